import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundCells, type Figure, type KnownSum } from '../../../src/lib/disclosure/cell-bounds.ts';

const count = (lower: number, upper: number): Figure => ({ lower, upper, whole: true });
const sum = (figures: readonly string[], total: number, upper = total): KnownSum => ({
  parts: figures.map((figure) => ({ figure, times: 1 })),
  lower: total,
  upper,
});
const bounds = (figures: Record<string, Figure>, sums: readonly KnownSum[]) => {
  const found = boundCells(new Map(Object.entries(figures)), sums);
  const shown = [...found.figures].map(([name, { lower, upper }]) => [name, [lower + 0, upper + 0]] as const);
  return { ...Object.fromEntries(shown), contradicted: found.contradicted.length };
};

describe('boundCells', () => {
  it('gives a single hidden part of a whole away', () => {
    expect(bounds({ a: count(12, 12), b: count(0, Infinity) }, [sum(['a', 'b'], 16)])).toMatchObject({
      b: [4, 4],
    });
  });

  it('holds two hidden parts between them', () => {
    expect(bounds({ a: count(1, Infinity), b: count(1, 5) }, [sum(['a', 'b'], 8)])).toMatchObject({
      a: [3, 7],
      b: [1, 5],
    });
  });

  it('goes on from one table to the next', () => {
    const hidden = { a: count(0, Infinity), b: count(0, Infinity), c: count(0, Infinity) };
    const found = bounds(hidden, [sum(['a', 'b'], 9), sum(['b', 'c'], 4), sum(['c'], 3)]);
    expect(found).toMatchObject({ a: [8, 8], b: [1, 1], c: [3, 3] });
  });

  it('finds a count from a rounded percentage and what it is out of', () => {
    const share = { lower: 23.75, upper: 23.85, whole: false };
    const ratio: KnownSum = {
      parts: [
        { figure: 'share', times: 1.64 },
        { figure: 'cases', times: -1 },
      ],
      lower: 0,
      upper: 0,
    };
    expect(bounds({ share, cases: count(0, Infinity) }, [ratio])).toMatchObject({ cases: [39, 39] });
  });

  it('knows nothing of two figures without an end', () => {
    const hidden = {
      a: { ...count(0, Infinity), lower: -Infinity },
      b: { ...count(0, Infinity), lower: -Infinity },
    };
    expect(bounds(hidden, [sum(['a', 'b'], 5)])).toMatchObject({
      a: [-Infinity, Infinity],
      b: [-Infinity, Infinity],
    });
  });

  it('turns what counts against the others', () => {
    const difference: KnownSum = {
      parts: [
        { figure: 'a', times: 2 },
        { figure: 'b', times: -3 },
      ],
      lower: 0,
      upper: 0,
    };
    expect(bounds({ a: count(6, 9), b: count(0, Infinity) }, [difference])).toMatchObject({
      a: [6, 9],
      b: [4, 6],
    });
    expect(bounds({ a: count(0, Infinity), b: count(4, 6) }, [difference])).toMatchObject({
      a: [6, 9],
      b: [4, 6],
    });
  });

  it('passes on a least value that moves alone', () => {
    const figures = { a: count(0, 9), b: count(0, 9), c: count(0, 9) };
    const atLeast = (names: readonly string[], least: number) => sum(names, least, 99);
    const chain = [{ ...sum(['c', 'a'], 0, 4) }, atLeast(['a', 'b'], 12)];
    expect(bounds(figures, chain)).toMatchObject({ a: [3, 4], b: [8, 9], c: [0, 1] });
  });

  it('holds a figure without any end by all the others', () => {
    const endless = { lower: -Infinity, upper: Infinity, whole: false };
    expect(bounds({ a: endless, b: count(0, 5) }, [sum(['a', 'b'], 8, 9)])).toMatchObject({
      a: [3, 9],
      b: [0, 5],
    });
  });

  it('leaves out a sum that cannot be met whatever other sums tell of its parts', () => {
    const figures = { a: count(0, 9), b: count(4, 4) };
    for (const sums of [
      [sum(['a'], 20), sum(['a', 'b'], 9)],
      [sum(['a', 'b'], 9), sum(['a'], 20)],
    ])
      expect(bounds(figures, sums)).toEqual({ a: [5, 5], b: [4, 4], contradicted: 1 });
  });

  it.each([
    { name: 'too much', total: 7.9 },
    { name: 'too little', total: 12.1 },
  ])('leaves out a sum whose parts come to $name between them', ({ total }) => {
    const parts = { a: { lower: 3, upper: 5, whole: false }, b: { lower: 5, upper: 7, whole: false } };
    expect(bounds(parts, [sum(['a', 'b'], total)])).toEqual({ a: [3, 5], b: [5, 7], contradicted: 1 });
  });

  it('leaves out a sum that cannot be met, and says so', () => {
    expect(bounds({ a: count(3, 5) }, [sum(['a'], 9)])).toEqual({ a: [3, 5], contradicted: 1 });
    expect(bounds({ a: count(3, 5) }, [sum(['a'], 3.2, 3.8)])).toEqual({ a: [3, 5], contradicted: 1 });
  });

  it('refuses a figure it does not know', () => {
    expect(() => bounds({}, [sum(['a'], 1)])).toThrow('boundCells unknown figure: a');
  });

  it('never shuts out what is true, and is exact only where nothing else can be', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (rows, hides) => {
        const cells = rows.flatMap((row, r) => row.map((value, c) => ({ name: `${r}${c}`, value, r, c })));
        const figures = Object.fromEntries(
          cells.map(({ name, value }, i) => [name, hides[i] ? count(0, 6) : count(value, value)]),
        );
        const of = (kind: 'r' | 'c', line: number) => cells.filter((cell) => cell[kind] === line);
        const total = (line: typeof cells) =>
          sum(
            line.map(({ name }) => name),
            line.reduce((all, { value }) => all + value, 0),
          );
        const sums = [...rows.keys()]
          .map((r) => total(of('r', r)))
          .concat([0, 1, 2].map((c) => total(of('c', c))));
        const found = boundCells(new Map(Object.entries(figures)), sums);
        expect(found.contradicted).toEqual([]);
        for (const { name, value } of cells) {
          const { lower, upper } = found.figures.get(name) as Figure;
          expect(lower <= value && value <= upper).toBe(true);
        }
      }),
    );
  });
});

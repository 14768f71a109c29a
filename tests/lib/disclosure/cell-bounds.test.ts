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

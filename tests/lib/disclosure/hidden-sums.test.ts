import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/lib/disclosure/cell-relations.ts';
import { type ShownCells, storeFigures } from '../../../src/lib/disclosure/figure-store.ts';
import { hiddenSums } from '../../../src/lib/disclosure/hidden-sums.ts';

type Cell = ShownCells['library'][number];

const cell = (indicator: string, value: number | null, more: Partial<Cell> = {}): Cell => ({
  authority: 'A001',
  indicator,
  year: 2025,
  value,
  status: value === null ? 'suppressed' : 'ok',
  ...more,
});
const whole = (of: 'cases' | 'per cent' | 'other', ...names: string[]): Relation => ({
  kind: 'parts',
  of,
  parts: names.map((name) => `library/${name}` as const),
  whole: 'library/all',
});

const sums = (used: readonly Relation[], library: readonly Cell[]) =>
  hiddenSums(used, storeFigures({ observations: [], library }));

describe('hiddenSums', () => {
  it('has the sums in which something is hidden, with what is known of each figure', () => {
    const found = sums([whole('cases', 'a', 'b')], [cell('a', null), cell('b', 4), cell('all', 9)]);
    expect(found.hidden).toEqual(new Set(['library/a|A001 2025']));
    expect(found.sums).toHaveLength(1);
    expect([...found.figures.values()]).toEqual([
      { lower: 0, upper: Infinity, whole: true },
      { lower: 4, upper: 4, whole: true },
      { lower: 9, upper: 9, whole: true },
    ]);
  });

  it.each<[string, Cell[]]>([
    ['nothing is hidden', [cell('a', 5), cell('b', 4), cell('all', 9)]],
    ['a part has no row', [cell('a', null), cell('all', 9)]],
    [
      'a part is missing for another reason',
      [cell('a', null), cell('b', null, { status: 'not_available' }), cell('all', 9)],
    ],
    ['the whole has no row', [cell('a', null), cell('b', 4)]],
  ])('has none where %s', (_, library) => {
    const { hidden, figures, sums: found } = sums([whole('cases', 'a', 'b')], library);
    expect([found, hidden.size, figures.size]).toEqual([[], 0, 0]);
  });

  it('keeps the narrower of what two relations say of one figure', () => {
    const library = [cell('a', null), cell('b', 4), cell('all', 9), cell('c', 5)];
    const order = [whole('cases', 'a', 'b'), whole('per cent', 'a', 'c')];
    for (const used of [order, order.toReversed()]) {
      const { figures } = sums(used, library);
      expect(figures.get('library/a|A001 2025')).toEqual({ lower: 0, upper: 100, whole: true });
      expect(figures.get('library/all|A001 2025')).toEqual({ lower: 9, upper: 9, whole: true });
    }
  });

  it('takes cases for whole numbers only where they are printed as such', () => {
    const { figures } = sums([whole('cases', 'a', 'b')], [cell('a', null), cell('b', 4.5), cell('all', 9)]);
    expect([...figures.values()].map((figure) => figure.whole)).toEqual([true, false, true]);
    expect(figures.get('library/b|A001 2025')).toMatchObject({ lower: 4.45, upper: 4.55 });
  });

  it('holds a hidden share to 100 and a hidden rate to nothing', () => {
    const share = (per: number): Relation => ({
      kind: 'share',
      share: 'library/a',
      counts: ['library/b'],
      outOf: 'library/all',
      per,
    });
    const most = (per: number) =>
      sums([share(per)], [cell('a', null), cell('b', null), cell('all', 50)]).figures.get(
        'library/a|A001 2025',
      );
    expect([most(100)?.upper, most(10_000)?.upper]).toEqual([100, Infinity]);
  });

  it('keeps the greater of two least values', () => {
    const library = [cell('a', null), cell('b', 4), cell('all', 9), cell('c', 5)];
    const { figures } = sums([whole('other', 'b', 'a'), whole('other', 'c', 'a')], library);
    expect(figures.get('library/all|A001 2025')).toEqual({ lower: 8.5, upper: 9.5, whole: false });
  });

  describe('uses a relation', () => {
    /** A year of so many places, of which some do not add up, and one hides a part. */
    const year = (places: number, wrong: number, label = 2025) => [
      ...Array.from({ length: places }, (_, i) => {
        const at = { authority: `A${i + 100}`, year: label };
        return [cell('a', 5, at), cell('b', 4, at), cell('all', i < wrong ? 12 : 9, at)];
      }).flat(),
      ...[cell('a', null), cell('b', 4), cell('all', 9)].map((each) => ({ ...each, year: label })),
    ];
    const used = [whole('cases', 'a', 'b')];

    it('in a year in which 99 places of 100 bear it out, and not where 98 do', () => {
      expect(sums(used, year(100, 1))).toMatchObject({ unheld: [], sums: [{}] });
      expect(sums(used, year(100, 2))).toMatchObject({ unheld: [{ relation: used[0], years: 1 }], sums: [] });
    });

    it('by the places alone where all of it is printed', () => {
      const hiding = Array.from({ length: 300 }, (_, i) => {
        const at = { authority: `A${i + 500}`, year: 2025 };
        return [cell('a', null, at), cell('b', 4, at), cell('all', 9, at)];
      }).flat();
      expect(sums(used, [...year(10, 1), ...hiding]).unheld).toEqual([{ relation: used[0], years: 1 }]);
    });

    it('in each year by itself', () => {
      const found = sums(used, [...year(10, 5, 2024), ...year(10, 0, 2025), ...year(10, 1, 2023)]);
      expect(found.unheld).toEqual([{ relation: used[0], years: 2 }]);
      expect([...found.hidden]).toEqual(['library/a|A001 2025']);
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/lib/disclosure/cell-bounds.ts';
import { englandSums } from '../../../src/lib/disclosure/england-sums.ts';
import { type ShownCells, storeFigures } from '../../../src/lib/disclosure/figure-store.ts';

type Cell = ShownCells['observations'][number];

const cell = (
  authority: string,
  value: number | null,
  denominator: number | null,
  more: Partial<Cell> = {},
): Cell => ({
  authority,
  indicator: 'checks',
  year: 2025,
  value,
  status: value === null ? 'suppressed' : 'ok',
  denominator,
  ...more,
});

/** The sums of these cells, and the figures they need. */
function sumsOf(
  observations: readonly Cell[],
  { england = 40, unit = '% of children' }: { england?: number | null; unit?: string } = {},
) {
  const figures = new Map<string, Figure>();
  const benchmarks = [
    { indicator: 'checks', year: 2025, england },
    { indicator: 'checks', year: 2023, england: 39.5 },
    { indicator: 'plans', year: 2025, england: 1.25 },
  ];
  const tables = { indicators: [{ indicator: 'checks', unit }], benchmarks };
  return { sums: englandSums(tables, storeFigures({ observations, library: [] }), figures), figures };
}

const near = (value: number) => expect.closeTo(value, 9) as number;

describe('englandSums', () => {
  it('weighs each authority by its cases, and takes England within its rounding', () => {
    const { sums, figures } = sumsOf([cell('A001', 50.5, 30), cell('A002', null, 10)]);
    expect(sums).toEqual([
      {
        parts: [
          { figure: 'observations/checks|A001 2025', times: 0.75 },
          { figure: 'observations/checks|A002 2025', times: 0.25 },
        ],
        lower: near(39.95),
        upper: near(40.05),
      },
    ]);
    expect([...figures]).toEqual([
      ['observations/checks|A001 2025', { lower: near(50.45), upper: near(50.55), whole: false }],
      ['observations/checks|A002 2025', { lower: 0, upper: 100, whole: false }],
    ]);
  });

  it.each<[string, Cell[], Parameters<typeof sumsOf>[1]]>([
    ['nothing is hidden', [cell('A001', 50, 30), cell('A002', 40, 10)], {}],
    ['England is not shown', [cell('A001', 50, 30), cell('A002', null, 10)], { england: null }],
    ['the figure is no percentage', [cell('A001', 50, 30), cell('A002', null, 10)], { unit: 'score' }],
    ['a figure shown does not say of how many', [cell('A001', 50, null), cell('A002', null, 10)], {}],
    ['a hidden figure does not say of how many', [cell('A001', 50, 30), cell('A002', null, null)], {}],
    [
      'the hidden cell is of another year',
      [cell('A001', 50, 30), cell('A002', null, 10, { year: 2024 })],
      {},
    ],
    [
      'the hidden cell is of another indicator',
      [cell('A001', 50, 30), cell('A002', null, 10, { indicator: 'plans' })],
      {},
    ],
  ])('has no sum where %s', (_, cells, more) => {
    expect(sumsOf(cells, more)).toEqual({ sums: [], figures: new Map() });
  });

  it('leaves out an authority that has no cases and hides nothing', () => {
    const absent = cell('A003', null, null, { status: 'not_applicable' });
    const { sums } = sumsOf([cell('A001', 50, 30), cell('A002', null, 10), absent]);
    expect(sums[0]?.parts.map(({ times }) => times)).toEqual([0.75, 0.25]);
  });

  it('keeps what is known of a figure already', () => {
    const observations = [cell('A001', 50, 30), cell('A002', null, 10)];
    const name = 'observations/checks|A002 2025';
    const figures = new Map<string, Figure>([[name, { lower: 5, upper: 6, whole: false }]]);
    const tables = {
      indicators: [{ indicator: 'checks', unit: '% of children' }],
      benchmarks: [{ indicator: 'checks', year: 2025, england: 40 }],
    };
    englandSums(tables, storeFigures({ observations, library: [] }), figures);
    expect(figures.get(name)).toEqual({ lower: 5, upper: 6, whole: false });
  });
});

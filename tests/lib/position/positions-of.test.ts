import { describe, expect, it } from 'vitest';
import { type PositionInputs, positionsOf } from '../../../src/lib/position/positions-of.ts';
import { cell } from './made-up-cells.ts';

const none = { funnel_year: null, funnel_centre: null, funnel_tau: null, sd_within: null };
const codes = Array.from({ length: 40 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`);
const positions = (changes: Partial<PositionInputs>) =>
  positionsOf({
    indicator: 'checks',
    year: 2025,
    cells: [],
    reliability: none,
    neighbours: new Map(),
    ...changes,
  });

describe('positionsOf figures that move', () => {
  const cells = [
    cell('A003', 50),
    cell('A001', 10),
    cell('A002', 20),
    cell('A004', null),
    cell('A005', 21, { recast: true }),
    cell('A001', 8, { year: 2024 }),
    cell('A002', 30, { year: 2024, recast: true }),
    cell('A003', 47, { year: 2023 }),
  ];
  const rows = positions({
    cells,
    reliability: { ...none, sd_within: 3 },
    neighbours: new Map([['A001', ['A002', 'A003', 'A004', 'A005']]]),
  });

  it('has a row for each authority that stood in the year, in the order of codes', () => {
    expect(rows.map(({ authority, year }) => [authority, year])).toEqual([
      ['A001', 2025],
      ['A002', 2025],
      ['A003', 2025],
      ['A004', 2025],
    ]);
  });

  it('places each by the usual movement', () => {
    expect(rows[0]).toMatchObject({
      value: 10,
      range: 'usual_movement',
      lower: 10 - 3 * 1.959964,
      upper: 10 + 3 * 1.959964,
      word: 'too_close',
      higher_than: 0,
      lower_than: 1,
      too_close: 1,
      rank_lower: 1,
      rank_upper: 1,
      ranked: 3,
    });
    expect(rows[2]).toMatchObject({
      word: 'higher',
      higher_than: 2,
      lower_than: 0,
      rank_lower: 3,
      rank_upper: 3,
    });
  });

  it('says of a suppressed figure why there is none, and nothing else', () => {
    expect(rows[3]).toEqual({
      authority: 'A004',
      indicator: 'checks',
      year: 2025,
      value: null,
      status: 'suppressed',
      lower: null,
      upper: null,
      range: null,
      word: null,
      higher_than: null,
      lower_than: null,
      too_close: null,
      rank_lower: null,
      rank_upper: null,
      ranked: 3,
      z: null,
      expected_lower: null,
      expected_upper: null,
      change: null,
      change_lower: null,
      change_upper: null,
      neighbours_median: null,
      neighbours: 0,
    });
  });

  it('takes the change from the year before alone, and from no figure carried back', () => {
    expect(rows.map(({ change }) => change)).toEqual([2, null, null, null]);
  });

  it('takes the median of neighbours that have a figure and stood', () => {
    expect(rows[0]).toMatchObject({ neighbours_median: 35, neighbours: 2 });
  });

  it('depends on no order of the cells', () => {
    const turned = positions({ cells: cells.toReversed(), reliability: { ...none, sd_within: 3 } });
    expect(turned.map(({ rank_lower, rank_upper }) => [rank_lower, rank_upper])).toEqual(
      rows.map(({ rank_lower, rank_upper }) => [rank_lower, rank_upper]),
    );
  });
});

describe('positionsOf counted percentages', () => {
  const reliability = { funnel_year: 2025, funnel_centre: 30, funnel_tau: 5, sd_within: 3 };

  it('draws figures of few cases farther towards the centre', () => {
    const cells = [cell('A001', 50, { denominator: 20 }), cell('A002', 50, { denominator: 2000 })];
    const [few, many] = positions({ cells, reliability });
    expect(few?.range).toBe('chance');
    expect((few?.lower ?? NaN) + (few?.upper ?? NaN)).toBeLessThan(
      (many?.lower ?? NaN) + (many?.upper ?? NaN),
    );
    expect(many?.z).toBeGreaterThan(few?.z ?? NaN);
  });

  it('says nothing of a figure without its denominator, and does not count it among the ranked', () => {
    const cells = [
      cell('A001', 50, { denominator: 90 }),
      cell('A002', 10),
      cell('A003', 31, { denominator: 90 }),
    ];
    const [first, second] = positions({ cells, reliability });
    expect(second).toMatchObject({
      value: 10,
      range: null,
      word: null,
      z: null,
      rank_lower: null,
      ranked: 2,
    });
    expect(first).toMatchObject({ higher_than: 0, too_close: 1, ranked: 2 });
  });

  it('calls nothing and nobody where nothing but chance tells authorities apart', () => {
    const cells = codes.map((code, i) => cell(code, 20 + i, { denominator: 50 }));
    const rows = positions({ cells, reliability: { ...reliability, funnel_tau: 0 } });
    const said = rows.map(({ lower, upper, word, too_close, rank_lower, rank_upper }) =>
      [lower, upper, word, too_close, rank_lower, rank_upper].join(' '),
    );
    expect(new Set(said)).toEqual(new Set(['30 30 too_close 39 1 40']));
  });
});

describe('positionsOf figures of one year', () => {
  it('knows no range, but where a figure would be expected', () => {
    const [row] = positions({ cells: [cell('A001', 2), cell('A002', 4), cell('A003', 9)] });
    expect(row).toMatchObject({
      range: null,
      word: null,
      higher_than: null,
      rank_lower: null,
      ranked: 0,
      change: null,
    });
    expect(row?.z).toBeCloseTo(-3 / 3.605_551_275_464, 9);
  });
});

describe('positionsOf changes', () => {
  it('gives each change the band of all', () => {
    const cells = codes.flatMap((code, i) => [cell(code, i * i), cell(code, 3, { year: 2024 })]);
    const rows = positions({ cells: [...cells, cell('A999', 1)] });
    expect(new Set(rows.slice(0, 40).map(({ change_lower }) => change_lower)).size).toBe(1);
    expect(rows[0]).toMatchObject({
      change: -3,
      change_lower: expect.any(Number),
      change_upper: expect.any(Number),
    });
    expect(rows[40]).toMatchObject({ change: null, change_lower: null, change_upper: null });
  });
});

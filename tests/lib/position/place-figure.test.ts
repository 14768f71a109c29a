import { describe, expect, it } from 'vitest';
import type { ReliabilityRow } from '../../../src/lib/position/reliability.ts';
import { type PlaceFacts, placeFactsOf } from '../../../src/lib/position/place-facts.ts';
import { placeFigure } from '../../../src/lib/position/place-figure.ts';
import type { PositionRow } from '../../../src/lib/tables/position-rows.ts';
import { resultRows } from '../../data/read-results.ts';
import { committedInputs } from '../links/committed-inputs.ts';
import { position } from './made-up-cells.ts';

const none = { funnel_year: null, funnel_centre: null, funnel_tau: null, sd_within: null };

describe('placeFactsOf', () => {
  it('may be embedded as JSON', () => {
    const facts = placeFactsOf(
      [position('A001', 'checks', { value: 2 }), position('A002', 'checks', { value: 6 })],
      none,
    );
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(facts).toEqual({
      indicator: 'checks',
      year: 2025,
      allowance: null,
      expectation: { centre: 4, tau: expect.closeTo(2.828_427, 6), counted: false },
      middle: { q1: 3, q3: 5 },
      lowers: [],
      uppers: [],
    });
  });

  it.each([{ rows: [] }, { rows: [position('A001', 'checks')] }])('is unknown without values', ({ rows }) => {
    expect(placeFactsOf(rows, none)).toBeUndefined();
  });
});

describe('placeFigure', () => {
  const counted: PlaceFacts = {
    indicator: 'checks',
    year: 2025,
    allowance: { range: 'chance', centre: 30, tau: 5 },
    expectation: { centre: 30, tau: 5, counted: true },
    middle: { q1: 25, q3: 35 },
    lowers: [10, 20, 60],
    uppers: [20, 40, 80],
  };

  it('places a figure among the published ranges', () => {
    expect(placeFigure({ value: 55, denominator: 5000 }, counted)).toMatchObject({
      range: 'chance',
      word: 'higher',
      higher_than: 2,
      lower_than: 1,
      too_close: 0,
    });
  });

  it('says nothing of a counted percentage without its denominator', () => {
    expect(placeFigure({ value: 55, denominator: null }, counted)).toEqual({
      value: 55,
      lower: null,
      upper: null,
      range: null,
      word: null,
      higher_than: null,
      lower_than: null,
      too_close: null,
      z: null,
      expected_lower: null,
      expected_upper: null,
    });
  });

  it('gives a figure of an indicator of one year its expected range alone', () => {
    const oneYear = { ...counted, allowance: null, expectation: { centre: 30, tau: 5, counted: false } };
    expect(placeFigure({ value: 40, denominator: null }, oneYear)).toMatchObject({ word: null, z: 2 });
  });
});

describe('placeFigure of published figures', async () => {
  const { observations } = await committedInputs();
  const denominators = new Map(
    observations.map((cell) => [`${cell.indicator} ${cell.authority} ${cell.year}`, cell.denominator]),
  );
  const rows = Map.groupBy(resultRows<PositionRow>('positions'), ({ indicator }) => indicator);
  const reliability = resultRows<ReliabilityRow>('reliability');

  it.each(reliability)('says of $indicator what the table of positions says', (sureness) => {
    const own = rows.get(sureness.indicator) ?? [];
    const facts = placeFactsOf(own, sureness) as PlaceFacts;
    for (const row of own) {
      if (row.value === null) continue;
      const denominator = denominators.get(`${row.indicator} ${row.authority} ${row.year}`) ?? null;
      const placed = placeFigure({ value: row.value, denominator }, facts);
      // the published range of the authority itself is one more that overlaps
      const others = row.too_close === null ? null : row.too_close + 1;
      expect({ ...placed, too_close: placed.too_close }).toMatchObject({
        word: row.word,
        range: row.range,
        higher_than: row.higher_than,
        lower_than: row.lower_than,
        too_close: others,
      });
      expect(Math.abs((placed.lower ?? 0) - (row.lower ?? 0))).toBeLessThan(1e-6);
      expect(Math.abs((placed.z ?? 0) - (row.z ?? 0))).toBeLessThan(1e-6);
    }
  });
});

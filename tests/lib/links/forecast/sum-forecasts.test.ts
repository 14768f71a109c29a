import { describe, expect, it } from 'vitest';
import { sumForecasts } from '../../../../src/lib/links/forecast/sum-forecasts.ts';
import type { ForecastRow } from '../../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../../fixtures/results/read-results.ts';

const rows = resultRows<ForecastRow>('forecasts');
const at = (years: number) => sumForecasts(rows.filter(({ years_earlier }) => years_earlier === years));

describe('sumForecasts on the committed forecasts', () => {
  it('finds next to nothing in the outcome’s year', () => {
    const found = at(0);
    expect(found.outcomes).toBe(30);
    expect(found.median).toBeCloseTo(0.0002, 4);
    expect(found.mean).toBeCloseTo(0.003, 3);
    expect(found.clear.map(({ outcome }) => outcome)).toEqual(['in_need_attainment_8', 'in_need_ks2']);
    expect(found.largest.outcome).toBe('re_referrals');
    expect(found.ownPast).toBeCloseTo(0.41, 2);
  });

  it('does not call a gain clear that is none, however sure', () => {
    const sure = rows.filter(({ gain, p }) => p < 0.05 && Math.abs(gain) < 0.0005);
    expect(sure.length).toBeGreaterThan(0);
    for (const row of sure) expect(sumForecasts([row]).clear).toEqual([]);
  });

  it('finds no gain a year earlier that is clear for the better', () => {
    expect(Math.abs(at(1).median)).toBeLessThan(0.00005);
    expect(at(1).clear.filter(({ gain }) => gain > 0)).toEqual([]);
  });

  it('refuses to sum up nothing', () => {
    expect(() => sumForecasts([])).toThrow('requires a forecast');
  });
});

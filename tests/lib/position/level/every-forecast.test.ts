import { beforeAll, describe, expect, it } from 'vitest';
import { forecastCoverage } from '../../../../src/lib/position/level/forecast-coverage.ts';
import { levelledIndicators } from '../standing/committed-standings.ts';
import {
  type CommittedForecasts,
  committedForecasts,
  referenceForecasts,
  unlikeCoverage,
} from './committed-coverage.ts';

describe('forecasts of every indicator', () => {
  const forecasts: CommittedForecasts[] = [];
  const ahead = (years: number) => forecasts.filter((each) => each.ahead === years);
  const pooled = (some: readonly CommittedForecasts[]) =>
    forecastCoverage(some.flatMap(({ misses }) => misses));

  beforeAll(() => {
    forecasts.push(...levelledIndicators().flatMap(committedForecasts));
  }, 300_000);

  it('lie as the reference has them, each of 151', () => {
    expect(referenceForecasts).toBe(151);
    expect(unlikeCoverage(forecasts)).toEqual({ held: 151, unlike: [] });
  });

  it.each([
    { years: 1, share: 0.958 },
    { years: 2, share: 0.958 },
    { years: 3, share: 0.959 },
  ])('hold $share of the figures $years ahead in their range of 95 in 100', ({ years, share }) => {
    expect(pooled(ahead(years)).inside_95).toBeCloseTo(share, 3);
  });

  it('miss about as often on either side, and hold 84.8 in 100 in their range of 80', () => {
    const { figures, inside_95, inside_80, above, below } = pooled(ahead(1));
    expect(figures).toBe(17_434);
    expect(inside_95 > 0.94 && inside_95 < 0.97).toBe(true);
    expect([above, below].every((side) => side > 0.015 && side < 0.03)).toBe(true);
    expect([above, below].map((side) => side.toFixed(3))).toEqual(['0.021', '0.021']);
    expect(inside_80).toBeCloseTo(0.848, 3);
  });

  it('hold them at every height of an indicator: the lowest fifth, the middle and the highest', () => {
    const rows = ahead(1).map(({ misses }) => forecastCoverage(misses));
    const mean = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + of(row) * row.figures, 0) /
      rows.reduce((sum, { figures }) => sum + figures, 0);
    expect(mean(({ low }) => low)).toBeCloseTo(0.942, 3);
    expect(mean(({ middle }) => middle)).toBeCloseTo(0.969, 3);
    expect(mean(({ high }) => high)).toBeCloseTo(0.941, 3);
  });

  it('hold 89 in 100 or more of the figures of each indicator', () => {
    const shares = [...Map.groupBy(ahead(1), ({ indicator }) => indicator)].map(
      ([indicator, some]) => [indicator, pooled(some).inside_95] as const,
    );
    expect(shares.filter(([, share]) => share < 0.89)).toEqual([]);
    const [lowest, next] = shares.toSorted((a, b) => a[1] - b[1]);
    expect([lowest?.[0], lowest?.[1].toFixed(3)]).toEqual(['open_plans_over_2_years', '0.907']);
    expect([next?.[0], next?.[1].toFixed(3)]).toEqual(['plan_absence', '0.927']);
  });
});

import { describe, expect, it } from 'vitest';
import { forecastCoverage, forecastMisses } from '../../../../src/lib/position/level/forecast-coverage.ts';
import { figuresOf } from '../standing/committed-standings.ts';
import { committedForecasts, unlikeCoverage } from './committed-coverage.ts';

describe('forecastMisses of committed figures', () => {
  it.each([
    { indicator: 'development_checks_under_5', forecasts: 1 },
    { indicator: 'mental_health_admissions', forecasts: 6 },
  ])('lie as the reference has them, on $indicator', ({ indicator, forecasts }) => {
    expect(unlikeCoverage(committedForecasts(indicator))).toEqual({ held: forecasts, unlike: [] });
  });

  it('would be seen to lie otherwise', () => {
    const [first] = committedForecasts('development_checks_under_5');
    const misses = (first?.misses ?? []).map((each, i) => (i === 0 ? { ...each, miss: 9 } : each));
    expect(first && unlikeCoverage([{ ...first, misses }]).unlike.length).toBeGreaterThan(0);
  });

  it('do not see what comes after the origin but the figure itself', () => {
    const figures = figuresOf('development_checks_under_5');
    const later = figures.values.map((value, i) =>
      i % figures.periods > 3 ? Math.min(100, value / 2) : value,
    );
    const [own, other] = [figures, { ...figures, values: later }].map(
      (each) => forecastMisses(each, 'angle', { origin: 2024, ahead: [1] })[0] ?? [],
    );
    expect(own?.length).toBeGreaterThan(100);
    expect(other?.map(({ forecast }) => forecast)).toEqual(own?.map(({ forecast }) => forecast));
    expect(other?.map(({ miss }) => miss)).not.toEqual(own?.map(({ miss }) => miss));
  });

  it('are none beyond the last year', () => {
    const misses = forecastMisses(figuresOf('development_checks_under_5'), 'angle', {
      origin: 2025,
      ahead: [1],
    });
    expect(misses).toEqual([[]]);
  });
});

describe('forecastCoverage', () => {
  it('counts what lies inside, its ends included, and on which side the rest lies', () => {
    const misses = [-3, -1.5, -1, 0, 1, 1.281552, 1.959964, 2, 2.5, 0].map((miss, i) => ({
      authority: `A${i}`,
      forecast: i,
      miss,
    }));
    expect(forecastCoverage(misses)).toEqual({
      figures: 10,
      inside_95: 0.7,
      inside_80: 0.5,
      above: 0.2,
      below: 0.1,
      low: 0.5,
      middle: 5 / 6,
      high: 0.5,
    });
  });

  it('is not known of nothing', () => {
    expect(forecastCoverage([])).toMatchObject({ figures: 0, inside_95: Number.NaN, low: Number.NaN });
  });
});

import { describe, expect, it } from 'vitest';
import { standingCounts } from '../../../../src/lib/position/standing/standing-counts.ts';
import { noStanding, type StandingRow } from '../../../../src/lib/position/standing/standing-row.ts';

const row = (indicator: string, changes: Partial<StandingRow>): StandingRow => ({
  ...noStanding,
  authority: 'A001',
  indicator,
  year: 2025,
  value: 1,
  status: 'ok',
  ...changes,
});

describe('standingCounts', () => {
  const rows = [
    row('turnover', { word: 'higher', unusual: 1, chance_low: 0.02, chance_high: 0.02, surprise: -2.5 }),
    row('agency', { word: 'lower', unusual: -1, chance_low: 0.01, chance_high: 0.025, surprise: 3 }),
    row('checks', { word: 'higher', unusual: 0, chance_low: 0, chance_high: 0.025, surprise: 1.959964 }),
    row('plans', { word: 'too_close', unusual: 0, chance_low: 0.025, chance_high: 0.025 }),
    row('judged', { higher_than: 47 }),
  ];
  const counts = standingCounts(rows);

  it('counts what has a level, and what is higher or lower', () => {
    expect(counts).toMatchObject({ looked_at: 4, higher_or_lower: 3, forecast: 3 });
  });

  it('names what is far from most, and how many an authority like any other has', () => {
    expect(counts.far.map(({ indicator }) => indicator)).toEqual(['agency', 'turnover']);
    expect(counts.far_expected).toBeCloseTo(0.15, 12);
  });

  it('names what moved beyond noise, the farthest first, beside 5 in 100 looked at', () => {
    expect(counts.moved.map(({ indicator }) => indicator)).toEqual(['agency', 'turnover']);
    expect(counts.moved_expected).toBeCloseTo(0.15, 12);
  });

  it('of nothing is nothing', () => {
    expect(standingCounts([])).toEqual({
      looked_at: 0,
      higher_or_lower: 0,
      far: [],
      far_expected: 0,
      forecast: 0,
      moved: [],
      moved_expected: 0,
    });
  });
});

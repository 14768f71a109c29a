import { beforeAll, describe, expect, it } from 'vitest';
import { workingScaleOf } from '../../../../src/lib/position/level/working-scale.ts';
import { standingCounts } from '../../../../src/lib/position/standing/standing-counts.ts';
import type { StandingRow } from '../../../../src/lib/position/standing/standing-row.ts';
import { committedIndicator, committedStandings, levelledIndicators } from './committed-standings.ts';
import { referenceIndicators, unlikeReference } from './reference-standings.ts';

describe('standings on every indicator', () => {
  const rows = new Map<string, StandingRow[]>();
  const all = () => [...rows.values()].flat().filter(({ word }) => word !== null);
  const share = (is: (row: StandingRow) => boolean, among = all()) => among.filter(is).length / among.length;
  const sum = (of: (row: StandingRow) => number | null) =>
    all().reduce((total, row) => total + (of(row) ?? 0), 0);

  beforeAll(() => {
    for (const indicator of levelledIndicators())
      rows.set(indicator, committedStandings(indicator, { apart: false }).rows);
  }, 300_000);

  it('are those of the reference in every word, place and number it holds', () => {
    expect(referenceIndicators).toHaveLength(27);
    expect(
      referenceIndicators.flatMap((indicator) =>
        unlikeReference(rows.get(indicator) ?? [], indicator).map((line) => `${indicator} ${line}`),
      ),
    ).toEqual([]);
  });

  it('are far from most about as often as an authority like any other would be, on each side', () => {
    expect(all()).toHaveLength(6142);
    expect(share(({ unusual }) => unusual === 1)).toBeCloseTo(0.0236, 4);
    expect(sum(({ chance_high }) => chance_high) / all().length).toBeCloseTo(0.0231, 4);
    expect(share(({ unusual }) => unusual === -1)).toBeCloseTo(0.0225, 4);
    expect(sum(({ chance_low }) => chance_low) / all().length).toBeCloseTo(0.0222, 4);
  });

  it('are as often better as worse than chance would have it', () => {
    const isHigh = ({ indicator }: StandingRow) => committedIndicator(indicator).better === 'higher';
    const better = all().filter((row) => row.unusual !== 0 && (row.unusual === 1) === isHigh(row));
    const worse = all().filter((row) => row.unusual !== 0 && (row.unusual === 1) !== isHigh(row));
    expect([better.length, worse.length]).toEqual([132, 151]);
    expect(sum((row) => (isHigh(row) ? row.chance_high : row.chance_low))).toBeCloseTo(131.8, 1);
    expect(sum((row) => (isHigh(row) ? row.chance_low : row.chance_high))).toBeCloseTo(145.9, 1);
  });

  it('give an authority 1.87 that are far from most, where one like any other has 1.84', () => {
    const counts = [...Map.groupBy(all(), ({ authority }) => authority).values()].map(standingCounts);
    const mean = (of: (each: (typeof counts)[number]) => number) =>
      counts.reduce((total, each) => total + of(each), 0) / counts.length;
    expect(counts).toHaveLength(151);
    expect(mean(({ far }) => far.length)).toBeCloseTo(1.87, 2);
    expect(mean(({ far_expected }) => far_expected)).toBeCloseTo(1.84, 2);
  });

  it('are higher or lower whenever they are far from most', () => {
    expect(all().filter(({ unusual }) => unusual !== 0).length).toBeGreaterThan(200);
    expect(all().filter(({ unusual, word }) => unusual === 1 && word !== 'higher')).toEqual([]);
    expect(all().filter(({ unusual, word }) => unusual === -1 && word !== 'lower')).toEqual([]);
  });

  it('cannot be far from most on five sides', () => {
    const sides = [...rows].flatMap(([indicator, own]) => {
      const levelled = own.filter(({ word }) => word !== null);
      const [low, high] = [
        levelled.every(({ chance_low }) => chance_low === 0),
        levelled.every(({ chance_high }) => chance_high === 0),
      ];
      return [...(low ? [`${indicator} low`] : []), ...(high ? [`${indicator} high`] : [])];
    });
    expect(sides.toSorted()).toEqual([
      'development_checks_under_5 high',
      'empty_post_rate low',
      'open_plans_over_2_years low',
      'substance_misuse low',
      'two_year_review_asq3 high',
    ]);
  });

  it('moved more than they and their size usually do in 4.4 of 100', () => {
    const held = all().filter(({ surprise }) => surprise !== null);
    expect(share(({ surprise }) => Math.abs(surprise ?? 0) > 1.959964, held)).toBeCloseTo(0.044, 3);
  });

  it('are too close to call for 85 in 100, and for 70 when 80 in 100 is enough', () => {
    expect(share(({ word }) => word === 'too_close')).toBeCloseTo(0.85, 2);
    expect(share(({ word80 }) => word80 === 'too_close')).toBeCloseTo(0.7, 2);
  });

  it('leave no range below 0 or above what a unit can reach', () => {
    const angles = all().filter(({ indicator }) => workingScaleOf(committedIndicator(indicator)) === 'angle');
    const roots = all().filter(({ indicator }) => workingScaleOf(committedIndicator(indicator)) === 'root');
    const endsOf = (row: StandingRow) =>
      [
        row.lower,
        row.upper,
        row.expected_lower,
        row.expected_upper,
        row.predicted_lower,
        row.predicted_upper,
        row.neighbours_lower,
        row.neighbours_upper,
      ].flatMap((end) => end ?? []);
    expect(angles.length).toBeGreaterThan(4000);
    expect(roots.length).toBeGreaterThan(500);
    expect(angles.flatMap(endsOf).filter((end) => end < 0 || end > 100)).toEqual([]);
    expect(roots.flatMap(endsOf).filter((end) => end < 0)).toEqual([]);
  });
});

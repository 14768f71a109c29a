import { describe, expect, it } from 'vitest';
import { panelMatrix } from '../../../src/lib/links/panel-matrix.ts';
import { latestPoints, pairPoints } from '../../../src/lib/links/pair-points.ts';
import type { LinkRow } from '../../../src/lib/tables/result-rows.ts';
import type { Indicator, Observation } from '../../../src/lib/tables/rows.ts';
import { rowsOf } from '../../content/every-pair.ts';

const used = new Set(['agency_rate', 're_referrals', 'three_or_more_workers', 'dental_checks']);
const panel = panelMatrix(rowsOf<Observation>('observations').filter(({ indicator }) => used.has(indicator)));
const shifts = new Map(rowsOf<Indicator>('indicators').map(({ indicator, shift }) => [indicator, shift]));
const links = rowsOf<LinkRow>('links');

function pairOf(support: string, outcome: string) {
  return { support, outcome, shift: shifts.get(support) ?? 0, after: -1, sign: 1 } as const;
}

function published(support: string, outcome: string, method: string): LinkRow {
  const row = links.find(
    (each) => each.support === support && each.outcome === outcome && each.method === method,
  );
  if (!row) throw new Error(`published missing link: ${method}`);
  return row;
}

function slopeOf(points: readonly { x: number; y: number }[]): number {
  const mean = (side: 'x' | 'y') => points.reduce((sum, point) => sum + point[side], 0) / points.length;
  const [mx, my] = [mean('x'), mean('y')];
  const sxy = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  return sxy / points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
}

describe('the points a pair’s page draws', () => {
  const points = pairPoints(panel, pairOf('agency_rate', 're_referrals'));

  it('lie around the published slope within authorities', () => {
    const row = published('agency_rate', 're_referrals', 'within');
    expect(points?.within).toHaveLength(row.n);
    expect(slopeOf(points?.within ?? [])).toBeCloseTo(row.estimate_raw ?? 0, 9);
  });

  it('lie around the published slope between authorities', () => {
    const row = published('agency_rate', 're_referrals', 'between');
    expect(points?.between).toHaveLength(row.n);
    expect(slopeOf(points?.between ?? [])).toBeCloseTo(row.estimate_raw ?? 0, 9);
  });

  it('name each authority and year with the values as published', () => {
    const first = points?.within[0];
    const cell = rowsOf<Observation>('observations').find(
      ({ authority, indicator, year }) =>
        authority === first?.authority && indicator === 're_referrals' && year === first.year,
    );
    expect(first?.outcome_value).toBe(cell?.value);
  });

  it('are none where the support has one year, which is drawn as it is', () => {
    const pair = pairOf('three_or_more_workers', 'dental_checks');
    const row = published('three_or_more_workers', 'dental_checks', 'latest_pearson');
    expect(pairPoints(panel, pair)).toBeUndefined();
    const latest = latestPoints(panel, pair);
    expect(latest.year).toBe(row.year);
    expect(latest.points).toHaveLength(row.n);
    expect(slopeOf(latest.points)).toBeCloseTo(row.estimate_raw ?? 0, 9);
  });
});

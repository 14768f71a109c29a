import { describe, expect, it } from 'vitest';
import { authorityMeans, betweenRows, placesOf } from '../../../src/lib/links/between.ts';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { partialCorrelation } from '../../../src/lib/stats/partial-correlation.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { regions } from '../../../src/lib/tables/table.ts';
import { levelsAndChance, madeUpPair, type MadeUpCell, panelOf } from './made-up-panel.ts';

const poverty: MadeUpCell[][] = Array.from({ length: 45 }, (_, at) =>
  at === 44 ? [] : [undefined, undefined, undefined, undefined, undefined, 10 + at, undefined, 12 + at],
);
const panel = panelOf({
  support: levelsAndChance(45, 1),
  outcome: levelsAndChance(45, 2),
  child_poverty: poverty,
});
const regionOf = (authority: string) => regions[Number(authority.slice(1)) % 9] ?? 'London';
const places = placesOf(panel, regionOf);
const sample = panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), { shift: 0, years: 9 });
const rows = betweenRows(madeUpPair, sample, places);
const rowOf = (method: string) => rows.find((row) => row.method === method);

function correlation(held: readonly (readonly number[])[], keep: (at: number) => boolean): number {
  const { x, y } = authorityMeans(sample);
  const kept = (values: readonly number[]) => values.filter((_, at) => keep(at));
  const found = partialCorrelation(kept(x), kept(y), held.map(kept));
  return isNoResult(found) ? NaN : found.r;
}

describe('placesOf', () => {
  it('averages child poverty over the years it is known for', () => {
    expect(places[0]).toEqual({ region: 'East of England', poverty: 11 });
    expect(places[44]).toEqual({ region: 'East Midlands', poverty: NaN });
  });
});

describe('authorityMeans', () => {
  it('by hand: takes the mean of each year out before it averages', () => {
    // year means 2 and 6 of x, 5 and 7 of y; the third authority is missing in the second year
    const small = panelOf({
      support: [[1, 4, 3], [2, 8, 5], [3]],
      outcome: [[4, 6, 1], [5, 8, 3], [6]],
    });
    const means = authorityMeans(
      panelSample(matrixOf(small, 'support'), matrixOf(small, 'outcome'), {
        shift: 0,
        years: 9,
        keepSingles: true,
      }),
    );
    expect(means.rows).toEqual([0, 1, 2]);
    expect(means.x.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([-1.333333333333, 1, 1]);
    expect(means.y.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([-1, 0.666666666667, 1]);
  });
});

describe('betweenRows', () => {
  it('correlates the means of the authorities', () => {
    const { x, y } = authorityMeans(sample);
    expect(rowOf('between')).toMatchObject({ n: 45, authorities: 45, years: 9, df: 43, year: null });
    expect(rowOf('between')?.estimate).toBeCloseTo((pearson(x, y) as { r: number }).r, 14);
  });

  const known = (at: number) => at < 44;
  const held = places.map((place) => place.poverty);
  const london = places.map(({ region }) => (region === 'London' ? 1 : 0));
  const dummies = regions.slice(1).map((name) => places.map(({ region }) => (region === name ? 1 : 0)));

  it.each([
    { method: 'between_poverty', columns: [held], df: 41 },
    { method: 'between_poverty_london', columns: [held, london], df: 40 },
    { method: 'between_poverty_region', columns: [held, ...dummies], df: 33 },
  ])('holds equal what $method says, where poverty is known', ({ method, columns, df }) => {
    expect(rowOf(method)).toMatchObject({ n: 44, df });
    expect(rowOf(method)?.estimate).toBeCloseTo(correlation(columns, known), 12);
  });

  it('does not depend on which region is the first', () => {
    const turned = placesOf(panel, (authority) => regions[8 - (Number(authority.slice(1)) % 9)] ?? 'London');
    const other = betweenRows(madeUpPair, sample, turned).find(
      ({ method }) => method === 'between_poverty_region',
    );
    expect(other?.estimate).toBeCloseTo(rowOf('between_poverty_region')?.estimate ?? NaN, 12);
  });

  it('has no rows where a side never varies', () => {
    const flat = panelOf({
      support: Array.from({ length: 45 }, () => [2, 2, 2]),
      outcome: levelsAndChance(45, 3),
    });
    const same = panelSample(matrixOf(flat, 'support'), matrixOf(flat, 'outcome'), { shift: 0, years: 9 });
    expect(betweenRows(madeUpPair, same, places)).toEqual([]);
  });
});

import type { LinkMethod } from '../tables/result-rows.ts';
import { isNoResult } from '../stats/no-result.ts';
import { partialCorrelation } from '../stats/partial-correlation.ts';
import { standardise } from '../stats/standardise.ts';
import { withinGroups } from '../stats/within-groups.ts';
import type { Region } from '../tables/table.ts';
import { correlationRow } from './correlation-row.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import type { PanelSample } from './panel-sample.ts';

/** What is known of each row of the panel beside its cells. */
export interface Place {
  /** Null where authorities are shown in groups. */
  region: Region | null;
  /** Mean child poverty over the label years it is known for; NaN where it never is. */
  poverty: number;
}

/** The means of each authority over its years, the common years taken out: what the between view draws. */
export interface AuthorityMeans {
  /** Rows of the panel matrix. */
  rows: number[];
  x: number[];
  y: number[];
}

/** The place of each row of the panel, from the regions of the authorities. */
export function placesOf(panel: PanelMatrix, regionOf: (authority: string) => Region | null): Place[] {
  const poverty = matrixOf(panel, 'child_poverty');
  const years = panel.years.length;
  return panel.authorities.map((authority, row) => {
    const known = poverty.slice(row * years, (row + 1) * years).filter((value) => !Number.isNaN(value));
    return {
      region: regionOf(authority),
      poverty: known.reduce((sum, value) => sum + value, 0) / known.length,
    };
  });
}

/** The means by authority of a sample from which the mean of each year has been taken. */
export function authorityMeans(sample: PanelSample): AuthorityMeans {
  const [x, y] = withinGroups([sample.x, sample.y], sample.time) as [Float64Array, Float64Array];
  const none = () => Array.from({ length: sample.units }, () => 0);
  const means: AuthorityMeans = { rows: [...sample.authority], x: none(), y: none() };
  const counts = none();
  for (const [i, unit] of sample.unit.entries()) {
    means.x[unit] = (means.x[unit] as number) + (x[i] as number);
    means.y[unit] = (means.y[unit] as number) + (y[i] as number);
    counts[unit] = (counts[unit] as number) + 1;
  }
  means.x = means.x.map((sum, unit) => sum / (counts[unit] as number));
  means.y = means.y.map((sum, unit) => sum / (counts[unit] as number));
  return means;
}

/**
 * A link between authorities over all their years: as it is, and with poverty, London or region held equal; groups of
 * authorities have no region, and no estimate that holds it equal.
 */
export function betweenRows(pair: LinkPair, sample: PanelSample, places: readonly Place[]): UncomparedRow[] {
  const all = authorityMeans(sample);
  const known = keep(all, ({ poverty }) => !Number.isNaN(poverty), places);
  const placed = known.rows.map((row) => places[row] as Place);
  const poverty = placed.map((place) => place.poverty);
  const hasRegions = placed.every(({ region }) => region !== null);
  const london = placed.map(({ region }) => (region === 'London' ? 1 : 0));
  const regions = [...new Set(placed.map(({ region }) => region))].toSorted().slice(1);
  const dummies = regions.map((name) => placed.map(({ region }) => (region === name ? 1 : 0)));
  const row = (method: LinkMethod, means: AuthorityMeans, held: readonly (readonly number[])[]) =>
    betweenRow(pair, method, sample, means, held);
  return [
    ...row('between', all, []),
    ...row('between_poverty', known, [poverty]),
    ...(hasRegions ? row('between_poverty_london', known, [poverty, london]) : []),
    ...(hasRegions ? row('between_poverty_region', known, [poverty, ...dummies]) : []),
  ];
}

function betweenRow(
  pair: LinkPair,
  method: LinkMethod,
  sample: PanelSample,
  { x, y }: AuthorityMeans,
  held: readonly (readonly number[])[],
): UncomparedRow[] {
  const found = partialCorrelation(x, y, held);
  if (isNoResult(found)) return [];
  const spread = (values: readonly number[]) => standardise(Float64Array.from(values)).sd;
  const row = { ...found, x_sd: spread(x), y_sd: spread(y), authorities: x.length, years: sample.periods };
  return [correlationRow(pair, method, row)];
}

/** The means of the authorities whose place passes. */
function keep(
  means: AuthorityMeans,
  passes: (place: Place) => boolean,
  places: readonly Place[],
): AuthorityMeans {
  const kept = means.rows.flatMap((row, i) => (passes(places[row] as Place) ? [i] : []));
  const pick = (values: readonly number[]) => kept.map((i) => values[i] as number);
  return { rows: pick(means.rows), x: pick(means.x), y: pick(means.y) };
}

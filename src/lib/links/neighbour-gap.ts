import { isNoResult } from '../stats/no-result.ts';
import { mean } from '../stats/mean.ts';
import { pearson } from '../stats/pearson.ts';
import { standardise } from '../stats/standardise.ts';
import { fewestForLatest } from './complete-years.ts';
import { correlationRow } from './correlation-row.ts';
import { latestSample } from './latest.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import type { PanelMatrix } from './panel-matrix.ts';

/** An authority needs this many of its neighbours among the complete cases. */
const fewestNeighbours = 5;

/** The neighbours of each row of the panel, as rows of the panel. */
export type NeighbourRows = ReadonlyMap<number, readonly number[]>;

/**
 * A link in the latest year between gaps: how far each authority lies from the mean of its statistical neighbours in
 * support, and how far in outcome. Fewer than 30 authorities with five neighbours give no row. Neighbours are shared,
 * so the gaps are not quite independent.
 */
export function neighbourGapRow(
  panel: PanelMatrix,
  pair: LinkPair,
  neighbours: NeighbourRows,
): UncomparedRow[] {
  const sample = latestSample(panel, pair);
  if (!sample) return [];
  const place = new Map(sample.rows.map((row, i) => [row, i]));
  const gaps = sample.rows.flatMap((row, i) => {
    const near = (neighbours.get(row) ?? []).flatMap((other) => place.get(other) ?? []);
    if (near.length < fewestNeighbours) return [];
    const gap = (values: readonly number[]) =>
      (values[i] as number) - mean(near.map((at) => values[at] as number));
    return [{ x: gap(sample.x), y: gap(sample.y) }];
  });
  if (gaps.length < fewestForLatest) return [];
  const [x, y] = [gaps.map((gap) => gap.x), gaps.map((gap) => gap.y)];
  const found = pearson(x, y);
  if (isNoResult(found)) return [];
  const [x_sd, y_sd] = [standardise(Float64Array.from(x)).sd, standardise(Float64Array.from(y)).sd];
  const at = { year: sample.year, x_year: sample.year - pair.shift, years: 1, authorities: x.length };
  return [
    correlationRow(pair, 'neighbour_gap', { ...at, ...found, x_sd, y_sd, slope: (found.r * y_sd) / x_sd }),
  ];
}

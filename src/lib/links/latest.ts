import { isNoResult } from '../stats/no-result.ts';
import { partialCorrelation } from '../stats/partial-correlation.ts';
import { pearson } from '../stats/pearson.ts';
import { spearman } from '../stats/spearman.ts';
import { standardise } from '../stats/standardise.ts';
import { fewestForLatest, linkYears, povertyYear } from './complete-years.ts';
import { correlationRow, type Correlation } from './correlation-row.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';

/** Both sides of a link in its latest year. */
export interface LatestSample {
  year: number;
  /** Rows of the panel matrix. */
  rows: number[];
  x: number[];
  y: number[];
}

/** The complete authorities in the newest label year that has at least 30 of them; undefined where none has. */
export function latestSample(
  panel: PanelMatrix,
  pair: LinkPair,
  supportRows?: readonly number[],
): LatestSample | undefined {
  const [support, outcome] = [matrixOf(panel, pair.support), matrixOf(panel, pair.outcome)];
  const years = panel.years.length;
  const last = years - 1 + Math.min(0, pair.shift);
  for (let period = last; period >= Math.max(0, pair.shift); period--) {
    const sample: LatestSample = { year: linkYears.first + period, rows: [], x: [], y: [] };
    for (const row of panel.authorities.keys()) {
      const x = support[(supportRows?.[row] ?? row) * years + period - pair.shift] as number;
      const y = outcome[row * years + period] as number;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      sample.rows.push(row);
      sample.x.push(x);
      sample.y.push(y);
    }
    if (sample.x.length >= fewestForLatest) return sample;
  }
  return undefined;
}

/** A link across authorities in its latest year: as it is, by rank, and with child poverty held equal. */
export function latestRows(panel: PanelMatrix, pair: LinkPair): UncomparedRow[] {
  const sample = latestSample(panel, pair);
  if (!sample) return [];
  const { x, y, year } = sample;
  const at = { year, x_year: year - pair.shift, years: 1 };
  const [sx, sy] = [spread(x), spread(y)];
  const both = { ...at, authorities: x.length, x_sd: sx, y_sd: sy };
  const [straight, ranked] = [pearson(x, y), spearman(x, y)];
  const rows: UncomparedRow[] = [];
  if (!isNoResult(straight)) {
    const found: Correlation = { ...both, ...straight, slope: (straight.r * sy) / sx };
    rows.push(correlationRow(pair, 'latest_pearson', found));
  }
  if (!isNoResult(ranked))
    rows.push(correlationRow(pair, 'latest_spearman', { ...both, ...ranked, slope: null }));
  return [...rows, ...partialRow(panel, pair, sample, at)];
}

/** The same link with child poverty of the outcome's year, or the nearest year it is known for, held equal. */
function partialRow(
  panel: PanelMatrix,
  pair: LinkPair,
  sample: LatestSample,
  at: { year: number; x_year: number; years: number },
): UncomparedRow[] {
  const poverty = matrixOf(panel, 'child_poverty');
  const year = povertyYear(sample.year);
  const held = sample.rows.map((row) => poverty[row * panel.years.length + year - linkYears.first] as number);
  const known = held.flatMap((value, place) => (Number.isNaN(value) ? [] : [place]));
  const pick = (values: readonly number[]) => known.map((place) => values[place] as number);
  const [x, y] = [pick(sample.x), pick(sample.y)];
  const found = partialCorrelation(x, y, [pick(held)]);
  if (isNoResult(found)) return [];
  const row = { ...at, ...found, authorities: x.length, x_sd: spread(x), y_sd: spread(y) };
  return [correlationRow(pair, 'latest_partial', row)];
}

/** The standard deviation (n − 1) of a sample. */
function spread(values: readonly number[]): number {
  return standardise(Float64Array.from(values)).sd;
}

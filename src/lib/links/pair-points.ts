import { twoWayResiduals } from '../stats/two-way-fixed-effects.ts';
import { authorityMeans } from './between.ts';
import { linkYears } from './complete-years.ts';
import { latestSample } from './latest.ts';
import type { LinkPair } from './link-row.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import { isEnough, panelSample } from './panel-sample.ts';

/** An authority in one year: both sides as published, and as they stand out from its own average and the year's. */
export interface YearPoint {
  authority: string;
  /** Label year of the outcome. */
  year: number;
  support_value: number;
  outcome_value: number;
  /** Effects of authority and year taken out, in the unit of each side. */
  x: number;
  y: number;
}

/** An authority over all its years: the mean of both sides, what was common to each year taken out first. */
export interface PlacePoint {
  authority: string;
  x: number;
  y: number;
}

/** What the between and the within view draw, from the same rows; undefined where there are too few of them. */
export function pairPoints(
  panel: PanelMatrix,
  pair: LinkPair,
): { between: PlacePoint[]; within: YearPoint[] } | undefined {
  const sample = panelSample(matrixOf(panel, pair.support), matrixOf(panel, pair.outcome), {
    shift: pair.shift,
    years: panel.years.length,
  });
  if (!isEnough(sample)) return undefined;
  const code = (row: number) => panel.authorities[row] as string;
  const means = authorityMeans(sample);
  const changes = twoWayResiduals(sample);
  const between = means.rows.map((row, i) => ({
    authority: code(row),
    x: means.x[i] as number,
    y: means.y[i] as number,
  }));
  const within = Array.from({ length: sample.n }, (_, i) => ({
    authority: code(sample.authority[sample.unit[i] as number] as number),
    year: linkYears.first + (sample.time[i] as number),
    support_value: sample.x[i] as number,
    outcome_value: sample.y[i] as number,
    x: changes.x[i] as number,
    y: changes.y[i] as number,
  }));
  return { between, within };
}

/** The authorities of a link in its latest year, as published. Throws where no year has enough. */
export function latestPoints(panel: PanelMatrix, pair: LinkPair): { year: number; points: PlacePoint[] } {
  const sample = latestSample(panel, pair);
  if (!sample) throw new Error(`latestPoints too few authorities: ${pair.support} and ${pair.outcome}`);
  const points = sample.rows.map((row, i) => ({
    authority: panel.authorities[row] as string,
    x: sample.x[i] as number,
    y: sample.y[i] as number,
  }));
  return { year: sample.year, points };
}

import { fisherInterval, type Interval } from '../../stats/fisher-interval.ts';
import { isNoResult, type NoResult, type Reason } from '../../stats/no-result.ts';
import { slopeInterval } from '../../stats/slope-interval.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../stats/students-t.ts';
import { regions } from '../../tables/table.ts';
import { fewestForFit } from './estimate-link.ts';
import type { Adjustment, LinkKind } from './link-question.ts';

/** The row that the statement of a link gives: its columns, in its order. */
export interface LinkEstimateRow {
  /** Points: authorities, or authority-years where changes are looked at. */
  n: number;
  authorities: number;
  years: number;
  df: number;
  /** Correlation of the points. */
  r: number;
  /** Units of the outcome for one unit of the support. */
  slope: number;
  slope_se: number;
  /** The middle of the points, in the units of the axes. */
  mean_x: number;
  mean_y: number;
  /** How sure the height of the line is at its middle, and how it goes with its slope. */
  middle_variance: number;
  middle_covariance: number;
  /** Standard deviations (n − 1) of both sides before anything was held equal. */
  x_sd: number;
  y_sd: number;
}

/** A link with its interval and p. */
export interface LinkResult extends LinkEstimateRow, Interval {
  kind: LinkKind;
  /** Correlation between places; standard deviations of the outcome for one of the support among changes. */
  estimate: number;
  /** Correlation of ranks, between −1 and 1; null where it was not asked for. */
  rank_r: number | null;
  /** 95% interval of the slope. */
  slope_lower: number;
  slope_upper: number;
  /** Two-sided, from Student's t on `df`. */
  p: number;
}

export type { NoResult, Reason };

/** How an interval is made: by Fisher's transformation, or from an error that holds whatever the spread. */
export interface ResultOptions {
  kind: LinkKind;
  weights: 'equal' | 'children';
  rank_r?: number | null;
}

/**
 * A row of the database with what needs a t distribution. Correlations of places that count one each have Fisher's
 * interval with 1 / √(df − 1), as in the table `links`; all others the interval of their slope, in the scale of the
 * estimate. p is Student's on `df`.
 */
export function linkResult(
  row: LinkEstimateRow,
  { kind, weights, rank_r = null }: ResultOptions,
): LinkResult {
  const { lower: slope_lower, upper: slope_upper } = slopeInterval({ ...row, n: row.df + 2 });
  const estimate = kind === 'within' ? (row.slope * row.x_sd) / row.y_sd : row.r;
  const interval =
    kind !== 'within' && weights === 'equal'
      ? intervalOfCorrelation(row)
      : scaled({ lower: slope_lower, upper: slope_upper }, row, estimate, kind);
  const p = row.slope_se === 0 ? 0 : studentsTTwoSided(row.slope / row.slope_se, row.df);
  return {
    ...row,
    kind,
    estimate,
    rank_r,
    ...interval,
    slope_lower,
    slope_upper,
    p,
  };
}

/**
 * Why a statement gave no row: fewer authorities than five, or than five beside the regions held equal; else a side
 * that is the same everywhere once everything held equal is taken out.
 */
export function reasonFor(authorities: number, adjust: Adjustment = 'none'): NoResult {
  const needed = adjust === 'poverty_region' ? fewestForFit + regions.length : fewestForFit;
  return { reason: authorities < needed ? 'too_few_pairs' : 'no_variation', n: authorities };
}

/** A line through points with how sure it is, from the row of a link. */
export interface FittedLine {
  mean_x: number;
  mean_y: number;
  slope: number;
  slope_se: number;
  middle_variance: number;
  middle_covariance: number;
  df: number;
}

/** The height of a line at one x, with its 95% band. */
export interface LinePoint extends Interval {
  x: number;
  fitted: number;
}

/**
 * Where the line may plausibly lie (95%, at each x on its own): fitted ± t(0.975, df) times its standard error there.
 * As `predict(lm(y ~ x), interval = "confidence")` in R for classical errors.
 *
 * @example bandAround(result, [result.mean_x]) // narrowest here
 */
export function bandAround(line: FittedLine, at: readonly number[]): LinePoint[] {
  const t = studentsTQuantile(0.975, line.df);
  return at.map((x) => {
    const from = x - line.mean_x;
    const fitted = line.mean_y + line.slope * from;
    const variance =
      line.middle_variance + 2 * from * line.middle_covariance + from * from * line.slope_se * line.slope_se;
    const reach = t * Math.sqrt(Math.max(0, variance));
    return { x, fitted, lower: fitted - reach, upper: fitted + reach };
  });
}

/** Fisher's interval, each covariate held equal taking one point away. */
function intervalOfCorrelation({ r, df }: LinkEstimateRow): Interval {
  const interval = fisherInterval(Math.min(1, Math.max(-1, r)), df + 2);
  if (isNoResult(interval)) throw new Error(`linkResult requires degrees of freedom above 1: ${df}`);
  return interval;
}

/** The interval of a slope in the scale of the estimate; a correlation cannot go beyond 1. */
function scaled(
  { lower, upper }: Interval,
  row: LinkEstimateRow,
  estimate: number,
  kind: LinkKind,
): Interval {
  const scale = row.slope === 0 ? row.x_sd / row.y_sd : estimate / row.slope;
  if (kind === 'within') return { lower: lower * scale, upper: upper * scale };
  return { lower: Math.max(-1, lower * scale), upper: Math.min(1, upper * scale) };
}

import type { LinkMethod } from '../tables/result-rows.ts';
import { normal975 } from '../stats/fisher-interval.ts';
import { smallestDetectableCorrelation } from '../stats/smallest-detectable.ts';
import { studentsTTwoSided } from '../stats/students-t.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';

/** A correlation with what its row needs beside it. */
export interface Correlation {
  r: number;
  n: number;
  /** Covariates held equal. */
  held?: number;
  /** Slope in units of the outcome for one unit of the support; null for ranks. */
  slope: number | null;
  x_sd: number;
  y_sd: number;
  authorities: number;
  years: number;
  year?: number;
  x_year?: number;
}

/**
 * A correlation as a row of `links`: t = r √(df / (1 − r²)) on df = n − 2 − held, standard error r / t, interval by
 * Fisher's transformation with 1 / √(n − 3 − held), and the smallest correlation that would have been seen.
 */
export function correlationRow(pair: LinkPair, method: LinkMethod, found: Correlation): UncomparedRow {
  const { r, n, held = 0 } = found;
  const df = n - 2 - held;
  const se = Math.sqrt((1 - r * r) / df);
  const reach = normal975 / Math.sqrt(n - 3 - held);
  return {
    support: pair.support,
    outcome: pair.outcome,
    method,
    year: found.year ?? null,
    x_year: found.x_year ?? null,
    n,
    authorities: found.authorities,
    years: found.years,
    estimate: r,
    se,
    df,
    lower: Math.tanh(Math.atanh(r) - reach),
    upper: Math.tanh(Math.atanh(r) + reach),
    p: studentsTTwoSided(r / se, df),
    aligned: pair.sign * r,
    estimate_raw: found.slope,
    x_sd: found.x_sd,
    y_sd: found.y_sd,
    detectable: smallestDetectableCorrelation(n, held),
  };
}

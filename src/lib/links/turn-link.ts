import type { LinkRow } from '../tables/result-rows.ts';
import { studentsTQuantile } from '../stats/students-t.ts';

/** An estimate turned so that more support with a better outcome is positive, with its interval. */
export interface TurnedLink {
  aligned: number;
  lower: number;
  upper: number;
}

/** A change of the outcome in its unit, with its 95% interval. */
export interface UnitChange {
  change: number;
  lower: number;
  upper: number;
}

/** A link with its estimate turned, and told in units for a step of the support; null for ranks, which have no slope. */
export interface PairLink {
  row: LinkRow;
  turned: TurnedLink;
  change: UnitChange | null;
}

/** Turns the interval of a link the way its aligned estimate is turned. `sign` is 1 where a rising estimate is hoped for. */
export function turnLink(
  { estimate, lower, upper }: Pick<LinkRow, 'estimate' | 'lower' | 'upper'>,
  sign: 1 | -1,
): TurnedLink {
  return sign === 1
    ? { aligned: estimate, lower, upper }
    : { aligned: -estimate, lower: -upper, upper: -lower };
}

/**
 * What goes with a step of the support, in units of the outcome: the raw slope times the step, ± t(0.975, df) standard
 * errors. For a correlation that is the interval of the slope of least squares, as `confint(lm(y ~ x))` in R, which
 * may differ from Fisher's interval of r in the last digit. Ranks have no slope: throws.
 */
export function changeForStep(row: LinkRow, step: number): UnitChange {
  if (row.estimate_raw === null) throw new Error(`changeForStep requires a slope: ${row.method}`);
  const change = row.estimate_raw * step;
  const scale = row.estimate === 0 ? row.y_sd / row.x_sd : row.estimate_raw / row.estimate;
  const reach = Math.abs(studentsTQuantile(0.975, row.df) * row.se * scale * step);
  return { change, lower: change - reach, upper: change + reach };
}

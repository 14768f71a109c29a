import type { LinearFit } from './least-squares.ts';
import { studentsTQuantile } from './students-t.ts';

/** The line and its band at one x, all but x in units of y. */
export interface BandPoint {
  x: number;
  fitted: number;
  lower: number;
  upper: number;
}

/**
 * Where the fitted line itself may plausibly lie (95%, at each x on its own):
 * fitted ± t(0.975, n − 2) × residual deviation × √(1/n + (x − mean)² / sxx).
 * It is about the line, not about single authorities. As `predict(lm(y ~ x), interval = "confidence")` in R.
 * Source: https://www.itl.nist.gov/div898/handbook/pmd/section5/pmd512.htm
 *
 * @example confidenceBand(fit, [fit.mean_x]) // narrowest here: ± t × residual deviation / √n
 */
export function confidenceBand(fit: LinearFit, at: readonly number[]): BandPoint[] {
  const t = studentsTQuantile(0.975, fit.n - 2);
  return at.map((x) => {
    const fitted = fit.intercept + fit.slope * x;
    const reach = t * fit.residual_sd * Math.sqrt(1 / fit.n + (x - fit.mean_x) ** 2 / fit.sxx);
    return { x, fitted, lower: fitted - reach, upper: fitted + reach };
  });
}

import { normalQuantile } from './normal.ts';
import { studentsTQuantile } from './students-t.ts';

/** The power for which "would have been seen" stands: four times in five. */
const power = 0.8;
const confidence = 0.975;

/**
 * How large a slope must be for a test at the 5% level to see it four times in five, in the unit of the standard
 * error. A test that found nothing says nothing of smaller ones. As `(qt(.975, df) + qt(.8, df)) * se` in R.
 *
 * @example smallestDetectableSlope(0.03, 150) // 0.0846…
 */
export function smallestDetectableSlope(se: number, df: number): number {
  return (studentsTQuantile(confidence, df) + studentsTQuantile(power, df)) * se;
}

/**
 * How large a correlation of n pairs with `held` covariates held equal must be to be seen four times in five.
 * As `tanh((qnorm(.975) + qnorm(.8)) / sqrt(n - 3 - held))` in R. Fewer than 4 + `held` pairs could see nothing.
 *
 * @example smallestDetectableCorrelation(150) // 0.227…
 */
export function smallestDetectableCorrelation(n: number, held = 0): number {
  if (!(n > 3 + held))
    throw new Error(`smallestDetectableCorrelation requires more than ${3 + held} pairs: ${n}`);
  return Math.tanh((normalQuantile(confidence) + normalQuantile(power)) / Math.sqrt(n - 3 - held));
}

/**
 * How many times larger a link must be to survive all tries four times in five, by Bonferroni's line that the first of
 * them has to pass, than to be clear of zero taken alone four times in five. As
 * `(qnorm(1 - .025 / tries) + qnorm(.8)) / (qnorm(.975) + qnorm(.8))` in R.
 *
 * @example timesLargerToSurvive(420) // 1.68…
 */
export function timesLargerToSurvive(tries: number): number {
  const atLine = (level: number) => normalQuantile(1 - level) + normalQuantile(power);
  return atLine((1 - confidence) / tries) / atLine(1 - confidence);
}

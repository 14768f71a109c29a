import { studentsTQuantile, studentsTTwoSided } from '../../stats/students-t.ts';
import type { FollowedSlope } from './followed-slope.ts';

/** How much stronger a link is than the same link with the support counted after the outcome. */
export interface SlopeDifference {
  /** Puts the later slope in the units of the main one. */
  scale: number;
  /** Main less after, turned so that the main slope is positive; in standard deviations of the main sample. */
  difference: number;
  se: number;
  /** Authorities in either sample, less one. */
  df: number;
  lower: number;
  upper: number;
  p: number;
}

/**
 * The difference of two slopes of one pair, each standardised over its own sample, with the covariance of the
 * authorities they share: ψ is summed by authority before it is squared. Only a difference above 0 with p below 0.05
 * says that time order supports a link; without one the two cannot be told apart.
 */
export function differenceOfSlopes(
  main: Omit<FollowedSlope, 'p' | 'parameters'>,
  after: Omit<FollowedSlope, 'p' | 'parameters'>,
): SlopeDifference {
  const scale = (after.y_sd * main.x_sd) / (after.x_sd * main.y_sd);
  const difference = Math.sign(main.slope) * (main.slope - scale * after.slope) + 0; // no negative zero
  let squares = 0;
  let shared = 0;
  for (let row = 0; row < main.influence.length; row++) {
    const [first, second] = [main.influence[row] as number, after.influence[row] as number];
    if (first !== 0 || second !== 0) shared += 1;
    squares += (first - scale * second) ** 2;
  }
  const se = Math.sqrt(squares);
  const df = shared - 1;
  const reach = studentsTQuantile(0.975, df) * se;
  return {
    scale,
    difference,
    se,
    df,
    lower: difference - reach,
    upper: difference + reach,
    p: se === 0 ? 1 : studentsTTwoSided(difference / se, df),
  };
}

/** Whether time order supports a link: it is clearer than with the support counted after the outcome. */
export function isTimeOrdered({ difference, p }: Pick<SlopeDifference, 'difference' | 'p'>): boolean {
  return difference > 0 && p < 0.05;
}

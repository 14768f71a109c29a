import type { LinkKind } from '../../links/explored/link-question.ts';
import type { LinkResult } from '../../links/explored/link-result.ts';
import type { TurnedLink } from '../../links/turn-link.ts';
import type { Average } from '../../tables/result-rows.ts';
import { sayEstimate, writeEstimate, type WrittenEstimate } from '../interval.ts';

/** A correlation, or standard deviations of the outcome for one of the support, with its interval: two decimals or more. */
export function writeLink(estimate: number, interval: { lower: number; upper: number }): WrittenEstimate {
  return writeEstimate(estimate, interval, 2);
}

/**
 * An estimate turned towards hope, with its interval.
 *
 * @example sayTurned({ aligned: 0.41, lower: 0.27, upper: 0.53 }) // '+0.41 (0.27 to 0.53)'
 */
export function sayTurned({ aligned, ...interval }: TurnedLink): string {
  return sayEstimate(aligned, interval, 2);
}

/** What an estimate is counted in: a correlation, or standard deviations of the outcome for one of the support. */
export type LinkScale = 'r' | 'SD';

/** The scale of what is compared: changes within authorities are counted in standard deviations. */
export function scaleOf(kind: LinkKind): LinkScale {
  return kind === 'within' ? 'SD' : 'r';
}

/**
 * An estimate as measured with its interval, named by its scale.
 *
 * @example sayFound({ scale: 'r', estimate: 0.1126, lower: -0.0496, upper: 0.2691 }) // 'r = 0.11 (−0.05 to 0.27)'
 */
export function sayFound({
  scale,
  estimate,
  ...interval
}: Pick<LinkResult, 'estimate' | 'lower' | 'upper'> & { scale: LinkScale }): string {
  const written = writeLink(estimate, interval);
  const named = scale === 'SD' ? `${written.signed} SD` : `r = ${written.estimate}`;
  return `${named} (${written.interval})`;
}

/**
 * What goes with a step of the support, from what goes with one unit of it: as many decimals as the interval can bear.
 *
 * @example writeSlope({ slope: 0.053, slope_lower: -0.023, slope_upper: 0.129 }, 10).signed // '+0.5'
 */
export function writeSlope(
  { slope, slope_lower, slope_upper }: Pick<LinkResult, 'slope' | 'slope_lower' | 'slope_upper'>,
  step: number,
): WrittenEstimate {
  return writeEstimate(slope * step, { lower: slope_lower * step, upper: slope_upper * step });
}

/** The mean of many links with its interval: three decimals or more, as such means lie near zero. */
export function writeAverage({
  mean,
  ...interval
}: Pick<Average, 'mean' | 'lower' | 'upper'>): WrittenEstimate {
  return writeEstimate(mean, interval, 3);
}

/**
 * A mean of links with its interval, without its unit.
 *
 * @example writeMean({ mean: 0.012, lower: -0.004, upper: 0.028 }) // '+0.012 (−0.004 to 0.028)'
 */
export function writeMean(average: Pick<Average, 'mean' | 'lower' | 'upper'>): string {
  const { signed, interval } = writeAverage(average);
  return `${signed} (${interval})`;
}

/**
 * An average link with its interval.
 *
 * @example describeAverage({ mean: 0.0178, lower: 0.0015, upper: 0.034 }) // '+0.018 standard deviations (0.002 to 0.034)'
 */
export function describeAverage(average: Pick<Average, 'mean' | 'lower' | 'upper'>): string {
  const { signed, interval } = writeAverage(average);
  return `${signed} standard deviations (${interval})`;
}

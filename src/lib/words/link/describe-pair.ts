import { formatNumber, formatSigned } from '../number.ts';
import { isClear } from '../is-clear.ts';
import { digitsThatShow } from './pair-change.ts';

/** An estimate turned towards hope, with its interval. */
export interface TurnedEstimate {
  aligned: number;
  lower: number;
  upper: number;
}

/**
 * An estimate with its interval.
 *
 * @example writeEstimate({ aligned: 0.41, lower: 0.27, upper: 0.53 }) // '+0.41 (0.27 to 0.53)'
 */
export function writeEstimate({ aligned, lower, upper }: TurnedEstimate): string {
  return `${formatSigned(aligned, { digits: 2 })} (${writeInterval({ lower, upper })})`;
}

/** An interval without brackets: two decimals, more where a clear interval would seem to begin at zero. */
export function writeInterval({ lower, upper }: { lower: number; upper: number }): string {
  const near = Math.min(Math.abs(lower), Math.abs(upper));
  const digits = isClear({ lower, upper }) ? digitsThatShow(near, 2) : 2;
  return `${formatNumber(lower, { digits })} to ${formatNumber(upper, { digits })}`;
}

/**
 * A probability or false-discovery rate as it is printed.
 *
 * @example writeShare(0.0002) // 'below 0.001'
 */
export function writeShare(value: number): string {
  return value < 0.0005 ? 'below 0.001' : formatNumber(value, { digits: value < 0.01 ? 3 : 2 });
}

/** What the methods say together: where the link is clear, and where not. */
export function methodsTitle(
  between: TurnedEstimate,
  within: TurnedEstimate,
  clear: number,
  asked: number,
): string {
  const [places, changes] = [isClear(between), isClear(within)];
  if (places && changes)
    return Math.sign(between.aligned) === Math.sign(within.aligned)
      ? 'Clear between places and within them, the same way'
      : 'One way between places, the other way within them';
  if (places) return 'Clear between places, not when a place changes';
  if (changes) return 'Clear when a place changes, not between places';
  if (clear === 0) return 'However it is asked, nothing is clear of zero';
  return `Clear in ${clear} of ${asked} ways to ask, in neither of the two that count most`;
}

/** The finding of the two scatters beside each other. */
export function viewsTitle(between: TurnedEstimate, within: TurnedEstimate): string {
  const [places, changes] = [isClear(between), isClear(within)];
  if (places && changes)
    return Math.sign(between.aligned) === Math.sign(within.aligned)
      ? 'Two pictures of the same figures that agree'
      : 'Two pictures of the same figures that disagree';
  if (places) return 'The convincing scatter, and what is left of it';
  if (changes) return 'Nothing between places, something within them';
  return 'Two pictures of the same figures, no clear slope in either';
}

/** The finding of the lag profile. */
export function lagTitle(
  within: TurnedEstimate,
  lag: TurnedEstimate | undefined,
  placebo: TurnedEstimate,
): string {
  if (isClear(placebo))
    return isClear(within)
      ? 'The placebo is clear too, so beware'
      : 'Clear only where the support was counted too late';
  if (isClear(within)) return 'Clear in the outcome’s year, not in the placebo';
  if (lag && isClear(lag)) return 'Clear only where the support was counted a year earlier';
  return 'No timing makes it clear';
}

/** The finding of the specification curve, with its counts. */
export function curveTitle(count: number, supportive: number, clear: number): string {
  const pointing =
    supportive * 2 >= count ? `${supportive} point as hoped` : `${count - supportive} point the other way`;
  return `${count} ways to count it: ${pointing}, ${clear === 0 ? 'none is' : clear === 1 ? '1 is' : `${clear} are`} clear of zero`;
}

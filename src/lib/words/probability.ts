import { formatNumber } from './number.ts';

/** Below this a probability is only said to be below it. */
const least = 0.0001;

/**
 * A probability with two figures, never written as 0.
 *
 * @example formatProbability(0.00163) // '0.0016'
 */
export function formatProbability(p: number): string {
  if (p < least) return `below ${least}`;
  const digits = Math.max(2, 1 - Math.floor(Math.log10(p)));
  return formatNumber(p, { digits: p >= 0.995 ? 2 : digits });
}

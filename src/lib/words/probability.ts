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

/**
 * A probability or false-discovery rate in a table of many, where two or three decimals tell enough.
 *
 * @example writeShare(0.0002) // 'below 0.001'
 */
export function writeShare(value: number): string {
  return value < 0.0005 ? 'below 0.001' : formatNumber(value, { digits: value < 0.01 ? 3 : 2 });
}

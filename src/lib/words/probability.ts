import { formatNumber } from './number.ts';

/** Below this a probability is only said to be below it. */
const least = 0.0001;

/** Where a result is called clear: what is below it is never rounded onto it. */
const line = 0.05;

/**
 * A probability or false-discovery rate with two figures, never written as 0, and with as many more as show on which
 * side of 0.05 it lies.
 *
 * @example formatProbability(0.00163) // '0.0016'
 * @example formatProbability(0.0496) // '0.0496'
 */
export function formatProbability(p: number): string {
  if (p < least) return `below ${least}`;
  let digits = p >= 0.995 ? 2 : Math.max(2, 1 - Math.floor(Math.log10(p)));
  while (p < line && Number(p.toFixed(digits)) >= line) digits++;
  return formatNumber(p, { digits });
}

/**
 * A probability as it follows its letter.
 *
 * @example `q ${equalsProbability(0.0002)}` // 'q = 0.00020'
 * @example `q ${equalsProbability(0.00002)}` // 'q below 0.0001'
 */
export function equalsProbability(p: number): string {
  return p < least ? formatProbability(p) : `= ${formatProbability(p)}`;
}

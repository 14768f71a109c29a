import { formatNumber } from '../number.ts';
import { countOf } from '../phrases.ts';

/** What is known of an answer without its cells. */
export interface ResultFacts {
  /** Rows that are shown. */
  rows: number;
  /** Whether there were more rows than may be shown. */
  isCut: boolean;
  /** From sending to the last row, in milliseconds. */
  ms: number;
}

/**
 * How long something took, for a reader: milliseconds up to a second, then seconds with one decimal.
 *
 * @example describeTime(1240) // '1.2 seconds'
 */
export function describeTime(ms: number): string {
  const whole = Math.max(1, Math.round(ms));
  return whole < 1000 ? `${whole} ms` : `${formatNumber(ms / 1000, { digits: 1 })} seconds`;
}

/**
 * How many rows came, in what time, and whether the answer was cut.
 *
 * @example describeResult({ rows: 30, isCut: false, ms: 9 }) // '30 rows in 9 ms'
 */
export function describeResult({ rows, isCut, ms }: ResultFacts): string {
  const time = describeTime(ms);
  if (rows === 0) return `No row fits the question. It took ${time}`;
  if (!isCut) return `${countOf(rows, 'row')} in ${time}`;
  return `More than ${countOf(rows, 'row')}: the first ${formatNumber(rows)} are shown, a download holds all. It took ${time}`;
}

/**
 * Which rows of an answer stand on the page at present.
 *
 * @example describePage({ first: 101, last: 200, of: 1240 }) // 'Rows 101 to 200 of 1,240'
 */
export function describePage({ first, last, of }: { first: number; last: number; of: number }): string {
  if (of === 0) return 'No rows';
  const count = formatNumber(of);
  return first === 1 && last === of
    ? countOf(of, 'row')
    : `Rows ${formatNumber(first)} to ${formatNumber(last)} of ${count}`;
}

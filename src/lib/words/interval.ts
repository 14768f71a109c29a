import { formatNumber, formatSigned } from './number.ts';

/** An estimate with its interval as text: all three numbers with the same decimals. */
export interface WrittenEstimate {
  /** "0.16", "−0.16". */
  estimate: string;
  /** "+0.16": the sign always shown, except for zero. */
  signed: string;
  /** "−0.02 to 0.32". */
  interval: string;
}

/**
 * An estimate with its interval, to `digits` decimals or, where none are given, to about two figures of the interval's
 * width. All three get more where an end that is not zero would be written as zero: whoever reads an interval sees on
 * which side of zero it ends, so the numbers never say otherwise than a sentence beside them does.
 *
 * @example writeEstimate(0.163, { lower: 0.0007, upper: 0.316 }, 2).interval // '0.001 to 0.316'
 */
export function writeEstimate(
  estimate: number,
  { lower, upper }: { lower: number; upper: number },
  digits?: number,
): WrittenEstimate {
  const shown = { digits: decimalsOf({ lower, upper }, digits) };
  return {
    estimate: formatNumber(estimate, shown),
    signed: formatSigned(estimate, shown),
    interval: `${formatNumber(lower, shown)} to ${formatNumber(upper, shown)}`,
  };
}

/**
 * An estimate with its sign and its interval.
 *
 * @example sayEstimate(0.41, { lower: 0.27, upper: 0.53 }, 2) // '+0.41 (0.27 to 0.53)'
 */
export function sayEstimate(...found: Parameters<typeof writeEstimate>): string {
  const { signed, interval } = writeEstimate(...found);
  return `${signed} (${interval})`;
}

/**
 * An estimate that is clear of zero as a distance from it, the nearer end of its interval first.
 *
 * @example writeDistance(-0.8, { lower: -1.3, upper: -0.3 }) // { estimate: '0.8', interval: '0.3 to 1.3', … }
 */
export function writeDistance(
  estimate: number,
  { lower, upper }: { lower: number; upper: number },
  digits?: number,
): WrittenEstimate {
  return estimate < 0
    ? writeEstimate(-estimate, { lower: -upper, upper: -lower }, digits)
    : writeEstimate(estimate, { lower, upper }, digits);
}

/** The decimals that an estimate and its interval are written with. Throws where the ends are the wrong way round. */
export function decimalsOf({ lower, upper }: { lower: number; upper: number }, digits?: number): number {
  if (!(lower <= upper)) throw new Error(`an interval requires its lower end first: ${lower}, ${upper}`);
  let enough = digits ?? Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(upper - lower || 1))));
  const isHidden = (end: number): boolean =>
    end !== 0 && !/[1-9]/.test(formatNumber(end, { digits: enough }));
  while (isHidden(lower) || isHidden(upper)) enough += 1;
  return enough;
}

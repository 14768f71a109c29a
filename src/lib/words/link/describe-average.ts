import type { Average } from '../../tables/result-rows.ts';
import { formatNumber, formatSigned } from '../number.ts';

/**
 * An average link with its interval.
 *
 * @example describeAverage({ mean: 0.0178, lower: 0.0015, upper: 0.034, … }) // '+0.018 standard deviations (0.001 to 0.034)'
 */
export function describeAverage({ mean, lower, upper }: Pick<Average, 'mean' | 'lower' | 'upper'>): string {
  const write = (value: number): string => formatNumber(value, { digits: 3 });
  return `${formatSigned(mean, { digits: 3 })} standard deviations (${write(lower)} to ${write(upper)})`;
}

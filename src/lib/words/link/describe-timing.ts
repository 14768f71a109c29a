import type { TimingClass } from '../../tables/result-rows.ts';
import { formatNumber } from '../number.ts';

/**
 * How far back a support is read, in label years.
 *
 * @example describeShift(-1) // '1 on'
 */
export function describeShift(shift: number): string {
  if (shift === 0) return 'the same';
  return shift > 0 ? `${shift} back` : `${-shift} on`;
}

/**
 * Where a support lies beside the outcome's window; `share` is how much of the window it covers, null for a count of one
 * day or two.
 *
 * @example describePlace('during', 0.5) // 'during 50% of it'
 */
export function describePlace(timing: TimingClass, share: number | null): string {
  if (timing !== 'during') return `all ${timing}`;
  if (share === null) return 'within it';
  if (share === 1) return 'during all of it';
  const written = `during ${formatNumber(100 * share, { digits: 0 })}% of it`;
  return share < 0.5 ? `mostly before, ${written}` : written;
}

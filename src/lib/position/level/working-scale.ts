import type { Indicator } from '../../tables/rows.ts';
import type { WorkingScale } from '../../tables/working-scales.ts';

export type { WorkingScale } from '../../tables/working-scales.ts';

/** Printed as a percentage, and yet below 0 where more leave than begin. */
const belowZero = 'net_workforce_growth';

const degrees = 180 / Math.PI;

/** The working scale of an indicator, by its unit. */
export function workingScaleOf({ indicator, unit }: Pick<Indicator, 'indicator' | 'unit'>): WorkingScale {
  if (indicator === belowZero) return 'unit';
  if (unit.startsWith('%')) return 'angle';
  return ` ${unit}`.includes(' per ') ? 'root' : 'unit';
}

/**
 * A value on its working scale: asin √(y / 100) in degrees, √y, or as it is. Throws on one that the scale cannot have.
 *
 * @example toWorking(50, 'angle') // 45, but for the last digits
 */
export function toWorking(value: number, scale: WorkingScale): number {
  const [least, most] = boundsOf(scale);
  if (!(value >= least && value <= most))
    throw new Error(`toWorking requires a value from ${least} to ${most}: ${value}`);
  if (scale === 'unit') return value;
  return scale === 'angle' ? degrees * Math.asin(Math.sqrt(value / 100)) : Math.sqrt(value);
}

/**
 * A point of a working scale in the unit of the indicator; one beyond what the unit can reach is its nearest value.
 *
 * @example fromWorking(-3, 'angle') // 0
 */
export function fromWorking(point: number, scale: WorkingScale): number {
  if (scale === 'unit') return point;
  const [least, most] = workingBounds(scale);
  const kept = Math.min(Math.max(point, least), most);
  return scale === 'angle' ? 100 * Math.sin(kept / degrees) ** 2 : kept ** 2;
}

/** Between which points of a working scale a value can lie. */
export function workingBounds(scale: WorkingScale): readonly [least: number, most: number] {
  if (scale === 'unit') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [0, scale === 'angle' ? 90 : Number.POSITIVE_INFINITY];
}

/** Between which values a unit of this scale can lie. */
function boundsOf(scale: WorkingScale): readonly [least: number, most: number] {
  return scale === 'angle' ? [0, 100] : workingBounds(scale);
}

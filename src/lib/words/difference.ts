import { formatNumber } from './number.ts';

/**
 * What a difference of values with this unit is counted in: points of a percentage or of a scale, else the unit.
 *
 * @example unitOfDifference('% of referrals') // 'percentage points'
 */
export function unitOfDifference(unit: string, count = 2): string {
  const points = count === 1 ? 'point' : 'points';
  if (unit.startsWith('%')) return `percentage ${points}`;
  return /score|^points$/.test(unit) ? points : unit;
}

/**
 * The nearest of 0.1, 0.2, 0.5, 1, 2, 5, 10 … to a standard deviation: a step that is typical and easy to picture.
 *
 * @example roundStep(9.3) // 10
 */
export function roundStep(deviation: number): number {
  const power = 10 ** Math.floor(Math.log10(deviation));
  const steps = [1, 2, 5, 10].map((step) => Number((step * power).toPrecision(1)));
  const distance = (step: number): number => Math.abs(Math.log(step / deviation));
  return steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}

/** A change with its interval, written with as many decimals as the width of the interval can bear. */
export interface WrittenChange {
  /** "+0.6": the sign always shown, except for zero. */
  change: string;
  /** "−0.3 to 1.5". */
  interval: string;
}

/**
 * A change and its interval as text, to about two figures of the interval's width.
 *
 * @example writeChange(0.61, -0.27, 1.49) // { change: '+0.6', interval: '−0.3 to 1.5' }
 */
export function writeChange(change: number, lower: number, upper: number): WrittenChange {
  const digits = Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(upper - lower || 1))));
  const write = (value: number): string => formatNumber(value, { digits });
  const plus = change > 0 && /[1-9]/.test(write(change)) ? '+' : '';
  return { change: `${plus}${write(change)}`, interval: `${write(lower)} to ${write(upper)}` };
}

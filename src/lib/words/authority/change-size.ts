import { formatNumber } from '../number.ts';
import type { ValueFormat } from '../value.ts';

/**
 * How far a figure moved, to stand before a year.
 *
 * @example changeSize(2.1, { unit: '% of posts', digits: 1 }) // 'Up 2.1 points on'
 */
export function changeSize(change: number, { unit, digits }: ValueFormat): string {
  const size = formatNumber(Math.abs(change), { digits });
  if (!/[1-9]/.test(size)) return 'The same as in';
  return `${change > 0 ? 'Up' : 'Down'} ${withUnit(size, unit)} on`;
}

function withUnit(size: string, unit: string): string {
  if (unit.startsWith('£')) return `£${size}`;
  const isPoints = unit.startsWith('%') || /score|^points$/.test(unit);
  return isPoints ? `${size} ${Number(size) === 1 ? 'point' : 'points'}` : size;
}

import type { PositionRow } from '../../tables/position-rows.ts';
import { formatNumber, formatSigned } from '../number.ts';
import type { ValueFormat } from '../value.ts';

type Move = Pick<PositionRow, 'change' | 'change_lower' | 'change_upper' | 'year' | 'value'>;

/**
 * How a figure moved since the year before, beside how much figures usually move: between which changes 95 in 100
 * authorities lie. Says so where either year has no figure, or too few have both to know what is usual.
 *
 * @example describeMove({ change: 2.1, change_lower: -7.4, change_upper: 6.9, year: 2025, value: 9 }, percent)
 * // 'Up 2.1 points on 2024, a usual change (−7.4 to +6.9).'
 */
export function describeMove(move: Move, format: ValueFormat): string {
  const { change, change_lower: lower, change_upper: upper, year, value } = move;
  if (value === null) return '';
  if (change === null) return `No figure for ${year - 1} to compare with.`;
  const said = `${amountMoved(change, format)} ${year - 1}`;
  if (lower === null || upper === null)
    return `${said}; too few authorities have both years to say what is usual.`;
  const band = `${signed(lower, format)} to ${signed(upper, format)}`;
  return `${said}, ${change < lower || change > upper ? 'more than a usual change' : 'a usual change'} (${band}).`;
}

/** "Up 2.1 points on", "Down £12 on", "The same as in". */
function amountMoved(change: number, format: ValueFormat): string {
  const size = formatNumber(Math.abs(change), { digits: format.digits });
  if (!/[1-9]/.test(size)) return 'The same as in';
  return `${change > 0 ? 'Up' : 'Down'} ${withUnit(size, format.unit)} on`;
}

function withUnit(size: string, unit: string): string {
  if (unit.startsWith('£')) return `£${size}`;
  const isPoints = unit.startsWith('%') || /score|^points$/.test(unit);
  return isPoints ? `${size} ${Number(size) === 1 ? 'point' : 'points'}` : size;
}

function signed(value: number, { digits }: ValueFormat): string {
  return formatSigned(value, { digits });
}

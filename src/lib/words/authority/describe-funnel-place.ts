import type { PositionRow } from '../../tables/position-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import { hasValue } from '../../tables/status.ts';
import { describeAbsence } from './describe-position.ts';
import { formatNumber } from '../number.ts';
import { formatValue, unitInSentence, type ValueFormat } from '../value.ts';

/** Beyond how many over-dispersed standard deviations 95 and 99.8 of 100 authorities are left behind. */
const reach = { ordinary: 1.96, far: 3.09 } as const;

/**
 * Where an authority lies on a funnel: what it is out of, and whether ordinary differences and chance would put it
 * there. Says what is missing where it has no value or its number of cases is not printed.
 *
 * @example describeFunnelPlace(row, 210, indicator, percent)
 * // '15.1% of 210 plans starting: within ordinary differences.'
 */
export function describeFunnelPlace(
  row: Pick<PositionRow, 'value' | 'status' | 'z'> | undefined,
  denominator: number | null,
  { unit }: Pick<Indicator, 'unit'>,
  format: ValueFormat,
): string {
  if (!row) return 'Not among the authorities of today.';
  if (!hasValue(row.status) || row.value === null) return `${describeAbsence(row.status).headline}.`;
  if (denominator === null || row.z === null)
    return 'Its number of cases is not printed, so it is not drawn.';
  const cases = unitInSentence(unit).replace(/^ of/, '');
  return `${formatValue(row.value, format)} of ${formatNumber(denominator, { digits: 0 })}${cases}: ${sayDistance(row.z)}.`;
}

function sayDistance(z: number): string {
  const side = z > 0 ? 'above' : 'below';
  if (Math.abs(z) > reach.far) return `far ${side} ordinary differences, where 2 in 1,000 are expected`;
  if (Math.abs(z) > reach.ordinary) return `${side} ordinary differences, where 5 in 100 are expected`;
  return 'within ordinary differences';
}

import type { Indicator } from '../../tables/rows.ts';
import type { Middle } from './describe-history.ts';
import { formatMiddle, type ValueFormat } from '../value.ts';

/**
 * What the picture of a distribution shows, read out in its place: for each year how many authorities,
 * the median and the middle half. Years without values are named as such.
 */
export function distributionLabel(
  indicator: Indicator,
  history: readonly Middle[],
  format: ValueFormat,
): string {
  const years = history.map(({ year, values, median, q1, q3 }) => {
    if (median === null || q1 === null || q3 === null) return `${year}, none published`;
    const middle = `${formatMiddle(q1, format)} to ${formatMiddle(q3, format)}`;
    return `${year}, median ${formatMiddle(median, format)}, middle half ${middle}, ${values.length} authorities`;
  });
  return `${indicator.label}, ${indicator.unit}, for every authority by year. ${years.join('; ')}.`;
}

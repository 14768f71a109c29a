import type { IndicatorColumn } from './column-roles.ts';
import { plainNumber } from './numbers-of.ts';

const shareWords = /(^|_)(percent(age)?|pct|pc|pt)(_|$)/i;
const rateWords = /(^|_)(rate|avg|average|mean|median|score|ratio|index|per)(_|$)/i;
const countWords = /(^|_)(count|number|num|total|t|n)(_|$)/gi;

/** Whether an indicator is a percentage: by its unit, or by its name where there is none. */
export function isPercentage({ column, unit }: IndicatorColumn): boolean {
  return unit === '%' || (unit === '' && shareWords.test(column.name));
}

/** Whether an indicator counts something: no unit, no name of a rate, and whole numbers only. */
export function isCount(indicator: IndicatorColumn): boolean {
  const { column, unit } = indicator;
  if (unit !== '' || isPercentage(indicator) || rateWords.test(column.name)) return false;
  const numbers = column.values.filter((value) => plainNumber.test(value));
  return numbers.length > 0 && numbers.every((value) => !value.includes('.'));
}

/** The name of an indicator without the words that say whether it counts or is a share. */
export function stemOf(name: string): string {
  const bare = name.replaceAll(new RegExp(shareWords, 'gi'), '_').replaceAll(countWords, '_');
  return bare.toLowerCase().replaceAll(/_+/g, '_').replaceAll(/^_|_$/g, '');
}

/** Each percentage with the count its name says it is of; percentages without one are left out. */
export function percentagePairs(
  indicators: readonly IndicatorColumn[],
): [IndicatorColumn, IndicatorColumn][] {
  const counts = indicators.filter(isCount);
  return indicators.filter(isPercentage).flatMap((share) => {
    const stem = stemOf(share.column.name);
    const count = counts.find(({ column }) => stemOf(column.name) === stem);
    return count && stem !== '' ? [[share, count] as [IndicatorColumn, IndicatorColumn]] : [];
  });
}

import type { Indicator } from '../tables/rows.ts';
import { atClock } from './clock.ts';
import { formatValue, formatWithUnit, type ValueFormat } from './value.ts';

/** The middle of the authorities in one year. */
export interface Middle {
  year: number;
  values: readonly number[];
  median: number | null;
  q1: number | null;
  q3: number | null;
  england: number | null;
}

/** A sentence in three parts, so that the numbers it rests on can be set in bold. */
export interface Answer {
  before: string;
  numbers: string;
  after: string;
}

/**
 * What an indicator says in its latest year: the middle half of the authorities, the median, England.
 * England is left out where none is published on the authorities' scale.
 */
export function describeYear(indicator: Indicator, year: Middle, format: ValueFormat): Answer {
  const { median, q1, q3, england, values } = year;
  if (median === null || q1 === null || q3 === null) {
    throw new Error(`describeYear requires a median and quartiles: ${indicator.indicator} ${year.year}`);
  }
  const nation = england === null ? '' : `; England as a whole stood at ${formatValue(england, format)}`;
  return {
    before: `${atClock(indicator.clock, year.year)} the middle half of ${values.length} authorities lay between `,
    numbers: `${formatValue(q1, format)} and ${formatWithUnit(q3, format)}`,
    after: `. The median was ${formatValue(median, format)}${nation}.`,
  };
}

/**
 * How the median moved from the first year to the last: the title of an indicator's picture. A move of
 * less than half the width of the last year's middle half is called little.
 */
export function describeChange(first: Middle, last: Middle, format: ValueFormat): string {
  if (first.median === null || last.median === null || last.q1 === null || last.q3 === null) {
    throw new Error(`describeChange requires medians and quartiles: ${first.year} and ${last.year}`);
  }
  const [from, to] = [formatValue(first.median, format), formatValue(last.median, format)];
  if (first.year === last.year) {
    const [low, high] = [Math.min(...last.values), Math.max(...last.values)];
    return `In ${last.year} authorities lay between ${formatValue(low, format)} and ${formatValue(high, format)}`;
  }
  if (from === to) return `The median was ${from} in ${first.year} and in ${last.year}`;
  const isLittle = Math.abs(last.median - first.median) < (last.q3 - last.q1) / 2;
  if (isLittle) return `The median moved little: ${from} in ${first.year}, ${to} in ${last.year}`;
  return `The median ${last.median > first.median ? 'rose' : 'fell'} from ${from} in ${first.year} to ${to} in ${last.year}`;
}

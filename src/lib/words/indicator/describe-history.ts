import type { Indicator } from '../../tables/rows.ts';
import { atClock } from './clock.ts';
import { formatMiddle, formatValue, unitInSentence, type ValueFormat } from '../value.ts';

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
    numbers: `${formatMiddle(q1, format)} and ${formatMiddle(q3, format)}`,
    after: `${unitInSentence(format.unit)}. The median was ${formatMiddle(median, format)}${nation}.`,
  };
}

/**
 * How the median moved from the first year to the last, beside how far places lie apart in the last: the
 * title of an indicator's picture.
 *
 * @example describeChange(first, last, format) // 'The median rose from 24% in 2016 to 30% in 2025; places range from 12% to 65%'
 */
export function describeChange(first: Middle, last: Middle, format: ValueFormat): string {
  if (first.median === null || last.median === null) {
    throw new Error(`describeChange requires two medians: ${first.year} and ${last.year}`);
  }
  const [from, to] = [formatMiddle(first.median, format), formatMiddle(last.median, format)];
  const [low, high] = [Math.min(...last.values), Math.max(...last.values)];
  const range = `places range from ${formatValue(low, format)} to ${formatValue(high, format)}`;
  if (first.year === last.year) return `The median is ${to} in ${last.year}; ${range}`;
  if (from === to) return `The median was ${from} in ${first.year} and again in ${last.year}; ${range}`;
  const verb = last.median > first.median ? 'rose' : 'fell';
  return `The median ${verb} from ${from} in ${first.year} to ${to} in ${last.year}; ${range}`;
}

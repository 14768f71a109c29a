import type { Span } from '../../links/timing/window.ts';
import { longDate, monthNames } from '../date.ts';
import { listOf } from '../phrases.ts';

const millisecondsOfDay = 86_400_000;

/**
 * The days of a window in words: whole months of a period, the day of a count.
 *
 * @example sayWindow(spanOf(september, 2024)) // '30 September 2024'
 */
export function sayWindow(span: Span): string {
  if (span.kind === 'counts') return listOf(span.at.map((instant) => sayDay(instant - 1)));
  const [first, last] = [dateOf(span.from), dateOf(span.to - 1)];
  const isWhole = first.getUTCDate() === 1 && dateOf(span.to).getUTCDate() === 1;
  return isWhole ? `${monthOf(first)} to ${monthOf(last)}` : `${sayDay(span.from)} to ${sayDay(span.to - 1)}`;
}

function sayDay(day: number): string {
  return longDate(dateOf(day).toISOString().slice(0, 10));
}

function monthOf(date: Date): string {
  return `${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The date of a day that is counted from 1970, as those of a span are. */
function dateOf(day: number): Date {
  return new Date(day * millisecondsOfDay);
}

import type { Indicator } from '../../tables/rows.ts';

/** Which days a figure counts, as the dictionary says it. */
export type Window = Pick<Indicator, 'window_kind' | 'window_start' | 'window_end'>;

/**
 * The days of a window in one label year, as instants counted in days. A period runs from 00:00 of its first day to
 * 24:00 of its last; a count of one day is the instant 24:00 of its day.
 */
export type Span =
  { kind: 'period'; from: number; to: number } | { kind: 'counts'; at: readonly [number, ...number[]] };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const millisecondsOfDay = 86_400_000;

/**
 * The days of a window for a label year. Throws on a day that cannot be read or does not exist, on a period that ends
 * before it begins, and on a kind that its days contradict.
 *
 * @example spanOf({ window_kind: 'point', window_start: '30 Sep Y', window_end: '30 Sep Y' }, 2020)
 */
export function spanOf({ window_kind, window_start, window_end }: Window, year: number): Span {
  const [first, last] = [dayOf(window_start, year), dayOf(window_end, year)];
  if (window_kind === 'point' ? first !== last : first >= last)
    throw new Error(`spanOf contradictory window: ${window_kind} from ${window_start} to ${window_end}`);
  if (window_kind === 'period') return { kind: 'period', from: first, to: last + 1 };
  return { kind: 'counts', at: window_kind === 'point' ? [last + 1] : [first + 1, last + 1] };
}

/** The first and the last instant of a span. */
export function endsOf(span: Span): [first: number, last: number] {
  return span.kind === 'period' ? [span.from, span.to] : [Math.min(...span.at), Math.max(...span.at)];
}

/** The number of a day written as `31 Mar Y` or `1 Apr Y-1`, in a label year. */
function dayOf(text: string, year: number): number {
  const [, day = '', month = '', back = '0'] = /^(\d{1,2}) ([A-Z][a-z]{2}) Y(?:-(\d))?$/.exec(text) ?? [];
  const time = new Date(Date.UTC(year - Number(back), months.indexOf(month), Number(day)));
  if (
    !months.includes(month) ||
    time.getUTCDate() !== Number(day) ||
    time.getUTCMonth() !== months.indexOf(month)
  )
    throw new Error(`spanOf unreadable day: ${text}`);
  return time.getTime() / millisecondsOfDay;
}

import type { Indicator } from '../../tables/rows.ts';

type Window = Pick<Indicator, 'window_kind' | 'window_start' | 'window_end'>;

/**
 * The days that a figure of label year Y counts.
 *
 * @example describeWindow({ window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' }) // '1 Apr Y−1 to 31 Mar Y'
 */
export function describeWindow({ window_kind, window_start, window_end }: Window): string {
  const [start, end] = [window_start, window_end].map((day) => day.replace('-', '−'));
  if (window_kind === 'point') return `${end}, one day`;
  return window_kind === 'period' ? `${start} to ${end}` : `${start} and ${end}, two days`;
}

import { spanOf } from '../../src/lib/links/timing/window.ts';
import { type Check, faultOf } from './check.ts';

/** Any label year: whether a window can be read does not depend on it. */
const anyYear = 2024;

export const windows: Check = {
  name: 'windows',
  description: 'The days that a figure counts can be read, and are of the kind that is said.',
  scope: ['indicators'],
  check: ({ indicators }) =>
    indicators.flatMap((row) => {
      try {
        spanOf(row, anyYear);
        return [];
      } catch (cause) {
        return [
          faultOf('indicators', row, {
            column: 'window_start',
            code: 'unreadable_window',
            message: cause instanceof Error ? cause.message : String(cause),
            expected: 'days such as 1 Apr Y-1 and 31 Mar Y, equal for a point, in order otherwise',
            actual: `${row.window_kind}: ${row.window_start} to ${row.window_end}`,
            tip: 'Correct the window in data/dictionary.csv, then run npm run data:anonymise.',
          }),
        ];
      }
    }),
};

import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';

/**
 * Which of the columns we need are missing from a file: one problem for each, with the column that was probably
 * renamed.
 *
 * @example requireColumns(['turnover'], ['turnover_fte'], 'csww.csv')[0]?.message
 *   // 'expected turnover_fte; the file has turnover (renamed?)'
 */
export function requireColumns(
  columns: readonly string[],
  names: readonly string[],
  source: string,
): Problem[] {
  const spare = columns.filter((column) => !names.includes(column));
  return names
    .filter((name) => !columns.includes(name))
    .map((name) => missingColumn(name, nearestName(name, spare), source));
}

/** The problem of a column that is not there. */
function missingColumn(name: string, hint: string | undefined, source: string): Problem {
  return {
    level: 'error',
    source,
    row: 1,
    column: name,
    code: 'missing_column',
    message: hint
      ? `expected ${name}; the file has ${hint} (renamed?)`
      : `expected ${name}; the file has no column like it`,
    tip: 'Check the publisher’s release notes, then change the one reader of this source or fetch the right file.',
  };
}

/** What one query may cost before it is stopped. */
export interface QueryLimits {
  /** Time from sending to the last row, in milliseconds. */
  ms: number;
  rows: number;
  columns: number;
  /** Length of the statement, in characters. */
  characters: number;
}

/** For a query that the page itself makes or the reader types. */
export const typedQueryLimits: QueryLimits = { ms: 5_000, rows: 5_000, columns: 200, characters: 65_536 };

/** For a query that came with a link: its author is unknown. */
export const linkedQueryLimits: QueryLimits = { ...typedQueryLimits, ms: 2_000 };

/** A query that ignores being cancelled for this long takes the whole engine down with it, in milliseconds. */
export const patienceAfterCancelMs = 1_000;

/** What DuckDB may use; a browser tab dies without a message well above this. */
export const engineMemory = '512MB';

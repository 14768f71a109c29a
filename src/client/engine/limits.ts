/** Who wrote a statement: the reader (or a page of ours), or someone unknown who made a link. */
export type Origin = 'typed' | 'link';

/** What one query may cost before it is stopped. */
export interface QueryLimits {
  /** Time from sending to the last row, in milliseconds. */
  ms: number;
  rows: number;
  columns: number;
  /** Length of the statement, in characters. */
  characters: number;
  /** What the result may weigh, in bytes of text. */
  bytes: number;
}

/** For a query that the page itself makes or the reader types. */
export const typedQueryLimits: QueryLimits = {
  ms: 5_000,
  rows: 5_000,
  columns: 200,
  characters: 65_536,
  bytes: 50_000_000,
};

/** For a query that came with a link: its author is unknown. */
export const linkedQueryLimits: QueryLimits = { ...typedQueryLimits, ms: 2_000 };

/** For a result that is saved as a file: every row, up to a size. */
export const savedQueryLimits: QueryLimits = {
  ...typedQueryLimits,
  ms: 30_000,
  rows: 5_000_000,
  bytes: 100_000_000,
};

/** A query that ignores being cancelled for this long takes the whole engine down with it, in milliseconds. */
export const patienceAfterCancelMs = 1_000;

/** What DuckDB may use; a browser tab dies without a message well above this. */
export const engineMemory = '512MB';

/** What a file of the reader may be. */
export const fileLimits = {
  bytes: 200_000_000,
  columns: 1_000,
  /** Levels of JSON inside one another. */
  depth: 64,
  /** How many times its own size a packed file may become, and the most it may become. */
  ratio: 100,
  unpackedBytes: 500_000_000,
  /** Rows times columns of what is read into the database. */
  cells: 30_000_000,
  /** From opening to the last row, in milliseconds. */
  ms: 60_000,
} as const;

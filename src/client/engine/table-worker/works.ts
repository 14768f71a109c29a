import { parquetToArrow } from '../parquet-to-arrow.ts';
import { heldColumns } from './held-columns.ts';
import { readUserFile } from './read-user-file.ts';

const held = heldColumns();

/** What the worker for tables can be asked, by name: each takes one thing and gives one. */
export const works = {
  /** One of the site's Parquet files as an Arrow stream. */
  publishedTable: parquetToArrow,
  /** A file of the reader, ready for the database. */
  userFile: readUserFile,
  /** Keeps some more rows of a result. */
  hold: held.hold,
  /** All rows kept so far as a Parquet file. */
  writeHeld: held.write,
};

export type Works = typeof works;
export type WorkName = keyof Works;

/** What the page sends. */
export interface WorkOrder {
  id: number;
  work: WorkName;
  input: unknown;
}

/** What comes back. */
export type WorkAnswer =
  | { id: number; output: unknown }
  | { id: number; failure: { kind: string; detail: string; advice: string | undefined } };

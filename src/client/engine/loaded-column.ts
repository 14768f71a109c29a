import type { ArrowColumn } from './arrow-stream.ts';

/** A column of a reader's file on its way into the database. */
export interface LoadedColumn extends ArrowColumn {
  /** What to make of it there, with `@` for the column; as it arrives unless said. */
  made?: string;
  /** What was assumed or lost, in a sentence; empty where nothing was. */
  note: string;
}

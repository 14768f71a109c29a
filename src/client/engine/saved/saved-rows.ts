import type { QueryResult } from '../run-query.ts';

/** What is to be saved: the columns and rows of a result. */
export type Saveable = Pick<QueryResult, 'columns' | 'rows'>;

/** A file of a result, and in a sentence each what is written in it otherwise than a reader may expect. */
export interface SavedRows {
  file: Blob;
  notes: string[];
}

/** How many rows are written or handed over at a time: so few that the page keeps its turn. */
export const rowsAtOnce = 1_000;

/** A sentence on some columns, where there are any; a long list is cut, as it is read out. */
export function said(words: string, columns: readonly string[]): string[] {
  const most = 5;
  if (columns.length === 0) return [];
  const more = columns.length > most ? ` and ${columns.length - most} more` : '';
  return [`${words}: ${columns.slice(0, most).join(', ')}${more}.`];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/lib/intake/read-csv.ts';

/** A row of reference answers, as text. */
export interface ReferenceRow extends Record<string, string> {
  indicator: string;
}

/** The rows of a table of reference answers about indicators. */
export function referenceRows(name: string): ReferenceRow[] {
  const path = join(import.meta.dirname, '../reference', name);
  const { rows, problems } = readCsv(readFileSync(path, 'utf8'), name);
  if (problems.length > 0) throw new Error(`referenceRows requires a readable table: ${name}`);
  return rows.map((row) => ({ ...row, indicator: row['indicator'] ?? '' }));
}

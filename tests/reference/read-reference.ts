import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/lib/intake/read-csv.ts';

/** A row of a reference table: words as text, numbers as numbers, null where the cell is empty. */
export type ReferenceRow = Readonly<Record<string, string | number | null>>;

/** The rows of a reference table of this folder. */
export function referenceRows(name: string): ReferenceRow[] {
  const path = join(import.meta.dirname, `${name}.csv`);
  return readCsv(readFileSync(path, 'utf8'), path).rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, text]) => [column, cellOf(text)])),
  );
}

function cellOf(text: string): string | number | null {
  if (text === '') return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

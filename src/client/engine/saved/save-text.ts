import { mayBeFormula } from '../../../lib/tables/csv-cell.ts';
import { csvLine } from '../../../lib/tables/csv-file.ts';
import { breather } from '../breathe.ts';
import { EngineFailure } from '../failures.ts';
import { savedQueryLimits } from '../limits.ts';
import { csvColumn } from './result-csv.ts';
import { fitsNumber, jsonColumn, type JsonColumn } from './result-json.ts';
import { valueKindOf, type Value } from '../result-values.ts';
import { rowsAtOnce, said, type Saveable, type SavedRows } from './saved-rows.ts';

/** How rows become text: what stands before and after them, and how some of them are written. */
interface TextForm {
  mediaType: string;
  head: string;
  tail: string;
  /** Some rows as text; `isFirst` for those that follow the head. */
  write: (rows: readonly (readonly Value[])[], isFirst: boolean) => string;
}

/**
 * A result as comma-separated text: a missing value is nothing, empty text is a pair of quotation marks. Where text
 * gets an apostrophe, so that no spreadsheet takes it for a formula, that is said.
 */
export async function rowsAsCsv({ columns, rows }: Saveable): Promise<SavedRows> {
  const written = columns.map(({ type }) => csvColumn(type));
  const line = (row: readonly Value[]): string =>
    `${written.map(({ write }, i) => write(row[i] ?? null)).join(',')}\r\n`;
  const file = await rowsAsText(rows, {
    mediaType: 'text/csv',
    head: csvLine(columns.map(({ name }) => name)),
    tail: '',
    write: (some) => some.map(line).join(''),
  });
  const names = columns.map(({ name }) => name);
  return {
    file,
    notes: [
      ...said(
        'With an apostrophe before text that a spreadsheet may take for a formula',
        names.filter((_, i) => written[i]?.hasApostrophes()),
      ),
      ...said(
        'With an apostrophe before names of columns that it may take for one',
        names.filter(mayBeFormula),
      ),
    ],
  };
}

/** A result as JSON: a list of objects. What JSON has no number for is text, and said. */
export async function rowsAsJson({ columns, rows }: Saveable): Promise<SavedRows> {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  const written: JsonColumn[] = [];
  for (const [i, { type }] of columns.entries()) {
    written.push(jsonColumn(type, valueKindOf(type) !== 'decimal' || (await fitNumbers(rows, i))));
  }
  const write = (row: readonly Value[]): string =>
    `{${written.map((column, i) => `${keys[i]}:${column.write(row[i] ?? null)}`).join(',')}}`;
  const file = await rowsAsText(rows, {
    mediaType: 'application/json',
    head: '[\n',
    tail: '\n]\n',
    write: (some, isFirst) => (isFirst || some.length === 0 ? '' : ',\n') + some.map(write).join(',\n'),
  });
  const named = (test: (column: JsonColumn) => boolean): string[] =>
    columns.filter((_, i) => written[i] && test(written[i])).map(({ name }) => name);
  return {
    file,
    notes: [
      ...said(
        'As text, so that no program loses digits',
        named((column) => column.hasTextDecimals),
      ),
      ...said(
        'NaN and Infinity as text, as JSON has no such numbers',
        named((column) => column.hasNoNumbers()),
      ),
      ...said(
        'Whole numbers beyond 2^53 with every digit, of which some programs lose some',
        named((column) => column.hasLargeWholes()),
      ),
    ],
  };
}

/** Whether numbers hold all decimals of a column; the page has its turn in between. */
async function fitNumbers(rows: Saveable['rows'], column: number): Promise<boolean> {
  const breathe = breather();
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value !== null && !fitsNumber(String(value))) return false;
    const pause = breathe(1);
    if (pause) await pause;
  }
  return true;
}

/** Rows as a text file, written in slices. Fails as too large beyond 100 MB. */
async function rowsAsText(rows: readonly (readonly Value[])[], form: TextForm): Promise<Blob> {
  const breathe = breather();
  const parts = [form.head];
  let length = 0;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const part = form.write(rows.slice(at, at + rowsAtOnce), at === 0);
    length += part.length;
    if (length > savedQueryLimits.bytes) {
      throw new EngineFailure('too_large', `more than ${savedQueryLimits.bytes / 1e6} MB`);
    }
    parts.push(part);
    await breathe(Infinity);
  }
  return new Blob([...parts, form.tail], { type: form.mediaType });
}

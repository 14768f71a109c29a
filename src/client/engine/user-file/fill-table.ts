import { quoteName, quoteText } from '../../../lib/sql/quote.ts';
import type { CsvHeader } from './csv-header.ts';
import { ofColumn, type AskRow, type TextSource } from './ask-columns.ts';
import { readAsChosen, readColumns } from './read-columns.ts';
import { choices, type Choice, type ReadAs } from './readings.ts';
import { counted, refuse } from './refuse.ts';

/** How a column of a CSV was read, for the reader. */
export interface ReadCsvColumn {
  readAs: ReadAs;
  notes: string[];
}

/**
 * How the file is written. Nothing of it is left to guesses: every value is text, text may stand in double quotes and
 * in no others, so that a quote that is never closed is an error and not a letter, and no line is a comment.
 */
export function csvRows(path: string, { separator, columns }: CsvHeader): string {
  const types = columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  return `read_csv(${quoteText(path)}, auto_detect = false, header = false, skip = 0, delim = ${quoteText(separator)},
    quote = '"', escape = '"', comment = '', nullstr = '', strict_mode = true, max_line_size = 10000000, columns = {${types}})`;
}

/** Columns of text without a row. */
export function noRows({ columns }: Pick<CsvHeader, 'columns'>): string {
  return `(SELECT ${columns.map((_, i) => `CAST(NULL AS VARCHAR) AS c${i}`).join(', ')} LIMIT 0)`;
}

/** A table to be filled from columns of text. */
export interface TextTable {
  /** Name of the file, for the reader. */
  name: string;
  table: string;
  names: readonly string[];
  chosen: ReadonlyMap<number, Choice>;
}

/** Makes a table of columns of text; fails as a refusal by name where the reader's choice does not hold. */
export async function fillTable(
  source: TextSource,
  { name, table, names, chosen }: TextTable,
  ask: AskRow,
): Promise<ReadCsvColumn[]> {
  const readings = await readColumns(source, ask);
  for (const [column, choice] of chosen) {
    const asChosen = await readAsChosen(source, column, choice, ask);
    if ('row' in asChosen) {
      throw refuse(
        name,
        `has a value in row ${counted(asChosen.row)} of ${names[column]} that is no ${choices[choice]}: “${asChosen.value.slice(0, 60)}”`,
        'In a query, TRY_CAST reads the other values and leaves such a one out.',
      );
    }
    readings[column] = asChosen;
  }
  const values = readings.map(
    ({ reading }, i) => `${ofColumn(reading.value, i)} AS ${quoteName(names[i] ?? '')}`,
  );
  await ask(`CREATE OR REPLACE TABLE ${quoteName(table)} AS SELECT ${values.join(', ')} FROM ${source.from}`);
  return readings.map(({ reading, notes }) => ({ readAs: reading.readAs, notes }));
}

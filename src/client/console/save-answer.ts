import { fileName } from '../../lib/query/file-name.ts';
import { csvLine } from '../../lib/tables/csv-file.ts';
import { valueKindOf, type Value } from '../engine/result-values.ts';
import { rowsAsJson, rowsAsParquet, rowsAsText, type Saveable } from '../engine/save-rows.ts';
import { saveFile } from '../page/save-file.ts';
import type { Answer } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';

/** The forms in which an answer can be saved. */
export type SaveForm = 'csv' | 'json' | 'parquet';

/** Saves an answer whole, also beyond the rows shown, and gives the name of the file. Fails as an EngineFailure. */
export async function saveAnswer(
  form: SaveForm,
  answer: Answer,
  { name, database }: { name: string; database: ConsoleDatabase },
): Promise<string> {
  const isWhole = !answer.isCut && !answer.isBuilt;
  const rows = isWhole ? shownRows(answer) : await allRows(answer, database);
  const file = fileName(name, form);
  saveFile(file, await writers[form](rows));
  return file;
}

const writers: Readonly<Record<SaveForm, (rows: Saveable) => Promise<Blob>>> = {
  csv: ({ columns, rows }) =>
    rowsAsText(rows, {
      mediaType: 'text/csv',
      head: csvLine(columns.map(({ name }) => name)),
      tail: '',
      write: (some) => some.map(csvLine).join(''),
    }),
  json: rowsAsJson,
  parquet: rowsAsParquet,
};

async function allRows(
  { question, parameters, origin }: Answer,
  database: ConsoleDatabase,
): Promise<Saveable> {
  return await database.collect(question.sql, { origin, parameters });
}

function shownRows({ columns, rows }: Answer): Saveable {
  return {
    columns: columns.map((column) => ({ ...column, kind: valueKindOf(column.type) })),
    rows: rows as Value[][],
  };
}

import { fileName } from '../../lib/query/file-name.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { valueKindOf, type Value } from '../engine/result-values.ts';
import { rowsAsParquet } from '../engine/saved/save-parquet.ts';
import { rowsAsCsv, rowsAsJson } from '../engine/saved/save-text.ts';
import type { Saveable, SavedRows } from '../engine/saved/saved-rows.ts';
import { saveFile } from '../page/save-file.ts';
import type { Answer } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';

/** The forms in which an answer can be saved. */
export type SaveForm = 'csv' | 'json' | 'parquet';

/**
 * Saves an answer whole, also beyond the rows shown, and says under which name, and what in the file is not as a reader
 * may expect. Fails as an EngineFailure.
 */
export async function saveAnswer(
  form: SaveForm,
  answer: Answer,
  { name, database }: { name: string; database: ConsoleDatabase },
): Promise<string> {
  const isWhole = !answer.isCut && !answer.isBuilt;
  const { isCut, ...rows } = isWhole ? shownRows(answer) : await allRows(answer, database);
  const saved = fileName(name, form);
  const { file, notes } = await writers[form](rows);
  saveFile(saved, file);
  const cut = isCut
    ? [`Not whole: it has the first ${formatNumber(rows.rows.length)} rows, and there are more.`]
    : [];
  return [`Saved as ${saved}.`, ...cut, ...notes].join(' ');
}

const writers: Readonly<Record<SaveForm, (rows: Saveable) => Promise<SavedRows>>> = {
  csv: rowsAsCsv,
  json: rowsAsJson,
  parquet: rowsAsParquet,
};

/** What is to be saved, and whether there were more rows than can be. */
type Rows = Saveable & { isCut: boolean };

async function allRows({ question, parameters, origin }: Answer, database: ConsoleDatabase): Promise<Rows> {
  const { columns, rows, isCut } = await database.collect(question.sql, { origin, parameters });
  return { columns, rows, isCut };
}

function shownRows({ columns, rows }: Answer): Rows {
  return {
    columns: columns.map((column) => ({ ...column, kind: valueKindOf(column.type) })),
    rows: rows as Value[][],
    isCut: false,
  };
}

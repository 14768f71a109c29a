import type { Problem } from '../../src/lib/intake/problem.ts';
import { findMissingYears, type Years } from './completeness.ts';
import {
  authoritiesByYear,
  type DepartmentRow,
  type DepartmentTable,
  readDepartmentTable,
} from './department-table.ts';
import { type YearlyWords, stoppedWords } from './stopped-words.ts';
import { knowsAuthority, type Register } from './register.ts';
import { cellKey, emptySeries, type Series } from './series.ts';
import type { SeriesSource, SourceDescription } from './source.ts';

/** Which cells of a table make up one series: a column, in the rows where these columns hold these words. */
export interface Selection {
  column: string;
  where?: Readonly<Record<string, string>>;
}

/** A source in the Department's layout whose series are the given selections. */
export function departmentSource(
  description: SourceDescription,
  years: Years,
  selections: Readonly<Record<string, Selection>>,
): SeriesSource {
  const columns = Object.values(selections).flatMap(({ column, where }) => [
    column,
    ...Object.keys(where ?? {}),
  ]);
  return {
    ...description,
    read(bytes, register) {
      const table = readDepartmentTable(bytes, description.file, [...new Set(columns)], years);
      const readings = Object.entries(selections).map(
        ([name, selection]) => [name, select(table, selection)] as const,
      );
      return {
        series: new Map(readings.map(([name, { series }]) => [name, series])),
        problems: [
          ...table.problems,
          ...strangers(table, register),
          ...stoppedWords(filterWords(table, selections), description.file),
          ...readings.flatMap(([, { problems }]) => problems),
        ],
      };
    },
  };
}

/** The cells a selection picks from a table. A second row for the same authority and year is a problem. */
export function select(
  table: DepartmentTable,
  { column, where = {} }: Selection,
): { series: Series; problems: Problem[] } {
  const series = emptySeries(table.file, column);
  const problems: Problem[] = [];
  const wanted = Object.entries(where);
  const chosen = table.rows.filter((row) => wanted.every(([name, word]) => row.cells[name] === word));
  if (chosen.length === 0 && table.rows.length > 0) problems.push(nothingChosen(table.file, wanted));
  problems.push(...findMissingYears(authoritiesByYear(chosen), table.held, table.file, writeWords(wanted)));
  for (const row of chosen) {
    const cell = { text: row.cells[column] ?? '', row: row.line };
    if (row.level === 'National') {
      if (series.england.has(row.year)) problems.push(duplicate(table.file, row, column));
      series.england.set(row.year, cell);
    }
    for (const number of row.numbers) {
      const key = cellKey(number, row.year);
      if (series.cells.has(key)) problems.push(duplicate(table.file, row, column));
      series.cells.set(key, cell);
    }
  }
  return { series, problems };
}

/** Rows of authorities that the register of authorities does not know. */
function strangers(table: DepartmentTable, register: Register): Problem[] {
  return table.rows
    .filter((row) => row.numbers.some((number) => !knowsAuthority(register, number)))
    .map((row) => ({
      level: 'error',
      source: table.file,
      row: row.line,
      column: 'old_la_code',
      code: 'unknown_authority',
      message: 'the population estimates know no such authority',
      actual: row.cells['old_la_code'] ?? '',
      tip: 'Correct the number; for a new authority, fetch the newest population estimates first.',
    }));
}

function duplicate(file: string, row: DepartmentRow, column: string): Problem {
  return {
    level: 'error',
    source: file,
    row: row.line,
    column,
    code: 'duplicate_row',
    message: 'a second row for the same authority and year',
    actual: `${row.numbers.join(' / ') || 'England'}, ${row.year}`,
    tip: 'Remove one of the two rows, or fetch the file again.',
  };
}

function nothingChosen(file: string, wanted: readonly (readonly [string, string])[]): Problem {
  return {
    level: 'error',
    source: file,
    ...(wanted[0] ? { column: wanted[0][0] } : {}),
    code: 'category_missing',
    message: 'no row has the category that is read',
    expected: writeWords(wanted),
    tip: 'The publisher may have renamed it. Compare with the file and change the reader.',
  };
}

/** What the rows of a series are known by, to be read in a message. */
function writeWords(wanted: readonly (readonly [string, string])[]): string {
  return wanted.map(([name, word]) => `${name} = ${word}`).join(', ') || 'any category';
}

/** The words of the columns that selections look at, by the years they stand in. */
function filterWords(
  { rows }: DepartmentTable,
  selections: Readonly<Record<string, Selection>>,
): YearlyWords[] {
  const columns = new Set(Object.values(selections).flatMap(({ where }) => Object.keys(where ?? {})));
  return [...columns].map((column) => ({
    column,
    words: rows.map(({ cells, year }) => ({ word: cells[column] ?? '', year })),
  }));
}

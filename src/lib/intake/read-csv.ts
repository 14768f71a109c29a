import Papa from 'papaparse';
import type { Problem } from './problem.ts';
import { recogniseForeignText } from './recognise-foreign-text.ts';

export { requireColumns } from './require-columns.ts';

/** A comma-separated file as it was received: every cell is text, exactly as printed. */
export interface CsvTable {
  /** File it was read from. */
  source: string;
  columns: string[];
  rows: Record<string, string>[];
  /** `lines[i]` is the line of the file on which `rows[i]` begins; the header is line 1. */
  lines: number[];
  problems: Problem[];
}

interface Row {
  cells: string[];
  line: number;
}

/**
 * What a comma-separated file holds, and all that is wrong with it. Cells are neither trimmed nor given a
 * type; an empty cell is an empty text. A byte order mark is dropped, blank lines at the end are ignored, and
 * a row with too many or too few cells is reported and left out.
 *
 * @example readCsv('a,b\n1,"x\ny"\n', 'small.csv').rows // [{ a: '1', b: 'x\ny' }]
 */
export function readCsv(text: string, source: string): CsvTable {
  const body = text.replace(/^\uFEFF/, '');
  const foreign = recogniseForeignText(body, source);
  if (foreign) return { source, columns: [], rows: [], lines: [], problems: [foreign] };

  const parsed = Papa.parse<string[]>(body, { delimiter: ',', header: false, skipEmptyLines: false });
  const [header, ...rows] = numberLines(dropBlankEnd(parsed.data));
  const columns = header?.cells ?? [];
  const fitting = rows.filter((row) => row.cells.length === columns.length);
  return {
    source,
    columns,
    rows: fitting.map((row) => toRecord(columns, row.cells)),
    lines: fitting.map((row) => row.line),
    problems: [
      ...headerProblems(columns, source),
      ...quoteProblems(parsed.errors, body, source),
      ...rows.filter((row) => row.cells.length !== columns.length).map((row) => ragged(row, columns, source)),
      ...(rows.length === 0 ? [noRows(source)] : []),
    ],
  };
}

/** Rows without the blank lines after the last one. */
function dropBlankEnd(rows: readonly string[][]): readonly string[][] {
  const last = rows.findLastIndex((cells) => cells.length > 1 || cells[0] !== '');
  return rows.slice(0, last + 1);
}

/** Each row with its line, counting the line ends inside quoted cells. */
function numberLines(rows: readonly string[][]): Row[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
    return row;
  });
}

/** How many lines end inside this text, whichever way they end. */
function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The cells under their column names. */
function toRecord(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
}

/** Columns that have no name, or the name of another. */
function headerProblems(columns: readonly string[], source: string): Problem[] {
  return columns.flatMap((column, i): Problem[] => {
    const at = { level: 'error' as const, source, row: 1, column: column || `number ${i + 1}` };
    const tip = 'Give every column of the header its own name, or download the file again.';
    if (column.trim() === '')
      return [{ ...at, code: 'empty_column_name', message: 'the column has no name', tip }];
    if (columns.indexOf(column) === i) return [];
    return [{ ...at, code: 'duplicate_column', message: 'the header names this column twice', tip }];
  });
}

/** Quotation marks that are never closed, or closed in the middle of a cell; one problem for each place. */
function quoteProblems(errors: readonly Papa.ParseError[], body: string, source: string): Problem[] {
  const places = new Map(
    errors.filter((error) => error.type === 'Quotes').map((error) => [error.index ?? 0, error]),
  );
  return [...places].map(([index, error]) => ({
    level: 'error',
    source,
    row: 1 + countLineEnds(body.slice(0, index)),
    code: 'unbalanced_quote',
    message:
      error.code === 'MissingQuotes'
        ? 'a quotation mark is never closed'
        : 'text follows a closing quotation mark',
    actual: body.slice(Math.max(0, index - 1), index + 40),
    tip: 'The file may be cut short or edited by hand; download it again, or double every quotation mark inside a cell.',
  }));
}

/** A row whose cells do not fit the header. */
function ragged(row: Row, columns: readonly string[], source: string): Problem {
  const cells = row.cells.length;
  return {
    level: 'error',
    source,
    row: row.line,
    code: 'ragged_row',
    message: cells < columns.length ? 'the row has too few cells' : 'the row has too many cells',
    expected: `${columns.length} cells`,
    actual: `${cells} ${cells === 1 ? 'cell' : 'cells'}: ${row.cells.join(',')}`,
    tip: 'The file may be cut short, or a cell with a comma may lack quotation marks; download it again.',
  };
}

/** A header and nothing under it. */
function noRows(source: string): Problem {
  return {
    level: 'error',
    source,
    code: 'no_rows',
    message: 'the file has a header and no rows',
    tip: 'The download may have been cut short; download the file again.',
  };
}

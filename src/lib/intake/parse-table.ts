import type { Column, Table } from '../tables/table.ts';
import { compareRows, rowKey } from '../tables/row-order.ts';
import { parseCell } from './parse-cell.ts';
import type { Problem } from './problem.ts';
import { type CsvTable, readCsv } from './read-csv.ts';
import { requireColumns } from './require-columns.ts';

interface Line<T> {
  row: T;
  line: number;
}

/**
 * The rows of one of our own tables, held to its contract: exactly its columns, every cell of its type, no
 * value missing that must be there, only the allowed words, every key once, rows in order of their key. `T` is
 * the row type of that table; a row with a bad cell is reported and left out. Reading text again that
 * `formatTable` wrote gives equal rows.
 *
 * @example parseTable<Neighbour>(tableNamed('neighbours'), text, 'data/neighbours.csv').rows[0]?.rank // 1
 */
export function parseTable<T extends object>(
  table: Table,
  text: string,
  source: string,
): { rows: T[]; problems: Problem[] } {
  const csv = readSparing(table, text, source);
  const wrongColumns = csv.columns.length === 0 ? [] : columnProblems(table, csv);
  if (csv.columns.length === 0 || wrongColumns.length > 0) {
    return { rows: [], problems: [...csv.problems, ...wrongColumns] };
  }
  const { lines, problems } = parseRows<T>(table, csv);
  return {
    rows: lines.map(({ row }) => row),
    problems: [...csv.problems, ...problems, ...orderProblems(table, lines, source)],
  };
}

/** The rows as text. That there are none is no problem of a table that may be empty. */
function readSparing(table: Table, text: string, source: string): CsvTable {
  const csv = readCsv(text, source);
  if (!table.emptyForGroups) return csv;
  return { ...csv, problems: csv.problems.filter(({ code }) => code !== 'no_rows') };
}

/** Columns that are missing, unknown, or in another order than the contract's. */
function columnProblems(table: Table, csv: CsvTable): Problem[] {
  const names = table.columns.map((column) => column.name);
  const unknown = csv.columns.filter((column) => !names.includes(column));
  const missing = requireColumns(csv.columns, names, csv.source);
  const at = { level: 'error' as const, source: csv.source, row: 1 };
  const tip = `The columns of ${table.name} are a contract; write the table again with npm run data:anonymise.`;
  if (missing.length === 0 && unknown.length === 0 && csv.columns.join() !== names.join()) {
    const facts = { expected: names.join(', '), actual: csv.columns.join(', ') };
    return [{ ...at, code: 'column_order', message: 'the columns are in another order', ...facts, tip }];
  }
  return [
    ...missing,
    ...unknown.map((column) => ({
      ...at,
      column,
      code: 'unknown_column',
      message: `${table.name} has no such column`,
      tip,
    })),
  ];
}

/** Every row with its cells typed, and the problems of those that cannot be. */
function parseRows<T extends object>(table: Table, csv: CsvTable): { lines: Line<T>[]; problems: Problem[] } {
  const lines: Line<T>[] = [];
  const problems: Problem[] = [];
  csv.rows.forEach((cells, i) => {
    const line = csv.lines[i] ?? 0;
    const row: Record<string, unknown> = {};
    const found = table.columns.flatMap((column) => {
      const parsed = parseCell(column, cells[column.name] ?? '');
      row[column.name] = parsed.value;
      return parsed.fault ? [cellProblem(column, parsed.fault, { source: csv.source, row: line })] : [];
    });
    problems.push(...found);
    if (found.length === 0) lines.push({ row: row as T, line });
  });
  return { lines, problems };
}

/** The problem of one cell. */
function cellProblem(
  column: Column,
  fault: { code: string; message: string; expected: string; actual: string },
  at: { source: string; row: number },
): Problem {
  const tip = `Mend the cell where it is made: ${column.description}`;
  return { level: 'error', ...at, column: column.name, ...fault, tip };
}

/** Rows whose key came before, or that stand before a row they belong after. */
function orderProblems<T extends object>(table: Table, lines: readonly Line<T>[], source: string): Problem[] {
  const compare = compareRows(table);
  const firstLine = new Map<string, number>();
  return lines.flatMap(({ row, line }, i): Problem[] => {
    const key = rowKey(table, row);
    const at = { level: 'error' as const, source, row: line, column: table.key.join(', '), actual: key };
    const seen = firstLine.get(key);
    if (seen !== undefined) {
      const tip = 'Leave one of the two rows out, where the table is made.';
      return [{ ...at, code: 'duplicate_key', message: `line ${seen} already has this key`, tip }];
    }
    firstLine.set(key, line);
    const before = lines[i - 1];
    if (!before || compare(before.row, row) < 0) return [];
    const tip = 'Sort the table by its key; npm run data:anonymise does.';
    return [{ ...at, code: 'unsorted_row', message: 'the row is not in order of the key', tip }];
  });
}

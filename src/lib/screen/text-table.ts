/** A column of a text file: each distinct cell once, and which of them stands in each row. */
export interface TextColumn {
  name: string;
  /** Place among the columns, from 0. */
  place: number;
  /** The distinct cells exactly as printed, in order of first appearance. */
  values: readonly string[];
  /** `codes[row]` is the place in `values` of the cell of that row. */
  codes: readonly number[];
  /** The row in which each of `values` first stands. */
  first: readonly number[];
  /** In how many rows each of `values` stands. */
  counts: readonly number[];
}

/** What makes a file no even table, at the line at which it does. */
export interface ReadingFault {
  kind:
    'not_a_table' | 'not_utf8' | 'uneven_row' | 'empty_row' | 'unbalanced_quote' | 'no_rows' | 'no_header';
  /** Line of the file, counting the header as 1. */
  line?: number;
  column?: string;
  value?: string;
  message: string;
}

/** A comma-separated file by columns, every cell exactly as printed. */
export interface TextTable {
  columns: readonly TextColumn[];
  /** How many rows stand under the header; rows that do not fit it and empty rows are left out. */
  rows: number;
  /** `lines[row]` is the line of the file on which a row begins. */
  lines: readonly number[];
  faults: readonly ReadingFault[];
}

/** A table of nothing, for a file that is not there. */
export const noTable: TextTable = { columns: [], rows: 0, lines: [], faults: [] };

/** The column of this name; of two with one name, the first. */
export function columnNamed(table: TextTable, name: string): TextColumn | undefined {
  return table.columns.find((column) => column.name === name);
}

/** The columns of these names, in this order; names without a column are left out. */
export function columnsNamed(table: TextTable, names: readonly string[]): TextColumn[] {
  return names.flatMap((name) => columnNamed(table, name) ?? []);
}

/** The cell of a row. */
export function cellOf(column: TextColumn, row: number): string {
  return column.values[column.codes[row] ?? -1] ?? '';
}

/**
 * Rows in which these columns hold the same, as numbers counted from 0 in order of first appearance: two rows have one
 * number exactly when all their cells agree. Without columns every row is 0.
 */
export function groupRows(columns: readonly TextColumn[], rows: number): { of: Int32Array; count: number } {
  let of = new Int32Array(rows);
  let count = 1;
  for (const { codes, values } of columns) {
    const numbers = new Map<number, number>();
    const finer = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const key = (of[row] ?? 0) * values.length + (codes[row] ?? 0);
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = numbers.size));
      finer[row] = number;
    }
    of = finer;
    count = numbers.size;
  }
  return { of, count };
}

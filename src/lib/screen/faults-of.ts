import type { Fault, FindingLevel } from './finding.ts';
import type { TextColumn, TextTable } from './text-table.ts';

/** What every fault of one kind says. */
export interface Says {
  message: string;
  remedy: string;
  level?: FindingLevel;
}

/** A fault for each distinct cell of a column that a test finds bad, at its first row, with how many cells hold it. */
export function badValues(
  table: TextTable,
  column: TextColumn,
  isBad: (value: string) => boolean,
  says: Says,
): Fault[] {
  return column.values.flatMap((value, code): Fault[] =>
    isBad(value)
      ? [
          {
            row: table.lines[column.first[code] ?? -1] ?? 0,
            column: column.name,
            value,
            cells: column.counts[code] ?? 0,
            ...says,
          },
        ]
      : [],
  );
}

/**
 * One fault for all rows a test finds bad, told at the first of them with its cell of a column; none where no row is
 * bad.
 */
export function badRows(
  table: TextTable,
  column: TextColumn,
  isBad: (row: number) => boolean,
  says: Says,
): Fault[] {
  let first = -1;
  let cells = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (!isBad(row)) continue;
    if (first < 0) first = row;
    cells += 1;
  }
  if (first < 0) return [];
  const value = column.values[column.codes[first] ?? -1] ?? '';
  return [{ row: table.lines[first] ?? 0, column: column.name, value, cells, ...says }];
}

/** A test of rows by the cell of a column, worked out once for each distinct cell. */
export function cellTest(column: TextColumn, test: (value: string) => boolean): (row: number) => boolean {
  const answers = column.values.map(test);
  return (row) => answers[column.codes[row] ?? -1] === true;
}

/** The texts that stand more than once, each once. */
export function repeated<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  const again = new Set<T>();
  for (const item of items) (seen.has(item) ? again : seen).add(item);
  return [...again];
}

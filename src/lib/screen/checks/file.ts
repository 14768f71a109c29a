import type { Fault, ScreenCheck } from '../finding.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import type { ReadingFault } from '../text-table.ts';

/** What to do about each thing that makes a file no even table. */
const remedies: Readonly<Record<ReadingFault['kind'], string>> = {
  not_a_table: 'Save the file as comma-separated text, UTF-8.',
  not_utf8: 'Save the file again with the encoding UTF-8.',
  uneven_row: 'Give every row as many cells as the header; quote cells that hold a comma.',
  empty_row: 'Delete the empty row.',
  unbalanced_quote: 'Close the quotation mark, and double every one inside a quoted cell.',
  no_rows: 'Add the rows, or leave the file out.',
  no_header: 'Begin the file with a line that names every column.',
};

/** A check for one or more kinds of fault that reading the files itself shows. */
function readingCheck(name: string, kinds: readonly ReadingFault['kind'][]): ScreenCheck {
  const found = (file: 'data' | 'meta', faults: readonly ReadingFault[]): Fault[] =>
    faults
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, line, column, value, message }) => ({
        file,
        ...(line === undefined ? {} : { row: line }),
        ...(column === undefined ? {} : { column }),
        ...(value === undefined ? {} : { value }),
        message,
        remedy: remedies[kind],
      }));
  return {
    name,
    stage: 'file',
    level: 'fail',
    needs: {},
    check: ({ data, metaTable }) => [...found('data', data.faults), ...found('meta', metaTable.faults)],
  };
}

/** Cells with a sign that no UTF-8 gave: bytes of another encoding, read as well as may be. */
function foreignSigns({ data, metaTable }: ScreenedFiles): Fault[] {
  const files = [
    ['data', data],
    ['meta', metaTable],
  ] as const;
  return files.flatMap(([file, table]) =>
    table.columns.flatMap((column) => {
      const code = column.values.findIndex((value) => value.includes('\uFFFD'));
      const inName = column.name.includes('\uFFFD');
      if (code < 0 && !inName) return [];
      const row = inName ? 1 : (table.lines[column.first[code] ?? -1] ?? 0);
      const value = inName ? column.name : (column.values[code] ?? '');
      const message = 'the file holds signs that are not UTF-8';
      return [{ file, row, column: column.name, value, message, remedy: remedies.not_utf8 }];
    }),
  );
}

/** Whether the files can be read as even tables at all. */
export const fileChecks: readonly ScreenCheck[] = [
  readingCheck('comma_separated', ['not_a_table']),
  { name: 'utf8', stage: 'file', level: 'fail', needs: {}, check: foreignSigns },
  readingCheck('even_rows', ['uneven_row', 'unbalanced_quote', 'no_header']),
  readingCheck('empty_rows', ['empty_row', 'no_rows']),
];

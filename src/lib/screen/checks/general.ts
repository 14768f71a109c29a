import { badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { levelsLeftOut, observationColumns } from '../lookups/geographic-levels.ts';
import { legacySymbols, nullWords, obsoleteSymbols } from '../lookups/symbols.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed, groupRows, type TextColumn } from '../text-table.ts';

/** The columns that together say what a row is about. */
export function subjectColumns({ data, roles }: ScreenedFiles): TextColumn[] {
  const observed = data.columns.filter(({ name }) => observationColumns.has(name));
  return [...new Set([...observed, ...roles.filters, ...roles.groups])];
}

/** Rows about the same as a row before; rows that the table tool leaves out beside others are no matter. */
function duplicateRows(files: ScreenedFiles): Fault[] {
  const { data } = files;
  const levels = columnNamed(data, 'geographic_level');
  const isAlone = levels?.values.length === 1;
  const leftOut = (levels?.values ?? []).map(
    (level) => levelsLeftOut.has(level) && !(isAlone && (level === 'School' || level === 'Provider')),
  );
  const { of, count } = groupRows(subjectColumns(files), data.rows);
  const first = new Int32Array(count).fill(-1);
  const faults: Fault[] = [];
  of.forEach((group, row) => {
    if (leftOut[levels?.codes[row] ?? -1]) return;
    const before = first[group] ?? -1;
    if (before < 0) first[group] = row;
    else faults.push(duplicate(data.lines[row] ?? 0, data.lines[before] ?? 0));
  });
  return faults;
}

function duplicate(row: number, before: number): Fault {
  const message = `the row is about the same time, place and filter items as row ${before}`;
  return { row, message, remedy: 'Leave one of the two out, or describe what tells them apart as a filter.' };
}

/** Cells of every column of both files that hold one of some words. */
function wordsIn(
  { data, metaTable }: ScreenedFiles,
  words: ReadonlySet<string>,
  files: readonly ('data' | 'meta')[],
  says: Pick<Fault, 'message' | 'remedy'>,
): Fault[] {
  return files.flatMap((file) => {
    const table = file === 'data' ? data : metaTable;
    return table.columns
      .flatMap((column) => badValues(table, column, (value) => words.has(value), says))
      .map((fault) => ({ ...fault, file }));
  });
}

/** What concerns all columns, and blanks in indicators. */
export const generalChecks: readonly ScreenCheck[] = [
  {
    name: 'duplicate_rows',
    stage: 'general',
    level: 'fail',
    needs: { data: ['time_period', 'time_identifier', 'geographic_level'] },
    check: duplicateRows,
  },
  {
    name: 'null_words',
    stage: 'general',
    level: 'fail',
    needs: {},
    check: (files) =>
      wordsIn(files, nullWords, ['data', 'meta'], {
        message: 'the cell holds what a program prints for nothing',
        remedy: 'Write the symbol that says why there is no number, or leave a cell of a place empty.',
      }),
  },
  {
    name: 'legacy_symbols',
    stage: 'general',
    level: 'warn',
    needs: { data: [] },
    check: (files) =>
      wordsIn(files, legacySymbols, ['data'], {
        message: 'the cell holds a symbol of an older standard',
        remedy: 'Write c, x, z, u or low.',
      }),
  },
  {
    name: 'indicator_blanks',
    stage: 'indicators',
    level: 'fail',
    needs: { data: [] },
    check: ({ data, roles }) =>
      roles.indicators.flatMap(({ column }) =>
        badValues(data, column, (value) => value.trim() === '' || obsoleteSymbols.has(value), {
          message: 'the indicator is empty or holds a symbol of an older standard',
          remedy: 'Write the number, or c, x, z, u or low.',
        }),
      ),
  },
];

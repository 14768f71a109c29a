import { labelYear } from '../../src/lib/intake/label-year.ts';
import { readCell } from '../../src/lib/intake/printed-cell.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { libraryYears } from '../../src/lib/tables/library-rows.ts';
import type { Status } from '../../src/lib/tables/status.ts';
import { lait, laitColumns, type LaitRow } from './lait.ts';
import { knowsAuthority, leftOut, type Register } from './register.ts';

/** One cell of the long table, still under the number of its authority. */
export interface NumberedCell {
  indicator: string;
  number: number;
  year: number;
  value: number | null;
  status: Status;
}

/** The number under which the table keeps England; the regions follow it. */
const england = 970;

/** The label without a year that one series of the table prints. */
const noYear = '0';

/**
 * Every cell of the long table that stands for an authority and a label year of the library. England, the regions and
 * the two authorities too small for any rate are left out; so are labels outside the years of the library.
 */
export function readLibrary(
  rows: readonly LaitRow[],
  register: Register,
): { cells: NumberedCell[]; problems: Problem[] } {
  const years = yearsOf(rows);
  const problems: Problem[] = [];
  const seen = new Map<string, LaitRow>();
  const cells = rows.flatMap((row): NumberedCell[] => {
    if (row.years === noYear || row.number >= england || leftOut.has(row.number)) return [];
    const year = years.get(row.years);
    if (year !== undefined && (year < libraryYears.first || year > libraryYears.last)) return [];
    const key = `${row.series}|${row.number}|${year}`;
    const known = readCell(row.printed);
    const reading = known ?? { value: null, status: 'not_published' as const };
    const before = seen.get(key);
    if (before && before.years === row.years && before.printed === row.printed) {
      problems.push(libraryProblem(row, 'repeated_row'));
      return [];
    }
    const code = faultOf(row, register, { year, repeated: before !== undefined });
    if (!known && code === undefined) problems.push(libraryProblem(row, 'unknown_symbol'));
    seen.set(key, row);
    if (code === undefined && year !== undefined)
      return [{ indicator: row.series, number: row.number, year, ...reading }];
    if (code !== undefined) problems.push(libraryProblem(row, code));
    return [];
  });
  return { cells, problems };
}

/** The label year of every label, each read once. */
function yearsOf(rows: readonly LaitRow[]): Map<string, number | undefined> {
  return new Map([...new Set(rows.map(({ years }) => years))].map((label) => [label, labelYear(label)]));
}

const faults = {
  unknown_period: { column: laitColumns.years, message: 'not a year that can be read' },
  unknown_authority: {
    column: laitColumns.number,
    message: 'the population estimates know no such authority',
  },
  unknown_symbol: {
    column: laitColumns.printed,
    message: 'neither a number nor a known symbol: the cell of the library has no figure',
  },
  repeated_row: { column: laitColumns.number, message: 'the same row a second time: read once' },
  duplicate_row: { column: laitColumns.number, message: 'a second row for the same authority and year' },
} as const;

/** What takes nothing from the other cells, with what can be done. */
const mild: Partial<Record<keyof typeof faults, string>> = {
  unknown_symbol: 'A new symbol of the publisher belongs in printed-cell.ts.',
  repeated_row: 'Nothing need be done: the two say the same.',
};

function faultOf(
  row: LaitRow,
  register: Register,
  { year, repeated }: { year: number | undefined; repeated: boolean },
): keyof typeof faults | undefined {
  if (year === undefined) return 'unknown_period';
  if (!knowsAuthority(register, row.number)) return 'unknown_authority';
  return repeated ? 'duplicate_row' : undefined;
}

function libraryProblem(row: LaitRow, code: keyof typeof faults): Problem {
  return {
    level: code in mild ? 'warning' : 'error',
    source: lait.file,
    row: `${row.series}, ${row.number}, ${row.years}`,
    ...faults[code],
    code,
    actual: code === 'unknown_symbol' ? row.printed : row.years,
    tip: mild[code] ?? 'Compare with the published tool, or fetch the table again.',
  };
}

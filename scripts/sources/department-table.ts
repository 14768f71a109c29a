import { academicYear, labelYear } from '../../src/lib/intake/label-year.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';

/** One row of a file in the layout in which the Department for Education publishes statistics. */
export interface DepartmentRow {
  /** Line of the file. */
  line: number;
  level: 'National' | 'Regional' | 'Local authority';
  /** Three-digit numbers; several where authorities share one return. */
  numbers: readonly number[];
  /** Nine-character statistical code, which may change while the authority stays the same. */
  area: string;
  region: string;
  name: string;
  year: number;
  cells: Readonly<Record<string, string>>;
}

export interface DepartmentTable {
  file: string;
  rows: DepartmentRow[];
  problems: Problem[];
}

const levels = ['National', 'Regional', 'Local authority'] as const;
const layout = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
];

/** Years a file must hold, first and last; a newer edition may hold more. */
export type Years = readonly [first: number, last: number];

/** A year with fewer authorities than this means that part of the file is missing. */
const fewestAuthorities = 140;

/**
 * Reads a file in the Department's layout. `columns` are those the caller needs beside the layout itself.
 * Rows that cannot be understood are left out and told as problems.
 */
export function readDepartmentTable(
  bytes: Uint8Array,
  file: string,
  columns: readonly string[],
  years: Years,
): DepartmentTable {
  const csv = readCsv(new TextDecoder().decode(bytes), file);
  const problems = [...csv.problems, ...requireColumns(csv.columns, [...layout, ...columns], file)];
  if (problems.some((problem) => problem.level === 'error')) return { file, rows: [], problems };
  const rows = csv.rows.flatMap((cells, index) => {
    const row = readRow(cells, csv.lines[index] ?? 0, file);
    if ('code' in row) problems.push(row);
    return 'code' in row ? [] : [row];
  });
  return { file, rows, problems: [...problems, ...findGaps(rows, years, file)] };
}

/** One row, or what is wrong with it. */
function readRow(cells: Record<string, string>, line: number, file: string): DepartmentRow | Problem {
  const printed = cells['time_period'] ?? '';
  const academic = (cells['time_identifier'] ?? '').startsWith('Academic');
  const year = academic ? academicYear(printed) : labelYear(printed);
  const level = levels.find((known) => known === cells['geographic_level']);
  const numbers = level === 'Local authority' ? (cells['old_la_code'] ?? '').split(' / ').map(Number) : [];
  const fault = (column: string, code: string, message: string, tip: string): Problem => ({
    level: 'error',
    source: file,
    row: line,
    column,
    code,
    message,
    actual: cells[column] ?? '',
    tip,
  });
  if (year === undefined)
    return fault(
      'time_period',
      'unknown_period',
      'not a year that can be read',
      'Print the year as 2025 or 202425.',
    );
  if (!level)
    return fault(
      'geographic_level',
      'unknown_level',
      'not a known geographic level',
      `Use one of: ${levels.join(', ')}.`,
    );
  if (numbers.some((number) => !isAuthorityNumber(number)))
    return fault(
      'old_la_code',
      'unknown_authority',
      'not a three-digit authority number',
      'Restore the number from the published file; spreadsheets may have changed it.',
    );
  const text = (column: string) => cells[column] ?? '';
  const [area, region, name] = [text('new_la_code'), text('region_name'), text('la_name')];
  return { line, level, numbers, area, region, name, year, cells };
}

/** Whether a number can be that of an authority. */
export function isAuthorityNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 999;
}

/** Years the file should hold and does not, or holds for too few authorities: a sign of a file cut off. */
function findGaps(rows: readonly DepartmentRow[], [first, last]: Years, file: string): Problem[] {
  const held = new Map<number, Set<string>>();
  for (const row of rows) {
    if (row.level !== 'Local authority') continue;
    const areas = held.get(row.year) ?? new Set();
    held.set(row.year, areas.add(row.numbers.join('/')));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (held.get(year)?.size ?? 0) < fewestAuthorities)
    .map((year) => ({
      level: 'error' as const,
      source: file,
      code: 'incomplete_file',
      message: `the year ${year} holds ${held.get(year)?.size ?? 0} authorities`,
      expected: `at least ${fewestAuthorities}`,
      tip: 'The file looks cut off. Fetch it again and compare its size with the publisher’s.',
    }));
}

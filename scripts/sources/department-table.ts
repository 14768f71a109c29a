import { academicYear, labelYear } from '../../src/lib/intake/label-year.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import { findGaps, type Years } from './completeness.ts';

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
  /** The authorities that have a row in each year. */
  held: ReadonlyMap<number, ReadonlySet<string>>;
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
  if (problems.some((problem) => problem.level === 'error'))
    return { file, rows: [], held: new Map(), problems };
  const rows = csv.rows.flatMap((cells, index) => {
    const row = readRow(cells, csv.lines[index] ?? 0, file);
    if ('code' in row) problems.push(row);
    return 'code' in row ? [] : [row];
  });
  const held = authoritiesByYear(rows);
  return { file, rows, held, problems: [...problems, ...findGaps(held, years, file)] };
}

/** One row, or what is wrong with it. */
function readRow(cells: Record<string, string>, line: number, file: string): DepartmentRow | Problem {
  const text = (column: string) => cells[column] ?? '';
  const academic = text('time_identifier').startsWith('Academic');
  const year = academic ? academicYear(text('time_period')) : labelYear(text('time_period'));
  const level = levels.find((known) => known === text('geographic_level'));
  const numbers = level === 'Local authority' ? text('old_la_code').split(' / ').map(Number) : [];
  const at = { source: file, row: line };
  if (year === undefined) return cellProblem('time_period', cells, at);
  if (!level) return cellProblem('geographic_level', cells, at);
  if (numbers.some((number) => !isAuthorityNumber(number))) return cellProblem('old_la_code', cells, at);
  const [area, region, name] = [text('new_la_code'), text('region_name'), text('la_name')];
  return { line, level, numbers, area, region, name, year, cells };
}

/** What is wrong with a row whose cell in this column cannot be understood, and what to do about it. */
const faults = {
  time_period: {
    code: 'unknown_period',
    message: 'not a year that can be read',
    tip: 'Print the year as 2025 or 202425.',
  },
  geographic_level: {
    code: 'unknown_level',
    message: 'not a known geographic level',
    tip: `Use one of: ${levels.join(', ')}.`,
  },
  old_la_code: {
    code: 'unknown_authority',
    message: 'not a three-digit authority number',
    tip: 'Restore the number from the published file; spreadsheets may have changed it.',
  },
} as const;

function cellProblem(
  column: keyof typeof faults,
  cells: Readonly<Record<string, string>>,
  at: { source: string; row: number },
): Problem {
  return { level: 'error', ...at, column, ...faults[column], actual: cells[column] ?? '' };
}

/** Whether a number can be that of an authority. */
export function isAuthorityNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 999;
}

/** The authorities that have a row in each year. */
export function authoritiesByYear(rows: readonly DepartmentRow[]): Map<number, Set<string>> {
  const held = new Map<number, Set<string>>();
  for (const { level, year, numbers } of rows) {
    if (level !== 'Local authority') continue;
    const authorities = held.get(year) ?? new Set();
    for (const number of numbers) authorities.add(String(number));
    held.set(year, authorities);
  }
  return held;
}

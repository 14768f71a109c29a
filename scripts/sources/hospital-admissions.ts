import { labelYear } from '../../src/lib/intake/label-year.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import { findGaps, findMissingYears, type Years } from './completeness.ts';
import { stoppedWords } from './stopped-words.ts';
import { cellKey, emptySeries } from './series.ts';
import type { SeriesSource } from './source.ts';

const columns = ['Area Code', 'Area Type', 'Sex', 'Category', 'Time period', 'Value', 'Denominator'];
const file = 'la_hospital_admissions_2324.csv';
const areaType = 'Counties & UAs (from Apr 2023)';
const years: Years = [2011, 2024];

/**
 * Hospital admissions for injuries at ages 0 to 14. The file mixes areas, sexes and deprivation tenths; only
 * whole authorities and both sexes are read. It is carried back to the boundaries of 2023.
 */
export const hospitalAdmissions: SeriesSource = {
  id: 'hospital_admissions',
  title: 'Hospital admissions caused by injuries in children aged 0 to 14',
  publisher: 'Office for Health Improvement and Disparities',
  edition: '2010/11 to 2023/24',
  url: 'https://fingertips.phe.org.uk/profile/child-health-profiles',
  file,
  retrieved: '2026-11-22',
  read(bytes, register) {
    const csv = readCsv(new TextDecoder().decode(bytes), file);
    const problems = [...csv.problems, ...requireColumns(csv.columns, columns, file)];
    const [children, rate] = [emptySeries(file, 'Denominator'), emptySeries(file, 'Value')];
    const series = new Map([
      ['children', children],
      ['rate', rate],
    ]);
    if (problems.some(({ level }) => level === 'error')) return { series, problems };
    const held = new Map<number, Set<string>>();
    const rows = csv.rows
      .map((cells, index) => ({ cells, row: csv.lines[index] ?? 0 }))
      .filter(({ cells }) => isWholeAuthority(cells));
    for (const { cells, row } of rows) {
      const number = register.byArea.get(cells['Area Code'] ?? '');
      const year = labelYear(cells['Time period'] ?? '');
      if (number === undefined || year === undefined) {
        problems.push(unknown(cells, row, number === undefined));
        continue;
      }
      const key = cellKey(number, year);
      held.set(year, (held.get(year) ?? new Set()).add(String(number)));
      if (children.cells.has(key)) problems.push(duplicate(cells, row));
      children.cells.set(key, { text: printed(cells['Denominator']), row });
      rate.cells.set(key, { text: printed(cells['Value']), row });
    }
    return { series, problems: [...problems, ...findGaps(held, years, file), ...changesOf(csv.rows, held)] };
  },
};

/** Whether a row counts both sexes of a whole authority; the file mixes in sexes, England and deprivation tenths. */
function isWholeAuthority(cells: Record<string, string>): boolean {
  return cells['Area Type'] === areaType && cells['Sex'] === 'Persons' && cells['Category'] === '';
}

/** Years and words that are missed when the publisher names areas, sexes or categories otherwise. */
function changesOf(
  rows: readonly Record<string, string>[],
  held: ReadonlyMap<number, ReadonlySet<string>>,
): Problem[] {
  const words = ['Area Type', 'Sex', 'Category'].map((column) => ({
    column,
    words: rows.map((cells) => ({
      word: cells[column] ?? '',
      year: labelYear(cells['Time period'] ?? '') ?? 0,
    })),
  }));
  const missing = findMissingYears(held, areasByYear(rows), file, `Area Type = ${areaType}, Sex = Persons`);
  return [...missing, ...stoppedWords(words, file)];
}

/** The areas that have a row of any kind in each year. */
function areasByYear(rows: readonly Record<string, string>[]): Map<number, Set<string>> {
  const held = new Map<number, Set<string>>();
  for (const cells of rows) {
    const year = labelYear(cells['Time period'] ?? '');
    if (year !== undefined) held.set(year, (held.get(year) ?? new Set()).add(cells['Area Code'] ?? ''));
  }
  return held;
}

/** A cell, with the publisher's blank as the symbol for a figure that is not available. */
function printed(cell = ''): string {
  return cell === '' ? 'x' : cell;
}

function unknown(row: Record<string, string>, line: number, area: boolean): Problem {
  const column = area ? 'Area Code' : 'Time period';
  return {
    level: 'error',
    source: file,
    row: line,
    column,
    code: area ? 'unknown_authority' : 'unknown_period',
    message: area ? 'no authority has this statistical code' : 'not a year that can be read',
    actual: row[column] ?? '',
    tip: 'Fetch the file again; if it is right, the population estimates need a newer edition.',
  };
}

function duplicate(row: Record<string, string>, line: number): Problem {
  return {
    level: 'error',
    source: file,
    row: line,
    column: 'Area Code',
    code: 'duplicate_row',
    message: 'a second row for the same authority and year',
    actual: `${row['Area Code']}, ${row['Time period']}`,
    tip: 'Remove one of the two rows, or fetch the file again.',
  };
}

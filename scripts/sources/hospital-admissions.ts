import { labelYear } from '../../src/lib/intake/label-year.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import { cellKey, emptySeries } from './series.ts';
import type { SeriesSource } from './source.ts';

const columns = ['Area Code', 'Area Type', 'Sex', 'Category', 'Time period', 'Value', 'Denominator'];
const file = 'la_hospital_admissions_2324.csv';
const areaType = 'Counties & UAs (from Apr 2023)';
const fewestRows = 14 * 150;

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
    const series = emptySeries(file, 'Denominator');
    if (problems.some(({ level }) => level === 'error'))
      return { series: new Map([['children', series]]), problems };
    let rows = 0;
    for (const [index, row] of csv.rows.entries()) {
      if (row['Area Type'] !== areaType || row['Sex'] !== 'Persons' || row['Category'] !== '') continue;
      rows += 1;
      const line = csv.lines[index] ?? 0;
      const number = register.byArea.get(row['Area Code'] ?? '');
      const year = labelYear(row['Time period'] ?? '');
      if (number === undefined || year === undefined) problems.push(unknown(row, line, number === undefined));
      else if (series.cells.has(cellKey(number, year))) problems.push(duplicate(row, line));
      else series.cells.set(cellKey(number, year), { text: row['Denominator'] ?? '', row: line });
    }
    if (rows < fewestRows) problems.push(incomplete(rows));
    return { series: new Map([['children', series]]), problems };
  },
};

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

function incomplete(rows: number): Problem {
  return {
    level: 'error',
    source: file,
    code: 'incomplete_file',
    message: `${rows} rows of whole authorities for both sexes`,
    expected: `at least ${fewestRows}`,
    tip: `Fetch the file again with area type “${areaType}”.`,
  };
}

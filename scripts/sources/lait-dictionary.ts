import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import { laitSeries } from './lait.ts';
import type { SourceDescription } from './source.ts';

const column = 'Measure_short';

export const laitDictionary = {
  id: 'lait_dictionary',
  title: 'Local authority interactive tool: dictionary of the long table',
  publisher: 'Department for Education',
  edition: '2016 to 2025',
  url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  file: 'lait_data_dictionary.csv',
  retrieved: '2026-11-22',
} satisfies SourceDescription;

/** Every series we read must be described by the dictionary; one that is not may have changed its meaning. */
export function checkLaitDictionary(bytes: Uint8Array): Problem[] {
  const csv = readCsv(new TextDecoder().decode(bytes), laitDictionary.file);
  const problems = [...csv.problems, ...requireColumns(csv.columns, [column], laitDictionary.file)];
  if (problems.some(({ level }) => level === 'error')) return problems;
  const described = new Set(csv.rows.map((row) => row[column]));
  const missing = Object.values(laitSeries).filter((name) => !described.has(name));
  return missing.map((name) => ({
    level: 'error',
    source: laitDictionary.file,
    column,
    code: 'undescribed_series',
    message: 'the dictionary does not describe a series that is read',
    expected: name,
    tip: 'Fetch dictionary and long table of the same edition.',
  }));
}

import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
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

/** Tells the series that are read and that the dictionary does not describe: one of them may have changed its meaning. */
export function checkLaitDictionary(bytes: Uint8Array, read: readonly string[]): Problem[] {
  const csv = readCsv(new TextDecoder().decode(bytes), laitDictionary.file);
  const problems = [...csv.problems, ...requireColumns(csv.columns, [column], laitDictionary.file)];
  if (problems.some(({ level }) => level === 'error')) return problems;
  const described = new Set(csv.rows.map((row) => row[column]));
  const missing = read.filter((name) => !described.has(name));
  return missing.map((name) => ({
    level: 'warning',
    source: laitDictionary.file,
    column,
    code: 'undescribed_series',
    message: 'the dictionary does not describe a series that is read',
    expected: name,
    tip: 'Its label is that of data/dictionary.csv. Fetch dictionary and long table of the same edition.',
  }));
}

/** A dictionary that is not there keeps nothing from being read. Any other fault of its file stays as it is. */
export function withoutDictionary(problem: Problem): Problem {
  if (problem.code !== 'missing_file' || !problem.message.endsWith('ENOENT')) return problem;
  return {
    level: 'warning',
    source: laitDictionary.file,
    code: 'no_dictionary',
    message: 'the edition has no dictionary: nothing was held against it',
    tip: 'Labels are those of data/dictionary.csv; series of the library alone bear their short names, without unit or side.',
  };
}

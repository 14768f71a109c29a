import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import type { LibraryIndicator, YearType } from '../../src/lib/tables/library-rows.ts';
import { yearTypes } from '../../src/lib/tables/library-rows.ts';
import { laitDictionary } from './lait-dictionary.ts';

/** What the dictionary says of an indicator; never its description or methodology, which name authorities. */
export type LibraryEntry = Pick<
  LibraryIndicator,
  'indicator' | 'title' | 'topic' | 'unit' | 'better' | 'decimals' | 'year_type'
>;

const columns = {
  indicator: 'Measure_short',
  title: 'Measure',
  topic: 'Topic',
  unit: 'y_axis_name',
  better: 'Polarity',
  decimals: 'dps',
  yearType: 'Year_Type',
} as const;

type Row = Readonly<Record<string, string>>;

/** How the publisher writes that there is none. */
const none = ['NA', '-', ''];

/**
 * Reads what the dictionary says of every indicator. One that is listed under two topics is described by its first
 * listing; what that leaves open is taken from the next.
 */
export function readLibraryDictionary(bytes: Uint8Array): { entries: LibraryEntry[]; problems: Problem[] } {
  const csv = readCsv(new TextDecoder().decode(bytes), laitDictionary.file);
  const problems = [
    ...csv.problems,
    ...requireColumns(csv.columns, Object.values(columns), laitDictionary.file),
  ];
  if (problems.some(({ level }) => level === 'error')) return { entries: [], problems };
  const listings = Map.groupBy(csv.rows, (row) => row[columns.indicator] ?? '');
  const entries = [...listings].map(([indicator, rows]) => entryOf(indicator, rows, problems));
  return { entries, problems };
}

function entryOf(indicator: string, rows: readonly Row[], problems: Problem[]): LibraryEntry {
  const told = (column: string) =>
    rows.map((row) => tidy(row[column] ?? '')).find((text) => !none.includes(text));
  const yearType = yearTypes.find((known) => known === told(columns.yearType));
  if (!yearType)
    problems.push(
      dictionaryProblem(indicator, columns.yearType, yearTypes.join(', '), told(columns.yearType)),
    );
  return {
    indicator,
    title: told(columns.title) ?? indicator,
    topic: told(columns.topic) ?? 'Other',
    unit: told(columns.unit) ?? 'Not stated',
    better: betterOf(indicator, told(columns.better), problems),
    decimals: decimalsOf(indicator, told(columns.decimals), problems),
    year_type: yearType ?? ('Annual' satisfies YearType),
  };
}

function betterOf(indicator: string, told: string | undefined, problems: Problem[]): LibraryEntry['better'] {
  if (told === undefined) return null;
  if (told === 'High') return 'higher';
  if (told === 'Low') return 'lower';
  problems.push(dictionaryProblem(indicator, columns.better, 'High, Low, - or NA', told));
  return null;
}

function decimalsOf(indicator: string, told: string | undefined, problems: Problem[]): number | null {
  if (told === undefined) return null;
  if (/^\d$/.test(told)) return Number(told);
  problems.push(dictionaryProblem(indicator, columns.decimals, 'a digit or NA', told));
  return null;
}

/** A cell without the stray spaces and backslashes of the publisher. */
function tidy(text: string): string {
  return text.replaceAll('\\', '/').replaceAll(/\s+/g, ' ').trim();
}

function dictionaryProblem(indicator: string, column: string, expected: string, actual = ''): Problem {
  return {
    level: 'error',
    source: laitDictionary.file,
    row: indicator,
    column,
    code: 'unknown_word',
    message: 'the dictionary says something new',
    expected,
    actual,
    tip: 'Look at the publisher’s dictionary, then teach the word to scripts/sources/library-dictionary.ts.',
  };
}

import type { Problem } from '../../src/lib/intake/problem.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import { libraryYears } from '../../src/lib/tables/library-rows.ts';
import { hasValue, type Status, statuses } from '../../src/lib/tables/status.ts';
import type { Check, PublishedData } from './check.ts';
import type { LibraryFacts } from './library-facts.ts';

const source = 'data/library.parquet';
const remedy = 'Run npm run data:anonymise again; it writes the library.';

/** How our types are called in the file. */
const types = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** The library is too large to be read row by row; it is counted where it lies, and the counts are judged. */
export const library: Check = {
  name: 'library',
  description:
    'The library has the columns of its contract, every key once, known authorities within the years held, a status for every cell, and the indicators, years and counts of its table of indicators.',
  scope: ['library', 'library_indicators', 'authorities'],
  check: (data) => {
    const { libraryFacts: facts } = data;
    if (!facts) {
      if (data.library_indicators.length === 0) return [];
      return [libraryProblem({ code: 'missing_file', message: 'there is no such file' })];
    }
    const wrong = columnFaults(facts);
    if (wrong.length > 0) return wrong;
    return [
      ...keyFaults(facts),
      ...statusFaults(facts),
      ...placeFaults(data, facts),
      ...countFaults(data, facts),
    ];
  },
};

function columnFaults({ columns }: LibraryFacts): Problem[] {
  const told = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  const expected = tableNamed('library')
    .columns.map(({ name, type }) => `${name} ${types[type]}`)
    .join(', ');
  if (told === expected) return [];
  return [
    libraryProblem({ code: 'wrong_columns', message: 'the columns are others', expected, actual: told }),
  ];
}

function keyFaults({ repeated }: LibraryFacts): Problem[] {
  if (repeated === 0) return [];
  return [
    libraryProblem({ code: 'duplicate_key', message: 'rows share their key', actual: `${repeated} rows` }),
  ];
}

function statusFaults(facts: LibraryFacts): Problem[] {
  return facts.statuses
    .filter(({ status, filled }) => !(status in statuses) || hasValue(status as Status) !== filled)
    .map(({ status, filled, cells }) =>
      libraryProblem({
        row: status,
        column: 'status',
        code: 'wrong_status',
        message: filled ? 'cells with this status have a value' : 'cells with this status have no value',
        actual: `${cells} cells`,
      }),
    );
}

/** Authorities that are unknown, years outside the library, and cells called recast within a life or the reverse. */
function placeFaults({ authorities }: PublishedData, { places }: LibraryFacts): Problem[] {
  const lives = new Map(authorities.map((row) => [row.authority, row]));
  return places.flatMap(({ authority, year, recast }): Problem[] => {
    const at = { row: `${authority} ${year}` };
    const life = lives.get(authority);
    if (!life)
      return [libraryProblem({ ...at, code: 'unknown_authority', message: 'authorities has no such row' })];
    if (year < libraryYears.first || year > libraryYears.last)
      return [
        libraryProblem({ ...at, code: 'wrong_years', message: 'the year lies outside those of the library' }),
      ];
    const outside = year < life.first_year || year > life.last_year;
    if (outside === recast) return [];
    return [
      libraryProblem({
        ...at,
        column: 'recast',
        code: 'wrong_recast',
        message: 'the life of the authority says otherwise',
      }),
    ];
  });
}

const counted = ['first_year', 'last_year', 'cells', 'filled'] as const;

/** Indicators without cells or without a description, and counts that differ from what the table says. */
function countFaults(data: PublishedData, facts: LibraryFacts): Problem[] {
  const found = new Map(facts.indicators.map((row) => [row.indicator, row]));
  const described = new Set(data.library_indicators.map(({ indicator }) => indicator));
  const strange = [...found.keys()].filter((indicator) => !described.has(indicator));
  return [
    ...strange.map((row) =>
      libraryProblem({ row, code: 'unknown_indicator', message: 'library_indicators has no such row' }),
    ),
    ...data.library_indicators.flatMap((row) =>
      counted
        .filter((column) => found.get(row.indicator)?.[column] !== row[column])
        .map((column) =>
          libraryProblem({
            row: row.indicator,
            column,
            code: 'library_differs',
            message: 'the cells say otherwise than library_indicators',
            expected: String(row[column]),
            actual: String(found.get(row.indicator)?.[column] ?? 'no cells'),
          }),
        ),
    ),
  ];
}

function libraryProblem(found: Pick<Problem, 'code' | 'message'> & Partial<Problem>): Problem {
  return { level: 'error', source, tip: remedy, ...found };
}

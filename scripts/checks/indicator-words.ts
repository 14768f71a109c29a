import type { Problem } from '../../src/lib/intake/problem.ts';
import type { CsvTable } from '../../src/lib/intake/read-csv.ts';
import type { Role } from '../../src/lib/tables/table.ts';
import type { DictionaryEntry } from '../../src/lib/tables/dictionary.ts';
import { wordUses, type WordUse } from '../../src/lib/tables/indicator-words.ts';
import type { Check } from './check.ts';

const source = 'data/indicator-words.csv';
const uses: readonly WordUse[] = wordUses;
const columns = ['indicator', ...uses.map(({ column }) => column)];

export const indicatorWords: Check = {
  name: 'indicator words',
  description: 'Every indicator of the dictionary has the words its role needs, and no other.',
  scope: ['dictionary', 'words'],
  check: ({ words, dictionary }) => {
    if (words.problems.length > 0) return words.problems;
    const wrong = columnFaults(words);
    if (wrong.length > 0) return wrong;
    const known = new Map(dictionary.map((entry) => [entry.indicator, entry]));
    const counts = Map.groupBy(words.rows, (row) => row['indicator'] ?? '');
    return [
      ...words.rows.flatMap((row) => unknownIndicator(row, known)),
      ...dictionary.flatMap((entry) => faultsOf(entry, counts.get(entry.indicator) ?? [])),
      ...alikeAlone(words.rows),
    ];
  },
};

/** Columns that no page reads, and uses that have no column; one message for all of them. */
function columnFaults({ columns: found }: CsvTable): Problem[] {
  const unknown = found.filter((column) => !columns.includes(column));
  const missing = columns.filter((column) => !found.includes(column));
  if (unknown.length === 0 && missing.length === 0) return [];
  const faults = [
    ...(unknown.length > 0 ? [`no use is known of ${unknown.join(', ')}`] : []),
    ...(missing.length > 0 ? [`there is no column ${missing.join(', ')}`] : []),
  ];
  const tip =
    'The uses of words are listed in src/lib/tables/indicator-words.ts; name the columns after them.';
  return [{ level: 'error', source, row: 1, code: 'word_columns', message: faults.join('; '), tip }];
}

function unknownIndicator(
  row: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, DictionaryEntry>,
): Problem[] {
  const { indicator = '' } = row;
  if (known.has(indicator)) return [];
  const message = 'there are words for an indicator that the dictionary does not have';
  const tip = 'Correct the identifier, or add the indicator to data/dictionary.csv.';
  return [{ level: 'error', source, row: indicator, code: 'words_of_unknown_indicator', message, tip }];
}

/** All that is wrong with the words of one indicator, as one message. */
function faultsOf(
  { indicator, role }: DictionaryEntry,
  rows: readonly Readonly<Record<string, string>>[],
): Problem[] {
  const [row = {}] = rows;
  const missing = uses.filter(({ column, needed }) => needed.includes(role) && !row[column]?.trim());
  const foreign = uses.filter((use) => row[use.column] && !mayHave(role, use));
  const odd = uses.filter(
    ({ column, oneOf }) => row[column]?.trim() && oneOf && !oneOf.includes(row[column]),
  );
  const faults = [
    ...(rows.length > 1 ? [`it has ${rows.length} rows`] : []),
    ...(missing.length > 0 ? [`${withArticle(role)} needs ${namesOf(missing)}`] : []),
    ...(foreign.length > 0 ? [`${withArticle(role)} has no use for ${namesOf(foreign)}`] : []),
    ...odd.map(({ column, oneOf }) => `${column} is ${oneOf?.join(' or ')}`),
  ];
  if (faults.length === 0) return [];
  const tip = missing.map(({ column, description }) => `${column}: ${description}`).join(' ');
  return [
    {
      level: 'error',
      source,
      row: indicator,
      code: 'indicator_words',
      message: faults.join('; '),
      tip: tip || 'Correct its row.',
    },
  ];
}

/** Indicators that would read alike in a line where nothing says which children are counted. */
function alikeAlone(rows: readonly Readonly<Record<string, string>>[]): Problem[] {
  const alone = (row: Readonly<Record<string, string>>) =>
    row['short_label_alone'] || row['short_label'] || '';
  const labelled = rows.filter((row) => alone(row) !== '');
  return [...Map.groupBy(labelled, alone)].flatMap(([label, alike]): Problem[] => {
    const names = new Set(alike.map(({ indicator = '' }) => indicator));
    if (names.size < 2) return [];
    const tip = 'Give each a short_label_alone that says which children it counts.';
    const row = [...names].join(', ');
    return [{ level: 'error', source, row, code: 'words_alike', message: `all read “${label}”`, tip }];
  });
}

function mayHave(role: Role, { needed, allowed = [] }: WordUse): boolean {
  return needed.includes(role) || allowed.includes(role);
}

function namesOf(found: readonly WordUse[]): string {
  return found.map(({ column }) => column).join(', ');
}

function withArticle(role: Role): string {
  return role === 'outcome' ? 'an outcome' : `a ${role}`;
}

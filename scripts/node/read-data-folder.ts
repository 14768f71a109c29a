import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv } from '../../src/lib/intake/read-csv.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { Table } from '../../src/lib/tables/table.ts';
import { dictionaryTable, type DictionaryEntry } from '../../src/lib/tables/dictionary.ts';
import { formatTable } from '../../src/lib/tables/format-table.ts';
import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';
import type {
  Authority,
  Benchmark,
  Indicator,
  Neighbour,
  Observation,
  Source,
} from '../../src/lib/tables/rows.ts';
import type { KnownProblem } from '../checks/accept-known.ts';
import type { PublishedData } from '../checks/check.ts';
import { notInEditionFile } from '../checks/not-in-edition.ts';
import { type HiddenName, hiddenNamesFile, readHiddenNames } from '../checks/hidden-names.ts';

/**
 * Reads a folder of our data with everything that is wrong in its files; never throws for a bad file. The cells of the
 * library are not read; `readLibraryFacts` counts them.
 */
export function readDataFolder(folder: string): PublishedData {
  const reading: Problem[] = [];
  const read = <T extends object>(table: Table, name: string, text = readIfThere(folder, name)): T[] => {
    const { rows, problems } =
      text === undefined ? missingFile(name) : parseTable<T>(table, text, `data/${name}`);
    reading.push(...problems);
    return rows as T[];
  };
  return {
    authorities: read<Authority>(tableNamed('authorities'), 'authorities.csv'),
    indicators: read<Indicator>(tableNamed('indicators'), 'indicators.csv'),
    observations: read<Observation>(tableNamed('observations'), 'observations.csv'),
    benchmarks: read<Benchmark>(tableNamed('benchmarks'), 'benchmarks.csv'),
    neighbours: read<Neighbour>(tableNamed('neighbours'), 'neighbours.csv'),
    dictionary: read<DictionaryEntry>(dictionaryTable, 'dictionary.csv'),
    leftOut: readLeftOut(folder, reading),
    words: readCsv(readIfThere(folder, 'indicator-words.csv') ?? '', 'data/indicator-words.csv'),
    library_indicators: read<LibraryIndicator>(tableNamed('library_indicators'), 'library_indicators.csv'),
    libraryFacts: undefined,
    sources: readSources(folder, reading),
    reading,
    texts: publishedTexts(folder),
    names: readNames(folder, reading),
  };
}

/** The accepted problems of a folder; none where it has no list. Throws when the list is no list. */
export function readKnownProblems(folder: string): KnownProblem[] {
  const text = readIfThere(folder, 'known-problems.json');
  if (text === undefined) return [];
  try {
    return JSON.parse(text) as KnownProblem[];
  } catch (cause) {
    throw new Error(`data/known-problems.json is not JSON: ${String(cause)}. Mend it at the place named.`, {
      cause,
    });
  }
}

/** The sources, held to the contract of their table though they are kept as JSON. */
function readSources(folder: string, reading: Problem[]): Source[] {
  const text = readIfThere(folder, 'sources.json');
  try {
    const rows = JSON.parse(text ?? '') as object[];
    const csv = formatTable(tableNamed('sources'), rows);
    const parsed = parseTable<Source>(tableNamed('sources'), csv, 'data/sources.csv');
    reading.push(...parsed.problems);
    return parsed.rows;
  } catch (cause) {
    const message = `the list of sources cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    const tip = 'Run npm run data:anonymise again; it writes the list.';
    reading.push({ level: 'error', source: 'data/sources.json', code: 'unreadable_sources', message, tip });
    return [];
  }
}

/** The indicators that the edition did not hold; none where nothing was left out. */
function readLeftOut(folder: string, reading: Problem[]): string[] {
  const text = readIfThere(folder, notInEditionFile);
  if (text === undefined) return [];
  try {
    return (JSON.parse(text) as { indicator: string }[]).map(({ indicator }) => indicator);
  } catch (cause) {
    const message = `the list of what was left out cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    const tip = 'Run npm run data:anonymise again; it writes the list.';
    reading.push({
      level: 'error',
      source: `data/${notInEditionFile}`,
      code: 'unreadable_list',
      message,
      tip,
    });
    return [];
  }
}

/** Every text file of the folder that is published, by its path; what is private is not. */
function publishedTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|json|md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'private')));
  return new Map(files.map((path) => [`data${path.slice(folder.length)}`, readFileSync(path, 'utf8')]));
}

/** The authorities that no file may name. Without the list nothing would be found, which is a problem of its own. */
function readNames(folder: string, reading: Problem[]): HiddenName[] {
  const names = readHiddenNames(readIfThere(folder, hiddenNamesFile) ?? '');
  if (!names) reading.push(noNames);
  return names ?? [];
}

const noNames: Problem = {
  level: 'error',
  source: `data/${hiddenNamesFile}`,
  code: 'unreadable_names',
  message: 'the list of hidden names is missing or damaged, so that no name would be found',
  tip: 'Get the data from the repository again, or run npm run data:anonymise.',
};

/** The text of a file, if it is there. */
function readIfThere(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A table that is not there. */
function missingFile(name: string): { rows: never[]; problems: Problem[] } {
  const tip = 'Get the data from the repository again, or run npm run data:anonymise.';
  return {
    rows: [],
    problems: [
      { level: 'error', source: `data/${name}`, code: 'missing_file', message: 'there is no such file', tip },
    ],
  };
}

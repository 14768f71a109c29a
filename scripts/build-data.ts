/**
 * Publishes `data/` as `public/data/`: each table as Parquet and CSV, their description, and the hashes of the Parquet files. Results of links are
 * published where `data/results/` holds them.
 *
 *   npm run data [-- --data <folder>] [--to <folder>]
 */
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTable } from '../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors, type Problem } from '../src/lib/intake/problem.ts';
import { tableNamed } from '../src/lib/tables/contract.ts';
import type { Table, TableName } from '../src/lib/tables/table.ts';
import { describePackage, type PublishedFile, type PublishedTable } from '../src/lib/tables/data-package.ts';
import { formatTable } from '../src/lib/tables/format-table.ts';
import { formatHashList, hashListName } from '../src/lib/tables/hash-list.ts';
import { panelTable } from '../src/lib/tables/panel.ts';
import { resultTables } from '../src/lib/tables/result-tables.ts';
import type { Indicator, Observation, Source } from '../src/lib/tables/rows.ts';
import { panelRows } from './build-data/panel-rows.ts';
import { holdLock, lockName } from './node/lock.ts';
import { type LibraryFile, readLibraryFile } from './node/read-library.ts';
import { withParquetWriter, type WriteParquet } from './node/write-parquet.ts';
import { type Draft, draftTogether, readTogether } from './node/write-together.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, to: { type: 'string', default: 'public/data' } },
});

const inputNames = ['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours'] as const;
/** How many rows of the library, which has no CSV, are shown in its description. */
const sampleRows = 10;
const resultsFolder = join(values.data, 'results');

/** A table with its rows. */
interface Filled {
  table: Table;
  rows: readonly object[];
}

/** A table as the text that is published. */
interface Formatted {
  table: Table;
  csv: string;
  rows: number;
}

/** All that is published, as it stands in the data, or everything that is wrong with it. */
async function readInputs() {
  const read = await Promise.all(inputNames.map((name) => readTable(tableNamed(name), values.data)));
  const texts = await Promise.all([
    ...(await heldResults()).map((table) => readText(table, resultsFolder)),
    readText(tableNamed('library_indicators'), values.data),
  ]);
  const { file: library, problems: unread } = await readLibraryFile(values.data, sampleRows);
  const problems = [...[...read, ...texts].flatMap((each) => each.problems), ...unread];
  if (hasErrors(problems) || !library) return { problems };
  const sources = JSON.parse(await readFile(join(values.data, 'sources.json'), 'utf8')) as Source[];
  return {
    problems,
    held: { tables: [...withPanel(read, sources).map(format), ...texts], library, sources },
  };
}

/** Runs the whole; the exit code of the process. */
async function build(): Promise<number> {
  const { problems, held } = await readTogether(values.data, readInputs);
  if (!held) return stop(problems);
  const { tables, library, sources } = held;
  const published: PublishedTable[] = [];
  const unwritten = await withParquetWriter((writeParquet) =>
    draftTogether(values.to, async (draft) => {
      for (const table of tables) published.push(await publish(table, draft, writeParquet));
      published.push(await publishLibrary(library, draft));
      await draft(hashListName, formatHashList(published.map(({ parquet }) => parquet)));
      await draft('datapackage.json', `${JSON.stringify(describePackage(published, sources), null, 2)}\n`);
    }),
  );
  if (unwritten.length > 0) return stop(unwritten);
  await removeOthers(published);
  console.log(
    `${values.to}: ${published.length} tables, ${published.reduce((sum, { rows }) => sum + rows, 0)} rows`,
  );
  return 0;
}

function stop(problems: readonly Problem[]): number {
  console.error(describeProblems(problems));
  console.error('Nothing was written; the published tables are as they were.');
  return 1;
}

/** The tables of results, once there are any. */
async function heldResults(): Promise<readonly Table[]> {
  const held = await access(join(resultsFolder, 'manifest.json')).then(
    () => true,
    () => false,
  );
  return held ? resultTables : [];
}

async function readTable(table: Table, folder: string) {
  const path = join(folder, `${table.name}.csv`);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
  if (typeof text === 'string') return { table, ...parseTable<object>(table, text, path) };
  return { table, rows: [], problems: [missingFile(path, text)] };
}

/** A table whose rows are not needed beyond their text, so that the longest ones are not held together. */
async function readText(table: Table, folder: string): Promise<Formatted & { problems: Problem[] }> {
  const read = await readTable(table, folder);
  return { ...format(read), problems: read.problems };
}

function format({ table, rows }: Filled): Formatted {
  return { table, csv: formatTable(table, rows), rows: rows.length };
}

function missingFile(source: string, cause: NodeJS.ErrnoException): Problem {
  const message = `cannot be read: ${cause.code ?? cause.message}`;
  const tip =
    'Get the data from the repository again, or write it with npm run data:anonymise or data:links.';
  return { level: 'error', source, code: 'missing_file', message, tip };
}

/** The tables in the order of the catalogue: the panel follows the observations it is made from, sources come last. */
function withPanel(read: readonly Filled[], sources: readonly Source[]): Filled[] {
  const rowsOf = <T>(name: TableName) =>
    (read.find(({ table }) => table.name === name)?.rows ?? []) as readonly T[];
  const indicators = rowsOf<Indicator>('indicators');
  const panel = {
    table: panelTable(indicators),
    rows: panelRows(
      rowsOf<Observation>('observations'),
      indicators.map(({ indicator }) => indicator),
    ),
  };
  const filled = read.flatMap((table) => (table.table.name === 'observations' ? [table, panel] : [table]));
  return [...filled, { table: tableNamed('sources'), rows: sources }];
}

/** Writes both files of a table. */
async function publish(
  { table, csv, rows }: Formatted,
  draft: Draft,
  writeParquet: WriteParquet,
): Promise<PublishedTable> {
  console.log(`writing ${table.name}, ${rows} rows`);
  const [text, columns] = [`${table.name}.csv`, `${table.name}.parquet`];
  const from = await draft(text, csv);
  const to = await draft(columns, (path) => writeParquet(table, from, path));
  return { table, rows, csv: describeFile(text, csv), parquet: describeFile(columns, await readFile(to)) };
}

/** Writes the library byte for byte as it stands in the data. */
async function publishLibrary({ bytes, rows, sample }: LibraryFile, draft: Draft): Promise<PublishedTable> {
  const table = tableNamed('library');
  console.log(`copying ${table.name}, ${rows} rows`);
  await draft('library.parquet', bytes);
  return { table, rows, parquet: describeFile('library.parquet', bytes), sample };
}

function describeFile(path: string, content: string | Uint8Array): PublishedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, bytes: Buffer.byteLength(content), sha256 };
}

/** Removes what an earlier build left and this one does not publish. */
async function removeOthers(published: readonly PublishedTable[]): Promise<void> {
  const own = published.flatMap(({ csv, parquet }) => [csv?.path, parquet.path]);
  const kept = new Set([...own, hashListName, 'datapackage.json']);
  const others = (await readdir(values.to)).filter((name) => !kept.has(name) && !name.startsWith(lockName));
  for (const name of others) await rm(join(values.to, name), { recursive: true });
}

process.exitCode = await holdLock(values.to, build);

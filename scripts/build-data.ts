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
import { cannotWrite } from './node/cannot-write.ts';
import { holdLock, lockName } from './node/lock.ts';
import { type LibraryFile, readLibraryFile } from './node/read-library.ts';
import { toParquet } from './node/write-parquet.ts';
import { readTogether, writeTogether } from './node/write-together.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, to: { type: 'string', default: 'public/data' } },
});

const inputNames = ['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours'] as const;
/** How many rows of the library, which has no CSV, are shown in its description. */
const sampleRows = 10;
const resultsFolder = join(values.data, 'results');

/** A table with its rows, ready to be written. */
interface Filled {
  table: Table;
  rows: readonly object[];
}

/** All that is published, as it stands in the data. */
async function readInputs() {
  const read = await Promise.all(inputNames.map((name) => readTable(tableNamed(name), values.data)));
  const results = await Promise.all((await heldResults()).map((table) => readTable(table, resultsFolder)));
  const described = await readTable(tableNamed('library_indicators'), values.data);
  const library = await readLibraryFile(values.data, sampleRows);
  const problems = [...read, ...results, described, library].flatMap((each) => each.problems);
  const sources = hasErrors(problems)
    ? []
    : (JSON.parse(await readFile(join(values.data, 'sources.json'), 'utf8')) as Source[]);
  return { read, results, described, library, problems, sources };
}

/** Runs the whole; the exit code of the process. */
async function build(): Promise<number> {
  const inputs = await readTogether(values.data, readInputs);
  const { read, results, described, library, problems, sources } = inputs;
  if (hasErrors(problems) || !library.file) return stop(problems);
  const files = new Map<string, string | Uint8Array>();
  const published: PublishedTable[] = [];
  try {
    for (const filled of [...withPanel(read, sources), ...results, described])
      published.push(await publish(filled, files));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return stop([cannotWrite('the folder of temporary files', String(cause.code))]);
  }
  published.push(publishLibrary(library.file, files));
  files.set(hashListName, formatHashList(published.map(({ parquet }) => parquet)));
  files.set('datapackage.json', `${JSON.stringify(describePackage(published, sources), null, 2)}\n`);
  const unwritten = await writeTogether(values.to, files);
  if (unwritten.length > 0) return stop(unwritten);
  await removeOthers(files);
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

/** Puts both files of a table among those to be written. */
async function publish(
  { table, rows }: Filled,
  files: Map<string, string | Uint8Array>,
): Promise<PublishedTable> {
  console.log(`writing ${table.name}, ${rows.length} rows`);
  const csv = formatTable(table, rows);
  const parquet = await toParquet(table, csv);
  files.set(`${table.name}.csv`, csv).set(`${table.name}.parquet`, parquet);
  return {
    table,
    rows: rows.length,
    csv: describeFile(`${table.name}.csv`, new TextEncoder().encode(csv)),
    parquet: describeFile(`${table.name}.parquet`, parquet),
  };
}

/** Puts the library among the files to be written, byte for byte as it stands in the data. */
function publishLibrary(
  { bytes, rows, sample }: LibraryFile,
  files: Map<string, string | Uint8Array>,
): PublishedTable {
  const table = tableNamed('library');
  console.log(`copying ${table.name}, ${rows} rows`);
  files.set('library.parquet', bytes);
  return { table, rows, parquet: describeFile('library.parquet', bytes), sample };
}

function describeFile(path: string, content: Uint8Array): PublishedFile {
  return { path, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Removes what an earlier build left and this one does not publish. */
async function removeOthers(files: ReadonlyMap<string, unknown>): Promise<void> {
  const others = (await readdir(values.to)).filter((name) => !files.has(name) && !name.startsWith(lockName));
  for (const name of others) await rm(join(values.to, name), { recursive: true });
}

process.exitCode = await holdLock(values.to, build);

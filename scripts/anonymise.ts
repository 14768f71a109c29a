/**
 * Makes `data/` from a folder of official files: every authority under its code, every cell with its status.
 *
 *   npm run data:anonymise -- --from <folder> [--secret-file <file>] [--identity coded|named|grouped] [--k 5]
 *     [--to <folder>] [--without <indicator,…>]
 *
 * A file named in `confidential.txt` of the folder, or a source marked `confidential`, is released in groups alone.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors, type Problem } from '../src/lib/intake/problem.ts';
import { tableNamed } from '../src/lib/tables/contract.ts';
import { type DictionaryEntry, dictionaryTable } from '../src/lib/tables/dictionary.ts';
import { formatTable } from '../src/lib/tables/format-table.ts';
import type { LibraryCell } from '../src/lib/tables/library-rows.ts';
import {
  confidentialList,
  confidentialSources,
  indicatorsFrom,
  refuseAboveGrouped,
} from './anonymise/confidential.ts';
import type { Agreement } from './anonymise/cross-check.ts';
import { type GroupedTables, groupTables } from './anonymise/grouped.ts';
import { describeAssumed, type NotInEdition } from './anonymise/edition.ts';
import { groupLibrary } from './anonymise/grouped-library.ts';
import { hideRegister } from './anonymise/hide-names.ts';
import { identities, type Identity } from './anonymise/identity.ts';
import { makeLibraryFiles } from './anonymise/library-files.ts';
import { type AnonymisedTables, makeTables } from './anonymise/make-tables.ts';
import { type Options, readOptions } from './anonymise/options.ts';
import { authorityKey, groupKey } from './anonymise/private-keys.ts';
import { officialSources, readSources } from './anonymise/read-sources.ts';
import { recipes } from './anonymise/recipes.ts';
import { formatHiddenNames, hiddenNamesFile } from './checks/hidden-names.ts';
import { notInEditionFile } from './checks/not-in-edition.ts';
import { holdLock } from './node/lock.ts';
import { writeTogether } from './node/write-together.ts';
import type { Register } from './sources/register.ts';
import { refuseOrder } from './node/refuse-order.ts';

/** Runs the whole; the exit code of the process. */
async function anonymise(options: Options): Promise<number> {
  const { from } = options;
  const confidence = await readConfidence(options);
  if (confidence.problems.length > 0) return stop(confidence.problems);
  const dictionary = await readDictionary();
  const { holdings, problems } = await readSources(from, (text) => console.log(`reading ${text}`));
  if (!holdings || hasErrors(dictionary.problems)) return stop([...dictionary.problems, ...problems]);
  const { register } = holdings;
  const identityOf = identities(options.secret);
  const shown = options.level === 'named' ? named(identityOf, register) : identityOf;
  const made = makeTables(holdings, dictionary.rows, shown, options.without);
  const all = [...problems, ...made.problems];
  if (!made.tables) return stop(all);
  const grouped = group(made.tables, options, confidence.ids);
  if (grouped && 'problems' in grouped) return stop([...all, ...grouped.problems]);
  const toGroups = grouped && ((cells: LibraryCell[]) => groupLibrary(cells, grouped.groupOf));
  const { recipes: kept } = made.edition;
  const { library, problems: unread } = await makeLibraryFiles(from, register, shown, kept, toGroups);
  all.push(...unread);
  if (!library) return stop(all);
  const tables = grouped?.tables ?? made.tables;
  const files = new Map<string, string | Uint8Array>([
    ...filesOf(tables, made.agreements),
    [hiddenNamesFile, formatHiddenNames(hideRegister(register))],
    ...keysOf(register, identityOf, grouped),
    ...library.files,
    ...leftOutFile(made.edition.leftOut, holdings.edition),
  ]);
  const unwritten = await write(options.to, files);
  if (unwritten.length > 0) return stop(unwritten);
  tellMade(all, [
    describeAgreements(made.agreements),
    `${options.to}: ${describeTables(tables, options)}`,
    `library: ${library.indicators} indicators, ${library.cells} cells`,
  ]);
  return 0;
}

/** Writes the files as one; what an edition before lacked is no longer said where this one holds it. */
async function write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<Problem[]> {
  const unwritten = await writeTogether(folder, files);
  if (unwritten.length === 0 && !files.has(notInEditionFile))
    await rm(join(folder, notInEditionFile), { force: true });
  return unwritten;
}

/** The tables of groups, where groups are to be shown. */
function group(
  tables: AnonymisedTables,
  { level, size }: Options,
  confidential: ReadonlySet<string>,
): GroupedTables | { problems: Problem[] } | undefined {
  if (level !== 'grouped') return undefined;
  return groupTables(tables, { size, confidential: indicatorsFrom(confidential, recipes) });
}

/** What this edition does not hold, as it is kept beside the tables; no file where it holds everything. */
function leftOutFile(leftOut: readonly NotInEdition[], edition: string): (readonly [string, string])[] {
  if (leftOut.length === 0) return [];
  const rows = leftOut.map((each) => ({ ...each, edition }));
  return [[notInEditionFile, `${JSON.stringify(rows, null, 2)}\n`]];
}

/** Says what was wrong and let pass, what was made, and at the end what was assumed of the edition, if anything. */
function tellMade(problems: readonly Problem[], lines: readonly string[]): void {
  const assumed = describeAssumed(problems);
  const told = [problems.length > 0 ? describeProblems(problems) : '', ...lines, assumed];
  for (const text of told.filter((text) => text !== '')) console.log(text);
}

/** What was made, in one line. */
function describeTables(
  { authorities, indicators, observations }: AnonymisedTables,
  options: Options,
): string {
  const who =
    options.level === 'grouped'
      ? `${authorities.length} groups of ${options.size} authorities or more`
      : `${authorities.length} authorities (${options.level})`;
  const filled = observations.filter(({ value }) => value !== null).length;
  return `${who}, ${indicators.length} indicators, ${observations.length} cells, ${filled} with a value`;
}

/** How far tables of the same figures agree, in one line. */
function describeAgreements(agreements: readonly Agreement[]): string {
  const sum = (pick: (agreement: Agreement) => number) =>
    agreements.reduce((total, each) => total + pick(each), 0);
  const [compared, equal, rounded] = [sum((a) => a.compared), sum((a) => a.equal), sum((a) => a.rounded)];
  return (
    `${agreements.length} indicators stand in two tables: of ${compared} cells in both, ` +
    `${equal} are equal, ${rounded} equal but for rounding, ${compared - equal - rounded} differ`
  );
}

/** The sources given in confidence, and what keeps them from being released at the level asked for. */
async function readConfidence({ from, level }: Options): Promise<ReturnType<typeof confidentialSources>> {
  const { ids, problems } = confidentialSources(officialSources, await readConfidentialList(from));
  return { ids, problems: [...problems, ...refuseAboveGrouped(level, ids)] };
}

/** The list of files given in confidence, as it lies beside them; nothing where there is none. */
async function readConfidentialList(folder: string): Promise<string> {
  return readFile(join(folder, confidentialList), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return '';
    throw cause;
  });
}

async function readDictionary(): Promise<{ rows: DictionaryEntry[]; problems: Problem[] }> {
  const file = join(import.meta.dirname, '../data/dictionary.csv');
  return parseTable<DictionaryEntry>(dictionaryTable, await readFile(file, 'utf8'), 'data/dictionary.csv');
}

/** The same identities, shown by name. */
function named(identityOf: (number: number) => Identity, register: Register): (number: number) => Identity {
  return (number) => {
    const name = register.authorities.get(number)?.name;
    if (!name) throw new Error(`named requires a known authority: ${number}`);
    return { ...identityOf(number), code: name };
  };
}

/** The tables as they are written, their sources, and how these agree. */
function filesOf(tables: AnonymisedTables, agreements: readonly Agreement[]): Map<string, string> {
  const names = ['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours'] as const;
  const csv = names.map((name) => [`${name}.csv`, formatTable(tableNamed(name), tables[name])] as const);
  return new Map([
    ...csv,
    ['sources.json', `${JSON.stringify(tables.sources, null, 2)}\n`],
    ['cross-check.json', `${JSON.stringify(agreements, null, 2)}\n`],
  ]);
}

/** The keys that never leave the machine. */
function keysOf(
  register: Register,
  identityOf: (number: number) => Identity,
  grouped: GroupedTables | undefined,
): Map<string, string> {
  const keys = new Map([['private/authority-key.csv', authorityKey(register, identityOf)]]);
  if (grouped) keys.set('private/group-key.csv', groupKey(register, identityOf, grouped.groupOf));
  return keys;
}

function stop(problems: readonly Problem[]): number {
  console.error(describeProblems(problems));
  console.error('Nothing was written; the data are as they were.');
  return 1;
}

const options = await readOptions();
process.exitCode =
  typeof options === 'string' ? refuseOrder(options) : await holdLock(options.to, () => anonymise(options));

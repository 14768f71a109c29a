/**
 * Makes `data/` from a folder of official files: every authority under its code, every cell with its status.
 *
 *   npm run data:anonymise -- --from <folder> [--secret-file <file>] [--identity coded|named] [--to <folder>]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTable } from '../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors, type Problem } from '../src/lib/intake/problem.ts';
import { tableNamed } from '../src/lib/tables/contract.ts';
import { type DictionaryEntry, dictionaryTable } from '../src/lib/tables/dictionary.ts';
import { formatTable } from '../src/lib/tables/format-table.ts';
import type { Agreement } from './anonymise/cross-check.ts';
import {
  identities,
  type Identity,
  type IdentityLevel,
  identityLevels,
  shortestSecret,
} from './anonymise/identity.ts';
import { type AnonymisedTables, makeTables } from './anonymise/make-tables.ts';
import { readSources } from './anonymise/read-sources.ts';
import { writeTogether } from './node/write-together.ts';
import { leftOut, type Register } from './sources/register.ts';

interface Options {
  from: string;
  to: string;
  level: IdentityLevel;
  secret: string;
}

/** Runs the whole; the exit code of the process. */
async function anonymise(): Promise<number> {
  const options = await readOptions();
  if (typeof options === 'string') return refuse(options);
  const dictionary = await readDictionary();
  const { holdings, problems } = await readSources(options.from, (text) => console.log(`reading ${text}`));
  if (!holdings || hasErrors(dictionary.problems)) return stop([...dictionary.problems, ...problems]);
  const identityOf = identities(options.secret);
  const shown = options.level === 'named' ? named(identityOf, holdings.register) : identityOf;
  const made = makeTables(holdings, dictionary.rows, shown);
  const all = [...problems, ...made.problems];
  if (!made.tables) return stop(all);
  const files = filesOf(made.tables, made.agreements, holdings.register, identityOf);
  const unwritten = await writeTogether(options.to, files);
  if (unwritten.length > 0) return stop(unwritten);
  if (all.length > 0) console.log(describeProblems(all));
  console.log(describeAgreements(made.agreements));
  const { authorities, indicators, observations } = made.tables;
  console.log(
    `${options.to}: ${authorities.length} authorities (${options.level}), ${indicators.length} indicators, ` +
      `${observations.length} cells, ${observations.filter(({ value }) => value !== null).length} with a value`,
  );
  return 0;
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

/** The options of the command line, or what is wrong with them. */
async function readOptions(): Promise<Options | string> {
  const values = readArguments();
  if (typeof values === 'string') return values;
  if (!values.from) return 'Say where the official files are: --from <folder>.';
  const level = identityLevels.find((known) => known === values.identity);
  if (!level) return `--identity is ${identityLevels.join(' or ')}, not “${values.identity}”.`;
  const file = values['secret-file'];
  const secret = file ? await readFile(file, 'utf8').catch(() => undefined) : process.env['AUTHORITY_SECRET'];
  if (file && secret === undefined) return `The secret file cannot be read: ${file}.`;
  if (!secret?.trim())
    return 'The secret behind the codes is missing: --secret-file <file>, or AUTHORITY_SECRET in the environment.';
  if (secret.trim().length < shortestSecret)
    return `The secret behind the codes can be guessed: give one of at least ${shortestSecret} characters.`;
  return { from: values.from, to: values.to, level, secret: secret.trim() };
}

/** The arguments as given, or which of them is not understood. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        to: { type: 'string', default: 'data' },
        identity: { type: 'string', default: 'coded' },
        'secret-file': { type: 'string' },
      },
    });
    return values;
  } catch (cause) {
    if (cause instanceof TypeError)
      return `${cause.message}. Known are --from, --to, --identity, --secret-file.`;
    throw cause;
  }
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

/** What is written: the tables, their sources, how these agree, and the key that never leaves the machine. */
function filesOf(
  tables: AnonymisedTables,
  agreements: readonly Agreement[],
  register: Register,
  identityOf: (number: number) => Identity,
): Map<string, string> {
  const names = ['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours'] as const;
  const csv = names.map((name) => [`${name}.csv`, formatTable(tableNamed(name), tables[name])] as const);
  return new Map([
    ...csv,
    ['sources.json', `${JSON.stringify(tables.sources, null, 2)}\n`],
    ['cross-check.json', `${JSON.stringify(agreements, null, 2)}\n`],
    ['private/authority-key.csv', keyOf(register, identityOf)],
  ]);
}

/** Which code is which authority, with the token of each. */
function keyOf(register: Register, identityOf: (number: number) => Identity): string {
  const rows = [...register.authorities.values()]
    .filter(({ number }) => !leftOut.has(number))
    .map(({ number, name }) => ({ ...identityOf(number), number, name }))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [
    'code,name,number,token',
    ...rows.map((row) => `${row.code},${quoted(row.name)},${row.number},${row.token}`),
    '',
  ].join('\n');
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

function stop(problems: readonly Problem[]): number {
  console.error(describeProblems(problems));
  console.error('Nothing was written; the data are as they were.');
  return 1;
}

process.exitCode = await anonymise();

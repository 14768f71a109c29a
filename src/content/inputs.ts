import { parseTable } from '../lib/intake/parse-table.ts';
import { describeProblems, hasErrors } from '../lib/intake/problem.ts';
import { readCsv } from '../lib/intake/read-csv.ts';
import type { TableName } from '../lib/tables/table.ts';
import { contractOf, folderOf } from './contract-of.ts';

const texts: Record<string, string> = import.meta.glob(
  [
    '../../data/*.csv',
    '../../data/results/*.csv',
    '../../data/sources.json',
    '../../data/disclosure-report.json',
    '../../data/history/*.json',
    '../../data/releases/*.json',
    '../../public/data/*.csv',
    '../../public/data/datapackage.json',
    '../../public/data/tables.sha256',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The text of an input file, by its path in the repository. */
export function inputText(path: string): string {
  const text = texts[`../../${path}`];
  if (text === undefined) {
    throw new Error(`${path} is not there: write it with ${remedyFor(path)}`);
  }
  return text;
}

/** The paths of all input files in a folder, in order. */
export function inputsIn(folder: string): string[] {
  return Object.keys(texts)
    .map((path) => path.replace('../../', ''))
    .filter((path) => path.startsWith(`${folder}/`))
    .toSorted();
}

/** The command that writes a file. */
function remedyFor(path: string): string {
  if (path.startsWith('public/')) return 'npm run data';
  if (path.startsWith('data/history/')) return 'npm run data:record';
  if (path.startsWith('data/releases/')) return 'npm run data:refresh';
  if (path === 'data/disclosure-report.json') return 'npm run data:disclosure';
  return path.startsWith('data/results/') ? 'npm run data:links' : 'npm run data:anonymise';
}

/** The rows of one table of `data/` or `data/results/`, held to its contract; a bad file stops the build with every fault named. */
export function tableRows<T extends object>(name: TableName): T[] {
  const path = `${folderOf(name)}/${name}.csv`;
  const { rows, problems } = parseTable<T>(contractOf(name), inputText(path), path);
  if (hasErrors(problems)) throw new Error(`${path} breaks its contract\n${describeProblems(problems)}`);
  return rows;
}

/** The first rows of a published file, as it prints them, under its own columns. */
export function firstRows(file: string, count: number): string[][] {
  const path = `public/data/${file}`;
  // a cell may hold line ends, so a few more lines than rows are taken
  const head = inputText(path)
    .split('\n', count * 3)
    .join('\n');
  const { columns, rows } = readCsv(head, path);
  return rows.slice(0, count).map((row) => columns.map((column) => row[column] ?? ''));
}

import { parseTable } from '../lib/intake/parse-table.ts';
import { describeProblems, hasErrors } from '../lib/intake/problem.ts';
import { readCsv } from '../lib/intake/read-csv.ts';
import { tableNamed, type TableName } from '../lib/tables/contract.ts';

const texts: Record<string, string> = import.meta.glob(
  [
    '../../data/*.csv',
    '../../data/sources.json',
    '../../public/data/*.csv',
    '../../public/data/datapackage.json',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The text of an input file, by its path in the repository. */
export function inputText(path: string): string {
  const text = texts[`../../${path}`];
  if (text === undefined) {
    const remedy = path.startsWith('public/') ? 'npm run data' : 'npm run data:anonymise';
    throw new Error(`${path} is not there: write it with ${remedy}`);
  }
  return text;
}

/** The rows of one table of `data/`, held to its contract; a bad file stops the build with every fault named. */
export function tableRows<T extends object>(name: TableName): T[] {
  const path = `data/${name}.csv`;
  const { rows, problems } = parseTable<T>(tableNamed(name), inputText(path), path);
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

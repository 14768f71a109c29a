import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import type { ResultName } from '../../src/lib/tables/table.ts';
import { resultTables } from '../../src/lib/tables/result-tables.ts';

/** The folder of committed data. */
export const dataFolder = join(import.meta.dirname, '../../data');

/** The tables of results that are committed: all but the curve, which is too long. */
export const committedTables = resultTables.filter(({ name }) => name !== 'specification_curve');

/** A committed table of results as text. */
export function resultText(name: string): string {
  return readFileSync(join(dataFolder, 'results', name), 'utf8');
}

/** The rows of a committed table of results, and what is wrong with them. */
export function readResult<T extends object>(name: ResultName): { rows: T[]; problems: Problem[] } {
  const table = resultTables.find((each) => each.name === name);
  if (!table) throw new Error(`readResult unknown table: ${name}`);
  return parseTable<T>(table, resultText(`${name}.csv`), `data/results/${name}.csv`);
}

/** The rows of a committed table of results. */
export function resultRows<T extends object>(name: ResultName): T[] {
  return readResult<T>(name).rows;
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors } from '../../src/lib/intake/problem.ts';
import { readCsv } from '../../src/lib/intake/read-csv.ts';
import type { AttackedTables } from '../../src/lib/disclosure/attack-cells.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';
import type { Authority, Benchmark, Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { readLibraryCells } from '../node/read-library.ts';

/** All that disclosure is measured from. */
export interface Inputs extends AttackedTables {
  authorities: Authority[];
  indicators: Indicator[];
  observations: Observation[];
}

/** What an independent computation found for one way to show figures. */
export interface ExpectedShare {
  shown: string;
  size: number | null;
  known: number | 'all';
  unique: number;
}

const names = ['authorities', 'indicators', 'observations', 'benchmarks', 'library_indicators'] as const;
const reference = join(import.meta.dirname, 'reference-linkage.csv');

/** Reads the tables of a data folder; throws with every problem where one breaks its contract. */
export async function readInputs(folder: string): Promise<Inputs> {
  return {
    authorities: await rows<Authority>(folder, 'authorities'),
    indicators: await rows<Indicator>(folder, 'indicators'),
    observations: await rows<Observation>(folder, 'observations'),
    benchmarks: await rows<Benchmark>(folder, 'benchmarks'),
    library_indicators: await rows<LibraryIndicator>(folder, 'library_indicators'),
    library: await readLibraryCells(folder),
  };
}

/** The SHA-256 of everything the measures depend on, so that they are taken anew only when it changes. */
export async function hashInputs(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...names.map((name) => `${name}.csv`), 'library.parquet']) {
    const path = join(folder, file);
    if (!existsSync(path))
      throw new Error(
        `${path} is missing: get the data from the repository again, or run npm run data:anonymise.`,
      );
    hash.update(await readFile(path));
  }
  return hash.update(await readFile(reference)).digest('hex');
}

/** What an independent computation found. */
export async function readExpected(): Promise<ExpectedShare[]> {
  const { rows: read } = readCsv(await readFile(reference, 'utf8'), reference);
  return read.map((row) => ({
    shown: row['shown'] ?? '',
    size: row['size'] ? Number(row['size']) : null,
    known: row['known'] === 'all' ? 'all' : Number(row['known']),
    unique: Number(row['unique']),
  }));
}

async function rows<T extends object>(folder: string, name: TableName): Promise<T[]> {
  const path = join(folder, `${name}.csv`);
  const read = parseTable<T>(tableNamed(name), await readFile(path, 'utf8'), path);
  if (hasErrors(read.problems)) throw new Error(describeProblems(read.problems));
  return read.rows;
}

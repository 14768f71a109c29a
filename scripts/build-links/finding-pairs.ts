import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblems, hasErrors } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import type { FindingPairs } from '../../src/lib/links/finding-verdict.ts';

const file = 'finding-pairs.csv';

/** The findings that pairs bear on, with their pairs, in the order of the file; none where the folder has no such file. */
export async function readFindingPairs(folder: string): Promise<FindingPairs[]> {
  const text = await textOf(folder);
  if (text === undefined) return [];
  const path = join(folder, file);
  const table = readCsv(text, path);
  const needed = ['finding', 'support', 'outcome'];
  const problems = [...table.problems, ...requireColumns(table.columns, needed, path)];
  if (hasErrors(problems)) throw new Error(describeProblems(problems));
  const groups = Map.groupBy(table.rows, ({ finding }) => Number(finding));
  return [...groups].map(([finding, rows]) => ({
    finding,
    pairs: rows.map(({ support = '', outcome = '' }) => ({ support, outcome })),
  }));
}

/** The SHA-256 of the file of pairs; undefined where the folder has none. */
export async function hashFindingPairs(folder: string): Promise<string | undefined> {
  const text = await textOf(folder);
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
}

async function textOf(folder: string): Promise<string | undefined> {
  return readFile(join(folder, file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

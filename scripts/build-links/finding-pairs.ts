import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblems, hasErrors } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import type { FindingPairs } from '../../src/lib/links/finding-verdict.ts';
import { pairKey, type VerdictRow } from '../../src/lib/tables/result-rows.ts';

const file = 'finding-pairs.csv';

/** The findings that pairs bear on, with their pairs, in the order of the file; none where the folder has no such file. */
export async function readFindingPairs(folder: string): Promise<FindingPairs[]> {
  const text = await readIfThere(folder);
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

/**
 * The findings without those of their pairs that have too few cells for any estimate, and without the findings none of
 * whose pairs can be followed for that reason: so it is with some where authorities are shown in groups. A pair of no
 * support or no outcome stays, to be told.
 */
export function judgedPairs(
  findings: readonly FindingPairs[],
  pairs: readonly { support: string; outcome: string }[],
  verdicts: readonly Pick<VerdictRow, 'support' | 'outcome' | 'verdict' | 'within'>[],
): FindingPairs[] {
  const known = new Set(pairs.map(pairKey));
  const judged = new Map(verdicts.map((row) => [pairKey(row), row]));
  return findings.flatMap(({ finding, pairs: own }) => {
    const rows = own.map((pair) => judged.get(pairKey(pair)));
    const isThin = rows.some((row) => !row || (row.verdict === 'too_little' && row.within === null));
    const isFollowed = rows.some((row) => row && row.within !== null);
    const kept = own.filter((pair) => judged.has(pairKey(pair)) || !known.has(pairKey(pair)));
    const isUnknown = own.some((pair) => !known.has(pairKey(pair)));
    return isThin && !isFollowed && !isUnknown ? [] : [{ finding, pairs: kept }];
  });
}

/** The SHA-256 of the file of pairs; undefined where the folder has none. */
export async function hashFindingPairs(folder: string): Promise<string | undefined> {
  const text = await readIfThere(folder);
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
}

async function readIfThere(folder: string): Promise<string | undefined> {
  return readFile(join(folder, file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

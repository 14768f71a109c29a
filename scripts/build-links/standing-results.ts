import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors } from '../../src/lib/intake/problem.ts';
import type { ResultName } from '../../src/lib/tables/table.ts';
import type { FindingVerdictRow, VerdictRow } from '../../src/lib/tables/result-rows.ts';
import { resultTables } from '../../src/lib/tables/result-tables.ts';

/** Nothing is judged where every pair has too few cells behind it. */
const mayBeEmpty: ReadonlySet<ResultName> = new Set(['verdicts', 'finding_verdicts']);

/** The verdicts of all pairs as they stand in a folder of results. */
export function readVerdicts(folder: string): Promise<VerdictRow[]> {
  return readResult<VerdictRow>(folder, 'verdicts');
}

/** The verdicts on findings as they stand in a folder of results. */
export function readFindingVerdicts(folder: string): Promise<FindingVerdictRow[]> {
  return readResult<FindingVerdictRow>(folder, 'finding_verdicts');
}

async function readResult<T extends object>(folder: string, name: ResultName): Promise<T[]> {
  const table = resultTables.find((each) => each.name === name);
  if (!table) throw new Error(`readResult unknown table: ${name}`);
  const path = join(folder, `${name}.csv`);
  const { rows, problems: all } = parseTable<T>(table, await readFile(path, 'utf8'), path);
  const problems = all.filter(({ code }) => !(code === 'no_rows' && mayBeEmpty.has(name)));
  if (hasErrors(problems)) throw new Error(describeProblems(problems));
  return rows;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { compareTables, type ReleaseTables } from '../../src/lib/release/compare-tables.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { TableComparison } from '../../src/lib/tables/release-comparison.ts';
import type { Authority, Indicator, Observation } from '../../src/lib/tables/rows.ts';

/** What two folders of data say differently, with the labels of all their indicators. */
export interface FolderComparison {
  comparison: TableComparison;
  labels: Map<string, string>;
}

/** Compares the data of a folder with those of another, or tells why they cannot be read. */
export async function compareFolders(
  before: string,
  after: string,
): Promise<FolderComparison | { problems: Problem[] }> {
  const [then, now] = [await readTables(before), await readTables(after)];
  const problems = [...then.problems, ...now.problems];
  if (problems.length > 0) return { problems };
  const indicators = [...then.indicators, ...now.indicators];
  return {
    comparison: compareTables(then, now),
    labels: new Map(indicators.map(({ indicator, label }) => [indicator, label])),
  };
}

async function readTables(folder: string) {
  const problems: Problem[] = [];
  const read = async <T extends object>(name: TableName): Promise<T[]> => {
    const path = join(folder, `${name}.csv`);
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
    if (text instanceof Error) {
      problems.push(missing(path, text));
      return [];
    }
    const parsed = parseTable<T>(tableNamed(name), text, path);
    problems.push(...parsed.problems);
    return parsed.rows;
  };
  const tables = {
    authorities: await read<Authority>('authorities'),
    indicators: await read<Indicator>('indicators'),
    observations: await read<Observation>('observations'),
  } satisfies ReleaseTables;
  return { ...tables, problems };
}

function missing(source: string, cause: NodeJS.ErrnoException): Problem {
  const message = `cannot be read: ${cause.code ?? cause.message}`;
  const tip = 'Say where the data are, or write them with npm run data:anonymise.';
  return { level: 'error', source, code: 'missing_file', message, tip };
}

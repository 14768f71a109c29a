import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { describeProblems, hasErrors } from '../../src/lib/intake/problem.ts';
import { everyPair, linkInputs, type LinkInputs } from '../../src/lib/links/estimate-links.ts';
import { planTier } from '../../src/lib/links/composites.ts';
import type { LinkPair } from '../../src/lib/links/link-row.ts';
import { panelMatrix } from '../../src/lib/links/panel-matrix.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { Authority, Indicator, Neighbour, Observation } from '../../src/lib/tables/rows.ts';

const names = ['authorities', 'indicators', 'observations', 'neighbours'] as const;

/** All that the statistics of links are computed from. */
export interface Inputs extends LinkInputs {
  authorities: Authority[];
  indicators: Indicator[];
  observations: Observation[];
  /** The statistical neighbours of each authority that has any, nearest first. */
  neighbourCodes: ReadonlyMap<string, readonly string[]>;
  /** All pairs. */
  pairs: LinkPair[];
  /** The pairs whose support is known for more than one year. */
  panelPairs: LinkPair[];
  isOnPlans(outcome: string): boolean;
}

/** Reads the tables of a data folder. */
export async function readInputs(folder: string): Promise<Inputs> {
  const [authorities, indicators, observations, neighbours] = await Promise.all([
    rows<Authority>(folder, 'authorities'),
    rows<Indicator>(folder, 'indicators'),
    rows<Observation>(folder, 'observations'),
    rows<Neighbour>(folder, 'neighbours'),
  ]);
  const pairs = everyPair(indicators);
  const known = new Map(indicators.map((indicator) => [indicator.indicator, indicator]));
  const panelPairs = pairs.filter(({ support }) => {
    const { first_year, last_year } = known.get(support) as Indicator;
    return last_year > first_year;
  });
  const isOnPlans = (outcome: string) => known.get(outcome)?.tier === planTier;
  return {
    ...linkInputs(panelMatrix(observations), authorities, neighbours),
    authorities,
    indicators,
    observations,
    neighbourCodes: codesByAuthority(neighbours),
    pairs,
    panelPairs,
    isOnPlans,
  };
}

function codesByAuthority(neighbours: readonly Neighbour[]): Map<string, string[]> {
  const groups = Map.groupBy(neighbours, ({ authority }) => authority);
  return new Map([...groups].map(([code, rows]) => [code, rows.map(({ neighbour }) => neighbour)]));
}

/** The SHA-256 of everything the statistics depend on, so that they are computed anew only when it changes. */
export async function hashInputs(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(join(folder, `${name}.csv`)));
  return hash.digest('hex');
}

async function rows<T extends object>(folder: string, name: TableName): Promise<T[]> {
  const path = join(folder, `${name}.csv`);
  const read = parseTable<T>(tableNamed(name), await readFile(path, 'utf8'), path);
  if (hasErrors(read.problems)) throw new Error(describeProblems(read.problems));
  return read.rows;
}

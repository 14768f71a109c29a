import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { isNoResult } from '../stats/no-result.ts';
import { pearson } from '../stats/pearson.ts';
import { randomFrom, shuffledOrder } from '../stats/random.ts';
import { studentsTTwoSided } from '../stats/students-t.ts';
import { linkYears } from './complete-years.ts';
import { latestSample } from './latest.ts';
import type { LinkPair } from './link-row.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import { panelSample } from './panel-sample.ts';

/**
 * The methods for which worlds without any link are made; supports are shuffled among authorities of one region for
 * `within_region_year`, over the country for the others.
 */
export const shuffledMethods = ['naive_pooled', 'latest_pearson', 'within', 'within_region_year'] as const;
export type ShuffledMethod = (typeof shuffledMethods)[number];

/** How many links one method calls clear in one world: a row of the table `shuffled`. World 0 is the real one. */
export interface ShuffledCount {
  world: number;
  method: ShuffledMethod;
  /** Which outcomes are counted: all, or those of children on child protection plans. */
  tier: string;
  tests: number;
  p05: number;
  q05: number;
  smallest_p: number;
}

/** How many permutations are made. */
export const permutationCount = 600;

/** An authority must have cells in both of these years to be shuffled. */
const throughout = [2018, 2025] as const;

/** The panel of the authorities that stand throughout, so that any of them could bear the support of any other. */
export function standingPanel(panel: PanelMatrix): PanelMatrix {
  const years = panel.years.length;
  const stands = (row: number) =>
    throughout.every((year) =>
      [...panel.values.values()].some(
        (matrix) => !Number.isNaN(matrix[row * years + year - linkYears.first]),
      ),
    );
  const rows = [...panel.authorities.keys()].filter(stands);
  const values = [...panel.values].map(([name, matrix]) => {
    const kept = rows.flatMap((row) => Array.from(matrix.slice(row * years, (row + 1) * years)));
    return [name, Float64Array.from(kept)] as const;
  });
  return {
    ...panel,
    authorities: rows.map((row) => panel.authorities[row] as string),
    values: new Map(values),
  };
}

/**
 * Counts clear links of the methods that take rows or authorities for independent, in one permutation of the data, a
 * world. In every world but 0 the whole block of supports of each authority is handed to another at random, which keeps
 * how supports move together and over time and leaves no link to find.
 */
export function countPermutation(
  standing: PanelMatrix,
  pairs: readonly LinkPair[],
  world: number,
  isOnPlans: (outcome: string) => boolean,
): ShuffledCount[] {
  const rows = world === 0 ? undefined : shuffledOrder(standing.authorities.length, randomFrom(world));
  const plans = pairs.map(({ outcome }) => isOnPlans(outcome));
  return (['naive_pooled', 'latest_pearson'] as const).flatMap((method) => {
    const p = pairs.map((pair) => tests[method](standing, pair, rows));
    return countMethod({ world, method }, p, plans);
  });
}

/** The rows of one method in one world: over all pairs, and over those of children on plans; q is over all. */
export function countMethod(
  of: Pick<ShuffledCount, 'world' | 'method'>,
  p: readonly number[],
  isOnPlans: readonly boolean[],
): ShuffledCount[] {
  const q = benjaminiHochberg(p);
  const count = (tier: string, counted: readonly number[]): ShuffledCount => ({
    ...of,
    tier,
    tests: counted.length,
    p05: counted.filter((i) => (p[i] as number) < 0.05).length,
    q05: counted.filter((i) => (q[i] as number) < 0.05).length,
    smallest_p: counted.reduce((least, i) => Math.min(least, p[i] as number), 1),
  });
  const all = [...p.keys()];
  return [
    count('all', all),
    count(
      'plans',
      all.filter((i) => isOnPlans[i]),
    ),
  ];
}

type Test = (panel: PanelMatrix, pair: LinkPair, supportRows: readonly number[] | undefined) => number;

/** The p of one pair by each method; 1 where a world leaves too little to test. */
const tests: Readonly<Record<'naive_pooled' | 'latest_pearson', Test>> = {
  naive_pooled(panel, pair, supportRows) {
    const sample = sampleOf(panel, pair, supportRows);
    return correlationP(Array.from(sample.x), Array.from(sample.y));
  },
  latest_pearson(panel, pair, supportRows) {
    const sample = latestSample(panel, pair, supportRows);
    return sample ? correlationP(sample.x, sample.y) : 1;
  },
};

function sampleOf(panel: PanelMatrix, pair: LinkPair, supportRows: readonly number[] | undefined) {
  const options = { shift: pair.shift, years: panel.years.length, keepSingles: true };
  return panelSample(matrixOf(panel, pair.support), matrixOf(panel, pair.outcome), {
    ...options,
    ...(supportRows ? { supportRows } : {}),
  });
}

function correlationP(x: readonly number[], y: readonly number[]): number {
  const found = pearson(x, y);
  if (isNoResult(found) || found.n < 3) return 1;
  return studentsTTwoSided(found.r * Math.sqrt((found.n - 2) / (1 - found.r ** 2)), found.n - 2);
}

import { quantile } from '../stats/quantile.ts';
import type { ShuffledCount } from './permutations.ts';

/** What one method calls clear in the real world and in the shuffled ones. */
export interface PermutationTest {
  /** Links tested in each world. */
  tests: number;
  /** Links with p below 0.05 in the real data, on the authorities that can be shuffled. */
  real: number;
  /** The same in each shuffled world. */
  worlds: number[];
  mean: number;
  /** Nine in ten worlds lie between these. */
  lower: number;
  upper: number;
  /** Worlds with at least as many as the real one. */
  atLeast: number;
  /** The chance of as many, the real world counted among them: (atLeast + 1) / (worlds + 1). */
  p: number;
}

/**
 * Sums up the worlds of one method and tier: a permutation test of the number of clear links. World 0 is the real one
 * and must be among them.
 */
export function permutationTest(rows: readonly ShuffledCount[]): PermutationTest {
  const real = rows.find(({ world }) => world === 0);
  const worlds = rows.filter(({ world }) => world > 0).map(({ p05 }) => p05);
  if (!real || worlds.length === 0)
    throw new Error(
      `permutationTest requires the real world and others: ${real ? 1 : 0} and ${worlds.length}`,
    );
  const atLeast = worlds.filter((count) => count >= real.p05).length;
  return {
    tests: real.tests,
    real: real.p05,
    worlds,
    mean: worlds.reduce((sum, count) => sum + count, 0) / worlds.length,
    lower: quantile(worlds, 0.05) as number,
    upper: quantile(worlds, 0.95) as number,
    atLeast,
    p: (atLeast + 1) / (worlds.length + 1),
  };
}

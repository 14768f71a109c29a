import { type CascadeRow, linkMethods, type LinkRow, pairKey } from '../tables/result-rows.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { mean } from '../stats/mean.ts';
import { quantile } from '../stats/quantile.ts';
import type { ShuffledCount } from './permutations.ts';

/**
 * The counts of every method, on its own pairs and on the common ones, for all outcomes and for children on plans. A
 * method that estimates none, as with neighbours and regions where authorities are shown in groups, has no row.
 */
export function countCascade(
  links: readonly LinkRow[],
  shuffled: readonly ShuffledCount[],
  isOnPlans: (outcome: string) => boolean,
): CascadeRow[] {
  const common = new Set(links.filter(({ method }) => method === 'within').map(pairKey));
  return linkMethods.flatMap((method) => {
    const own = links.filter((row) => row.method === method);
    return (['own', 'common'] as const).flatMap((family) => {
      const rows = family === 'own' ? own : requalify(own.filter((row) => common.has(pairKey(row))));
      return (['all', 'plans'] as const).flatMap((tier) => {
        const counted = tier === 'all' ? rows : rows.filter((row) => isOnPlans(row.outcome));
        if (counted.length === 0) return [];
        const worlds = shuffled.filter(
          (count) => count.world > 0 && count.method === method && count.tier === tier,
        );
        return [{ family, method, tier, ...countRows(counted, rows.length), ...chance(worlds) }];
      });
    });
  });
}

/** The same rows with q over these rows alone. */
function requalify(rows: readonly LinkRow[]): LinkRow[] {
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, i) => ({ ...row, q: q[i] as number }));
}

function countRows(rows: readonly LinkRow[], family: number) {
  const clear = rows.filter(({ p }) => p < 0.05);
  const survivors = rows.filter(({ q }) => q < 0.05);
  const supportive = (some: readonly LinkRow[]) => some.filter(({ aligned }) => aligned > 0).length;
  return {
    tests: rows.length,
    p05: clear.length,
    p05_supportive: supportive(clear),
    p05_contrary: clear.length - supportive(clear),
    q05: survivors.length,
    q05_supportive: supportive(survivors),
    q05_contrary: survivors.length - supportive(survivors),
    bonferroni05: rows.filter(({ p }) => p * family < 0.05).length,
    median_size:
      quantile(
        rows.map(({ estimate }) => Math.abs(estimate)),
        0.5,
      ) ?? 0,
    share_supportive: supportive(rows) / rows.length,
  };
}

function chance(worlds: readonly ShuffledCount[]) {
  if (worlds.length === 0)
    return { chance_p05: null, chance_p05_lower: null, chance_p05_upper: null, chance_q05: null };
  const [p, q] = [worlds.map(({ p05 }) => p05), worlds.map(({ q05 }) => q05)];
  return {
    chance_p05: mean(p),
    chance_p05_lower: quantile(p, 0.05) ?? null,
    chance_p05_upper: quantile(p, 0.95) ?? null,
    chance_q05: mean(q),
  };
}

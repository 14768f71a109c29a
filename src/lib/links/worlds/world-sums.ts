import { quantile } from '../../stats/quantile.ts';
import type { WorldCounts } from './count-world.ts';
import type { WorldVerdicts } from './whole-world.ts';
import type { Shuffle } from './world-order.ts';

/** A count of the real world beside the same in shuffled ones. */
export interface WorldSum {
  real: number;
  /** Over the shuffled worlds, with the error that their number leaves. */
  mean: number;
  mean_error: number;
  /** Nine worlds in ten lie between these. */
  lower: number;
  upper: number;
  /** Chance of as many, the real world counted among them, with its error. */
  p: number;
  p_error: number;
  /** Share of the shuffled worlds with any. */
  any: number;
}

/** Share of the worlds shuffled one way in which a count is at least so large. */
export function shareOfWorlds(
  rows: readonly WorldVerdicts[],
  shuffle: Shuffle,
  { count, least }: { count: keyof WorldCounts; least: number },
): number {
  const shuffled = rows.filter((row) => row.shuffle === shuffle && row.world > 0);
  return shuffled.filter((row) => row[count] >= least).length / shuffled.length;
}

/**
 * Sums up one count over worlds shuffled one way. As many means at least as many; for `smallest_p` at most as small.
 * Throws without the real world and another.
 */
export function sumWorlds(
  rows: readonly WorldVerdicts[],
  shuffle: Shuffle,
  count: keyof WorldCounts,
): WorldSum {
  const own = rows.filter((row) => row.shuffle === shuffle);
  const real = own.find(({ world }) => world === 0)?.[count];
  const values = own.filter(({ world }) => world > 0).map((row) => row[count]);
  if (real === undefined || values.length < 2)
    throw new Error(`sumWorlds requires the real world and others: ${values.length}`);
  const isSmallest = count === 'smallest_p' || count === 'region_smallest_p';
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const asMany = values.filter((value) => (isSmallest ? value <= real : value >= real)).length;
  const p = (asMany + 1) / (values.length + 1);
  return {
    real,
    mean,
    mean_error: Math.sqrt(squares / (values.length - 1) / values.length),
    lower: quantile(values, 0.05) as number,
    upper: quantile(values, 0.95) as number,
    p,
    p_error: Math.sqrt((p * (1 - p)) / (values.length + 1)),
    any: values.filter((value) => value > 0).length / values.length,
  };
}

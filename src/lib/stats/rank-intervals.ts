import type { Random } from './random.ts';
import type { Shrunken } from './shrinkage.ts';

/** Between which places a rank plausibly lies (95%), 1 the smallest value. */
export interface RankInterval {
  lower: number;
  upper: number;
}

/**
 * Between which ranks each place plausibly lies: values are drawn for all places at once from what is believed of
 * each, ranked, and the middle 95% of the ranks of each place kept. Source: doi 10.2307/2983325
 *
 * @example rankIntervals(shrunken, randomFrom(1))[0] // { lower: 12, upper: 44 }
 */
export function rankIntervals(places: readonly Shrunken[], random: Random, draws = 10_000): RankInterval[] {
  const counts = places.map(() => new Uint32Array(places.length));
  for (let draw = 0; draw < draws; draw++) {
    const values = places.map(({ mean, sd }) => mean + sd * random.normal());
    const order = places.map((_, i) => i).toSorted((a, b) => (values[a] as number) - (values[b] as number));
    for (const [rank, place] of order.entries()) {
      const count = counts[place] as Uint32Array;
      count[rank] = (count[rank] as number) + 1;
    }
  }
  return counts.map((count) => ({ lower: reach(count, draws * 0.025), upper: reach(count, draws * 0.975) }));
}

/** The first rank by which `share` of the draws are used up. */
function reach(counts: Uint32Array, share: number): number {
  let used = 0;
  const rank = counts.findIndex((count) => (used += count) >= share);
  return rank + 1;
}

import { countMethod, type ShuffledCount } from '../permutations.ts';
import { regionBlocks } from '../followed/region-blocks.ts';
import type { LinkPair } from '../link-row.ts';
import { countWorld, type WorldCounts } from './count-world.ts';
import { judgeWorld, type WorldLink } from './judge-world.ts';
import { type StandingAuthorities, withSupportsOf } from './shuffled-panel.ts';
import { type Shuffle, shuffles, worldOrder } from './world-order.ts';

/** The verdicts of a world counted: a row of the table `world_verdicts`. */
export interface WorldVerdicts extends WorldCounts {
  shuffle: Shuffle;
  world: number;
}

/** All that is counted of one world, supports shuffled both ways. */
export interface WholeWorld {
  verdicts: WorldVerdicts[];
  shuffled: ShuffledCount[];
}

/**
 * Judges one world whole, supports shuffled over the country and inside regions. Where there are no regions, over the
 * country alone; nothing is then clear against a region.
 */
export function wholeWorld(
  { panel, places }: StandingAuthorities,
  pairs: readonly LinkPair[],
  world: number,
  isOnPlans: (outcome: string) => boolean,
): WholeWorld {
  const blockOf = regionBlocks(places);
  const regions = places.map(({ region }) => String(region));
  const supports = new Set(pairs.map(({ support }) => support));
  const plans = pairs.map(({ outcome }) => isOnPlans(outcome));
  const used = blockOf ? shuffles : (['national'] as const);
  return countWhole({ world, isOnPlans: plans, used }, (shuffle) => {
    const shuffled = withSupportsOf(panel, supports, worldOrder(shuffle, world, regions));
    return judgeWorld({ panel: shuffled, places, ...(blockOf ? { blockOf } : {}) }, pairs);
  });
}

/** Counts a world from its links, for every way it is shuffled. */
export function countWhole(
  { world, isOnPlans, used }: { world: number; isOnPlans: readonly boolean[]; used: readonly Shuffle[] },
  linksOf: (shuffle: Shuffle) => readonly WorldLink[],
): WholeWorld {
  const parts = used.map((shuffle) => ({ shuffle, links: linksOf(shuffle) }));
  return {
    verdicts: parts.map(({ shuffle, links }) => ({ shuffle, world, ...countWorld(links, isOnPlans) })),
    shuffled: parts.flatMap(({ shuffle, links }) => {
      const [method, effects] =
        shuffle === 'national' ? (['within', 'year'] as const) : (['within_region_year', 'region'] as const);
      return countMethod(
        { world, method },
        links.map((link) => link[effects].p),
        isOnPlans,
      );
    }),
  };
}

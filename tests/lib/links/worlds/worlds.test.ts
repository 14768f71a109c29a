import { describe, expect, it } from 'vitest';
import { countWorld } from '../../../../src/lib/links/worlds/count-world.ts';
import { judgeWorld } from '../../../../src/lib/links/worlds/judge-world.ts';
import { standingAuthorities, withSupportsOf } from '../../../../src/lib/links/worlds/shuffled-panel.ts';
import { type Shuffle, shuffles, worldOrder } from '../../../../src/lib/links/worlds/world-order.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { followedPairs, inputs } from '../followed/follow.ts';

const standing = standingAuthorities(inputs.panel, inputs.places);
const regions = standing.places.map(({ region }) => String(region));
const names = [...new Set(regions)].toSorted();
const blockOf = Int32Array.from(regions, (region) => names.indexOf(region));
const supports = new Set(followedPairs.map(({ support }) => support));
const pairs = followedPairs.map(({ timing, ...pair }) => ({
  ...pair,
  shift: timing.main.shift,
  after: timing.after.shift,
}));
const isOnPlans = pairs.map(({ outcome }) => inputs.isOnPlans(outcome));

function countsOf(shuffle: Shuffle, world: number) {
  const panel = withSupportsOf(standing.panel, supports, worldOrder(shuffle, world, regions));
  return countWorld(judgeWorld({ panel, places: standing.places, blockOf }, pairs), isOnPlans);
}

/** The names of the reference for ours. */
const columns = {
  p05: 'p05',
  p05_supportive: 'p05_supp',
  q05: 'q05',
  smallest_p: 'minp',
  p05_plans: 'p05_plans',
  p05_plans_supportive: 'p05_plans_supp',
  mean: 'mean',
  mean_plans: 'mean_plans',
  region_p05: 'r05',
  region_p05_supportive: 'r05_supp',
  region_q05: 'rq05',
  region_smallest_p: 'rminp',
  region_p05_plans: 'r05_plans',
  region_p05_plans_supportive: 'r05_plans_supp',
  region_mean: 'rmean',
  region_mean_plans: 'rmean_plans',
  both_p05: 'both05',
  holds: 'v_holds',
  contradictory: 'v_contradictory',
  suggestive: 'v_suggestive',
  suggestive_supportive: 'v_suggestive_supp',
  between_only: 'v_between_only',
  too_little: 'v_too_little',
  fragile: 'v_fragile',
  none_detectable: 'v_none_detectable',
} as const;

describe('worldOrder', () => {
  it.each(shuffles)('is that of the reference for worlds 1 to 3, %s', (shuffle) => {
    for (const world of [1, 2, 3]) {
      const order = worldOrder(shuffle, world, regions);
      const rows = referenceRows('followed/shuffles').filter(
        (row) => row['shuffle'] === shuffle && row['world'] === world,
      );
      expect(rows).toHaveLength(151);
      const from = new Map(rows.map((row) => [row['authority'], row['support_from']]));
      const codes = standing.panel.authorities;
      expect(order.map((row) => codes[row])).toEqual(codes.map((code) => from.get(code)));
    }
  });

  it('inside regions leaves every authority in its region, and hands each block on once', () => {
    const order = worldOrder('inside regions', 7, regions);
    expect(order.map((row) => regions[row])).toEqual(regions);
    expect(order.toSorted((a, b) => a - b)).toEqual([...regions.keys()]);
    expect(order).not.toEqual([...regions.keys()]);
  });
});

describe('judgeWorld and countWorld on the committed cells', () => {
  it.each(shuffles.flatMap((shuffle) => [0, 1, 2, 17, 61].map((world) => ({ shuffle, world }))))(
    'count world $world, $shuffle, as the reference does',
    ({ shuffle, world }) => {
      const row = referenceRows('followed/worlds').find(
        (each) => each['shuffle'] === shuffle && each['world'] === world,
      );
      const counts = countsOf(shuffle, world);
      const wrong = Object.entries(columns).filter(
        ([ours, theirs]) =>
          Math.abs(counts[ours as keyof typeof columns] - Number(row?.[theirs] ?? NaN)) > 1e-9,
      );
      expect(wrong.map(([ours, theirs]) => [ours, Reflect.get(counts, ours), row?.[theirs]])).toEqual([]);
      expect(row).toBeDefined();
    },
  );
});

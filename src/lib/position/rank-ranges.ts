import { randomFrom } from '../stats/random.ts';
import { type RankInterval, rankIntervals } from '../stats/rank-intervals.ts';
import type { PlausibleRange } from './plausible-range.ts';

/**
 * The seed of an indicator's draws: the 32-bit FNV-1a hash of its identifier, so that neither the order of indicators
 * nor a new one changes the draws of the others.
 *
 * @example seedOf('repeat_plans') // the same whole number from 0 to 2³² − 1 every time
 */
export function seedOf(indicator: string): number {
  let hash = 0x811c9dc5;
  for (const character of indicator) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash;
}

/** Draws behind every rank range. */
export const rankDraws = 10_000;

/**
 * Between which places each of some authorities plausibly lies (95%), 1 the smallest: 10,000 draws of all at once from
 * N(mean, sd), ranked. Where nothing of an authority's own counts, any place is as plausible as any other. The order
 * of the ranges decides which draw is whose, so keep it. Source: doi 10.2307/2983325
 *
 * @example rankRanges(ranges, seedOf('repeat_plans')) // [{ lower: 12, upper: 44 }, …]
 */
export function rankRanges(ranges: readonly PlausibleRange[], seed: number): RankInterval[] {
  if (ranges.every(({ weight }) => weight === 0))
    return ranges.map(() => ({ lower: 1, upper: ranges.length }));
  return rankIntervals(ranges, randomFrom(seed), rankDraws);
}

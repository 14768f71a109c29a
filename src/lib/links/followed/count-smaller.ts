import type { VerdictRow } from '../../tables/result-rows.ts';
import { equivalenceBounds } from './equivalence.ts';

/** How many links are shown to be smaller than a bound, or stay inside it. */
export interface SmallerCount {
  /** Standard deviations of the outcome for one of the support. */
  bound: number;
  /** Shown smaller: q below 0.05 among all links that were tried. */
  shown: number;
  /** Whose whole 95% interval lies inside the bound: if movement within a year is real, */
  inside: number;
  /** if half of what passes within a year is error, */
  insideHalf: number;
  /** and if all of it is. */
  insideFull: number;
}

const qOf = {
  0.05: 'smaller_05_q',
  0.1: 'smaller_10_q',
  0.15: 'smaller_15_q',
  0.2: 'smaller_20_q',
} as const satisfies Record<(typeof equivalenceBounds)[number], keyof VerdictRow>;

/** The counts for every bound. `lasting` is the share of each support's movement that lasts. Throws where one has none. */
export function countSmaller(
  verdicts: readonly VerdictRow[],
  lasting: ReadonlyMap<string, number>,
): SmallerCount[] {
  const followed = verdicts.filter(({ within }) => within !== null);
  const halfOf = ({ support, reach }: VerdictRow) => {
    const share = lasting.get(support);
    if (share === undefined) throw new Error(`countSmaller missing lasting share: ${support}`);
    return (reach ?? Infinity) / ((1 + share) / 2);
  };
  return equivalenceBounds.map((bound) => ({
    bound,
    shown: followed.filter((row) => (row[qOf[bound]] ?? 1) < 0.05).length,
    inside: followed.filter(({ reach }) => (reach ?? Infinity) < bound).length,
    insideHalf: followed.filter((row) => halfOf(row) < bound).length,
    insideFull: followed.filter(({ reach_full }) => (reach_full ?? Infinity) < bound).length,
  }));
}

import { reach95 } from '../level/level-range.ts';
import type { StandingRow } from './standing-row.ts';

/** What an authority's standings come to, and what an authority like any other would have. */
export interface StandingCounts {
  /** Indicators on which it has a usual level: the number of tries. */
  looked_at: number;
  /** Of these, on how many its level is higher or lower than most. */
  higher_or_lower: number;
  /** Those on which it is far from most, in the order of the indicators, and how many an authority like any other has. */
  far: StandingRow[];
  far_expected: number;
  /** Figures that can be held to their own past, those that moved more than they usually do, and 5 in 100 of the first. */
  forecast: number;
  moved: StandingRow[];
  moved_expected: number;
}

/** How many figures in a hundred lie outside a range of 95. */
const outside = 0.05;

/**
 * Counts the standings of one authority.
 *
 * @example standingCounts(rows).far.length // 4
 */
export function standingCounts(rows: readonly StandingRow[]): StandingCounts {
  const levelled = rows.filter(({ word }) => word !== null);
  const held = rows.filter(({ surprise }) => surprise !== null);
  const surprise = (row: StandingRow) => Math.abs(row.surprise ?? 0);
  return {
    looked_at: levelled.length,
    higher_or_lower: levelled.filter(({ word }) => word === 'higher' || word === 'lower').length,
    far: levelled.filter(({ unusual }) => unusual !== 0).toSorted(byIndicator),
    far_expected: levelled.reduce(
      (sum, { chance_low, chance_high }) => sum + (chance_low ?? 0) + (chance_high ?? 0),
      0,
    ),
    forecast: held.length,
    moved: held
      .filter((row) => surprise(row) > reach95)
      .toSorted((a, b) => surprise(b) - surprise(a) || byIndicator(a, b)),
    moved_expected: outside * held.length,
  };
}

function byIndicator(a: StandingRow, b: StandingRow): number {
  return a.indicator < b.indicator ? -1 : 1;
}

import type { Status } from './status.ts';

/** What the range of a figure says of its place among the authorities; see the rule in `position-word.ts`. */
export const positionWords = ['higher', 'lower', 'middle', 'too_close'] as const;

export type PositionWord = (typeof positionWords)[number];

/**
 * What a range allows for: `chance` where the publisher prints how many cases a percentage is out of, and otherwise the
 * `usual_movement` of an authority from year to year.
 */
export const rangeKinds = ['chance', 'usual_movement'] as const;

export type RangeKind = (typeof rangeKinds)[number];

/**
 * Where one authority stands on one indicator in its latest year: a row of the table `positions`. An authority that
 * stood in that year has a row for every indicator; what cannot be said is null, and `status` says why there is no value.
 */
export interface PositionRow {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  status: Status;
  /** Where the figure plausibly lies once chance or usual movement is allowed for (95%), in the unit of the indicator. */
  lower: number | null;
  upper: number | null;
  range: RangeKind | null;
  word: PositionWord | null;
  /** Authorities with a range that lies wholly below, wholly above, or overlaps. */
  higher_than: number | null;
  lower_than: number | null;
  too_close: number | null;
  /** Between which places its figure plausibly lies (95%), 1 the smallest, among `ranked` authorities: those with a range. */
  rank_lower: number | null;
  rank_upper: number | null;
  ranked: number;
  /** How many over-dispersed standard deviations the value lies from the centre; outside the expected range beyond ±1.96. */
  z: number | null;
  expected_lower: number | null;
  expected_upper: number | null;
  /** The value minus that of the year before; null where either is missing. */
  change: number | null;
  /** Between which changes 95 in 100 authorities lie: mean change ± 1.96 standard deviations of the changes of that year. */
  change_lower: number | null;
  change_upper: number | null;
  /** Median of the statistical neighbours with a value, and how many these are. */
  neighbours_median: number | null;
  neighbours: number;
}

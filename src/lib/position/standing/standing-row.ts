import type { PositionWord } from '../../tables/position-words.ts';
import type { Status } from '../../tables/status.ts';

/**
 * Where one authority stands on one indicator in its latest label year: one row for every authority that stood in that
 * year and every indicator. All in the unit of the indicator but for what is called working. What cannot be said is null:
 * everything but value, status and change where authorities have no usual level (context, one year of figures), and for a
 * judgement everything but those and how many are judged lower and higher.
 */
export interface StandingRow extends StandingPlace, StandingExpectation, StandingMovement, StandingBeside {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  status: Status;
}

/** The level, its word and its place. */
export interface StandingPlace {
  /** Where it usually stands now, what passes within a year taken out, and the range of that (95%). */
  level: number | null;
  lower: number | null;
  upper: number | null;
  /** By the range of 95 in 100, and by that of 80. */
  word: PositionWord | null;
  word80: PositionWord | null;
  /** Authorities whose level is clearly lower, and clearly higher; of a judgement, those judged so. */
  higher_than: number | null;
  lower_than: number | null;
  /** Between which places it lies, 1 the lowest, among `ranked` authorities: those with a level, or of a judgement those judged. */
  rank_lower: number | null;
  rank_upper: number | null;
  ranked: number;
  /** The level, its standard error and the variance of a year's step of it, on the working scale of the indicator. */
  working_level: number | null;
  working_se: number | null;
  working_walk: number | null;
  /** How many its figure is out of, or the children of the authority. */
  size: number | null;
}

/** What would be expected of the level of an authority of its size and history (95%). */
export interface StandingExpectation {
  expected_lower: number | null;
  expected_upper: number | null;
  /** 1 where the level lies above, −1 below, 0 within. */
  unusual: -1 | 0 | 1 | null;
  /** Chance that an authority like any other lies below, and above. */
  chance_low: number | null;
  chance_high: number | null;
}

/** What changed, and what its own past led to expect of the figure (95%). */
export interface StandingMovement {
  /** The value minus that of the label year before. */
  change: number | null;
  predicted: number | null;
  predicted_lower: number | null;
  predicted_upper: number | null;
  /** How many standard deviations of its own movement the figure lies from what was predicted. */
  surprise: number | null;
}

/** The mean level of its statistical neighbours that have one, those of its own return left out. */
export interface StandingBeside {
  neighbours: number | null;
  neighbours_level: number | null;
  neighbours_lower: number | null;
  neighbours_upper: number | null;
  /** Its own level minus that mean, in standard errors. */
  neighbours_z: number | null;
}

/** Nothing that follows from a level. */
export const noStanding: StandingPlace & StandingExpectation & StandingMovement & StandingBeside = {
  level: null,
  lower: null,
  upper: null,
  word: null,
  word80: null,
  higher_than: null,
  lower_than: null,
  rank_lower: null,
  rank_upper: null,
  ranked: 0,
  working_level: null,
  working_se: null,
  working_walk: null,
  size: null,
  expected_lower: null,
  expected_upper: null,
  unusual: null,
  chance_low: null,
  chance_high: null,
  change: null,
  predicted: null,
  predicted_lower: null,
  predicted_upper: null,
  surprise: null,
  neighbours: null,
  neighbours_level: null,
  neighbours_lower: null,
  neighbours_upper: null,
  neighbours_z: null,
};

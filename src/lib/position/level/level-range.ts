import { fromWorking, type WorkingScale } from './working-scale.ts';

/** Where an authority usually stands now, what passes within a year taken out; on the working scale. */
export interface Level {
  level: number;
  /** How sure that is, as a variance. */
  variance: number;
}

/** A value in the unit of its indicator, with its range. */
export interface ShownLevel {
  level: number;
  lower: number;
  upper: number;
}

/** Half the width of a range in standard errors: 95 in 100, and 80 in 100. */
export const reach95 = 1.959964;
export const reach80 = 1.281552;

/** The two ends of a level's range, on the working scale. */
export function endsOf({ level, variance }: Level, reach = reach95): { lower: number; upper: number } {
  const half = reach * Math.sqrt(variance);
  return { lower: level - half, upper: level + half };
}

/**
 * A level and its range (95%) in the unit of the indicator, never beyond what the unit can reach.
 *
 * @example shownLevel({ level: 45, variance: 1 }, 'angle') // { level: 50, lower: 46.6, upper: 53.4 }
 */
export function shownLevel(level: Level, scale: WorkingScale): ShownLevel {
  const { lower, upper } = endsOf(level);
  return {
    level: fromWorking(level.level, scale),
    lower: fromWorking(lower, scale),
    upper: fromWorking(upper, scale),
  };
}

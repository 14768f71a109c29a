import { type Level, type ShownLevel, reach95, shownLevel } from '../level/level-range.ts';
import type { AuthorityLevel } from '../level/usual-levels.ts';
import { toWorking, type WorkingScale } from '../level/working-scale.ts';

/** What the past of an authority led to expect of its latest figure, and how far the figure came from there. */
export interface Movement {
  /** In the unit of the indicator, with its range (95%); what moved everywhere is in it. */
  predicted: ShownLevel;
  /** How many standard deviations of its own movement the figure lies from what was predicted. */
  surprise: number;
  /** Whether that is more than it and its size usually move: 5 in 100 are by chance. */
  beyond_noise: boolean;
}

/** The movement of an authority's latest figure; undefined where it is its first. */
export function movementOf(
  { value, expected }: Pick<AuthorityLevel, 'value' | 'expected'>,
  scale: WorkingScale,
): Movement | undefined {
  return expected && movementFrom(expected, value, scale);
}

/** How a figure lies to what was expected of it. */
export function movementFrom(expected: Level, value: number, scale: WorkingScale): Movement {
  const surprise = (toWorking(value, scale) - expected.level) / Math.sqrt(expected.variance);
  return {
    predicted: shownLevel(expected, scale),
    surprise,
    beyond_noise: Math.abs(surprise) > reach95,
  };
}

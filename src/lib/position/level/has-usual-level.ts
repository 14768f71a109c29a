import type { Indicator } from '../../tables/rows.ts';
import type { SizedFigures } from '../../tables/sized-figures.ts';

/** A judgement is a state that is known: it has no level of its own, and authorities are counted by it instead. */
export const judgedIndicator = 'leadership_judgement';

/** Fewer label years than this do not tell what lasts from what passes. */
const fewestYears = 4;
/** Fewer authorities than this in the latest year are no field to stand in. */
const fewestAuthorities = 30;

/**
 * Whether authorities have a usual level on an indicator: a support or outcome with four label years or more and 30
 * authorities or more in the latest. Context is given and not done, and a judgement is no sample of anything.
 */
export function hasUsualLevel(
  { indicator, role }: Pick<Indicator, 'indicator' | 'role'>,
  { values, periods }: Pick<SizedFigures, 'values' | 'periods'>,
): boolean {
  if (role === 'context' || indicator === judgedIndicator || periods < fewestYears) return false;
  let latest = 0;
  for (let last = periods - 1; last < values.length; last += periods)
    if (!Number.isNaN(values[last])) latest += 1;
  return latest >= fewestAuthorities;
}

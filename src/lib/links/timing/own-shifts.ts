import type { Indicator } from '../../tables/rows.ts';
import { pairTiming } from './pair-timing.ts';

/**
 * The shifts of the pairs that are read at another than the usual one of their support, by support and outcome: with
 * those of the dictionary they are the shifts of all pairs.
 *
 * @example ownShifts(supports, outcomes)['turnover_rate plan_absence'] // 0
 */
export function ownShifts(
  supports: readonly Indicator[],
  outcomes: readonly Indicator[],
): Record<string, number> {
  const shifts = supports.flatMap((support) =>
    outcomes.flatMap((outcome) => {
      const { shift } = pairTiming(support, outcome).main;
      return shift === support.shift ? [] : [[`${support.indicator} ${outcome.indicator}`, shift] as const];
    }),
  );
  return Object.fromEntries(shifts);
}

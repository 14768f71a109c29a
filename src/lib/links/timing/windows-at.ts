import { spanOf, type Span, type Window } from './window.ts';

/** Label years that an indicator has, both inclusive. */
interface Known {
  first_year: number;
  last_year: number;
}

/** What was counted when: the outcome of one label year, and the support at each shift, in the order of time. */
export interface WindowsAt<T> {
  outcome: Span;
  supports: (T & { span: Span })[];
}

/**
 * The windows of a pair for one label year of the outcome, the support taken so many label years before it.
 *
 * @example windowsAt(agency, reReferrals, 2024, [{ shift: 1 }]).supports[0].span // { kind: 'counts', at: [19631] }
 */
export function windowsAt<T extends { shift: number }>(
  support: Window,
  outcome: Window,
  year: number,
  shifts: readonly T[],
): WindowsAt<T> {
  const supports = shifts
    .toSorted((a, b) => b.shift - a.shift)
    .map((each) => ({ ...each, span: spanOf(support, year - each.shift) }));
  return { outcome: spanOf(outcome, year), supports };
}

/**
 * The latest label year of the outcome for which the support is known at each of these shifts, to show what was counted
 * when; undefined where there is none.
 */
export function exampleYear(support: Known, outcome: Known, shifts: readonly number[]): number | undefined {
  const latest = Math.min(outcome.last_year, ...shifts.map((shift) => support.last_year + shift));
  const earliest = Math.max(outcome.first_year, ...shifts.map((shift) => support.first_year + shift));
  return latest >= earliest ? latest : undefined;
}

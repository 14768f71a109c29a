import type { VerdictRow } from '../../tables/result-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import type { Window } from './window.ts';

type TimingColumns =
  'shift' | 'shift_after' | 'months_after' | 'timing' | 'timing_share' | 'earlier_timing' | 'earlier_share';

/** Pairs whose sides count the same days, and so have the same shifts. */
export interface TimingKind extends Pick<VerdictRow, TimingColumns> {
  support: Indicator;
  outcome: Indicator;
  pairs: number;
}

/**
 * The combinations of windows among pairs, each with its shifts, as the first pair of each has them, and how many pairs
 * have it. In the order in which they first stand. Throws where an indicator is unknown.
 */
export function timingKinds(
  verdicts: readonly (Pick<VerdictRow, TimingColumns> & { support: string; outcome: string })[],
  indicators: ReadonlyMap<string, Indicator>,
): TimingKind[] {
  const found = verdicts.map((row) => {
    const [support, outcome] = [indicators.get(row.support), indicators.get(row.outcome)];
    if (!support || !outcome) throw new Error(`timingKinds unknown pair: ${row.support}, ${row.outcome}`);
    return { ...row, support, outcome };
  });
  const kinds = Map.groupBy(found, ({ support, outcome }) => `${windowOf(support)} / ${windowOf(outcome)}`);
  return [...kinds.values()].map((own) => ({ ...(own[0] as (typeof own)[number]), pairs: own.length }));
}

function windowOf({ window_kind, window_start, window_end }: Window): string {
  return `${window_kind} ${window_start} ${window_end}`;
}

import type { PairTiming, TimedShift } from '../../links/timing/pair-timing.ts';
import type { Window } from '../../links/timing/window.ts';
import { countOf } from '../phrases.ts';

/** A timing of a pair by its name, and by a short one in two lines under a mark. */
export interface TimingName {
  /** For instance "counted after (6 months after the outcome’s year)". */
  name: string;
  short: readonly [string, string];
}

/** How the three timings of a pair are called. */
export interface TimingNames {
  main: TimingName;
  earlier: TimingName;
  after: TimingName;
}

/**
 * The names of a pair's timings, which say where the support lies beside the outcome's own window.
 *
 * @example timingNames(pairTiming(support, outcome), outcome).after.name // 'counted after (6 months after the outcome’s year)'
 */
export function timingNames(
  { main, earlier, after }: PairTiming,
  outcome: Pick<Window, 'window_kind'>,
): TimingNames {
  const time = outcomeTime(outcome);
  return { main: nameMain(main, time), earlier: nameEarlier(earlier, time), after: nameAfter(after, time) };
}

/** What an outcome's window is called: an outcome counted on one day has no year. */
export function outcomeTime({ window_kind }: Pick<Window, 'window_kind'>): string {
  return window_kind === 'point' ? 'the outcome’s day' : 'the outcome’s year';
}

function nameMain({ class: place, share }: TimedShift, time: string): TimingName {
  if (place === 'before') return { name: `just before ${time}`, short: ['just before', ''] };
  if (time === 'the outcome’s day')
    return { name: `in the year that ends on ${time}`, short: ['in its year', ''] };
  const part = share === null ? '' : share === 1 ? 'all of it' : `${percent(share)} of it`;
  return { name: part ? `in ${time} (${part})` : `in ${time}`, short: ['in its year', part] };
}

function nameEarlier({ class: place, share }: TimedShift, time: string): TimingName {
  if (place === 'before') return { name: 'the year before', short: ['the year before', ''] };
  const inside = share === null ? '' : `: ${percent(share)} of ${time} is in it`;
  return { name: `the year before, mostly${inside}`, short: ['the year before', 'mostly'] };
}

function nameAfter(after: TimedShift, time: string): TimingName {
  const months = after.monthsAfter;
  const when = months === 0 ? `from the end of ${time}` : `${countOf(months, 'month')} after ${time}`;
  return {
    name: `counted after (${when})`,
    short: ['counted after', months === 0 ? 'from its end' : `${countOf(months, 'month')} after`],
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

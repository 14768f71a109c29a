import { type ShiftTiming, timingOfShift } from './shift-class.ts';
import { endsOf, spanOf, type Window } from './window.ts';

/** A shift with its timing. */
export interface TimedShift extends ShiftTiming {
  /** Label years to go back for the support; below 0 where it is taken from a later label year. */
  shift: number;
}

/** The three shifts at which a pair is followed over time. */
export interface PairTiming {
  /** The latest for which more than half of the support's window lies on or before the outcome's last day. */
  main: TimedShift;
  /** One label year before the main shift. */
  earlier: TimedShift;
  /** The earliest for which the support is counted after all of the outcome's window: its effect it cannot be. */
  after: TimedShift;
}

/** Label years that could matter, from the latest to the earliest. */
const shifts = [-3, -2, -1, 0, 1, 2, 3];
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** More than half, in months: 182 or 183 of the 365 days of a year are half of it and not more. */
const moreThanHalf = 0.502;

/**
 * The shifts of a pair from the windows of its two sides. Throws where no shift within three label years will do.
 *
 * @example pairTiming(yearToSeptember, calendarYear).main.shift // 0
 */
export function pairTiming(support: Window, outcome: Window): PairTiming {
  const timed = (shift: number): TimedShift => ({ shift, ...timingOfShift(support, outcome, shift) });
  const main = shifts.find((shift) => years.every((year) => isMostlyBy(support, outcome, shift, year)));
  if (main === undefined) throw new Error('pairTiming requires a shift within three years');
  const after = shifts.filter((shift) => shift < main).findLast((shift) => timed(shift).class === 'after');
  if (after === undefined) throw new Error('pairTiming requires a later count within three years');
  return { main: timed(main), earlier: timed(main + 1), after: timed(after) };
}

/** Whether more than half of a support's window lies on or before the last day of the outcome's. */
function isMostlyBy(support: Window, outcome: Window, shift: number, year: number): boolean {
  const span = spanOf(support, year - shift);
  const [, end] = endsOf(spanOf(outcome, year));
  if (span.kind === 'counts') return span.at.filter((at) => at <= end).length / span.at.length > 0.5;
  return (Math.min(span.to, end) - span.from) / (span.to - span.from) > moreThanHalf;
}

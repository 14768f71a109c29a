import type { TimingClass } from '../../tables/result-rows.ts';
import { endsOf, type Span, spanOf, type Window } from './window.ts';

/** The timing of a support, moved by a shift, beside an outcome. */
export interface ShiftTiming {
  class: TimingClass;
  /**
   * Overlap as a share of the outcome's window where both are periods; 1 or 0 where a period holds the day of an
   * outcome or not; null for a support that is counted on a day.
   */
  share: number | null;
  /** From the end of the outcome's window to the start of the support's; below 0 where it starts earlier. */
  daysAfter: number;
  /** The same in whole months. */
  monthsAfter: number;
}

const daysOfMonth = 30.4375;

/** The years in which the class of a shift must be the same. */
const checkedYears = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
/** The share is that of this year; leap days move it in the fourth digit. */
const shownYear = 2025;

/**
 * When a support is counted that is taken `shift` label years before the outcome's. Throws where years disagree.
 *
 * @example timingOfShift(september, yearToMarch, 1).class // 'during'
 */
export function timingOfShift(support: Window, outcome: Window, shift: number): ShiftTiming {
  const at = (year: number) => timingOf(spanOf(support, year - shift), spanOf(outcome, year));
  const shown = at(shownYear);
  if (checkedYears.some((year) => at(year).class !== shown.class))
    throw new Error(`timingOfShift requires one class in all years: shift ${shift}`);
  return shown;
}

function timingOf(support: Span, outcome: Span): ShiftTiming {
  const [start, end] = endsOf(outcome);
  const [first, last] = endsOf(support);
  const share = shareOf(support, outcome);
  const isInside =
    support.kind === 'period' ? (share ?? 0) > 0 : support.at.some(isCountedIn(support, outcome));
  const otherwise = last <= start ? 'before' : first >= end ? 'after' : 'during';
  const daysAfter = first - end;
  const monthsAfter = Math.round(daysAfter / daysOfMonth);
  return { class: isInside ? 'during' : otherwise, share, daysAfter, monthsAfter };
}

/** Whether an instant of a support lies in the outcome's window; of two counts only one strictly inside does. */
function isCountedIn(support: Span, outcome: Span): (instant: number) => boolean {
  const [start, end] = endsOf(outcome);
  if (outcome.kind === 'counts') return (instant) => instant === start;
  const isOneCount = support.kind === 'counts' && support.at.length === 1;
  return (instant) => instant < end && (isOneCount ? instant >= start : instant > start);
}

function shareOf(support: Span, outcome: Span): number | null {
  if (support.kind !== 'period') return null;
  const [start, end] = endsOf(outcome);
  if (outcome.kind === 'counts') return support.from < start && start <= support.to ? 1 : 0;
  return Math.max(0, Math.min(support.to, end) - Math.max(support.from, start)) / (end - start);
}

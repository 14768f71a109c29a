import type { TimedShift } from './pair-timing.ts';

const daysOfMonth = 30.4375;

/**
 * Whole months from the end of an outcome's window to the start of a later count of the support.
 *
 * @example monthsAfter(pairTiming(september, yearToMarch).after) // 6
 */
export function monthsAfter({ daysAfter }: Pick<TimedShift, 'daysAfter'>): number {
  return Math.round(daysAfter / daysOfMonth);
}

import type { PairTiming } from '../timing/pair-timing.ts';
import type { Lag } from './link-choice.ts';

/**
 * Label years to go back for the support at a lag: from the main shift of the pair; counted after, its own later count,
 * which may lie two label years on.
 *
 * @example shiftAtLag(pairTiming(yearToMarch, schoolYear), -1) // -2
 */
export function shiftAtLag({ main, after }: PairTiming, lag: Lag): number {
  return lag === -1 ? after.shift : main.shift + lag;
}

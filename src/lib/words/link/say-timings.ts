import { spanOf, type Span, type Window } from '../../links/timing/window.ts';
import { capitalise } from '../phrases.ts';
import { sayWindow } from './say-window.ts';

/** A support taken some label years before the outcome, by the name of its timing. */
export interface NamedShift {
  name: string;
  shift: number;
  isChief: boolean;
}

/** What was counted when for an outcome of one label year, each window with the words above it. */
export interface SpokenWindows {
  outcome: { words: string; span: Span };
  supports: { words: string; span: Span; isChief: boolean }[];
  /** The same in a sentence, for those who hear it. */
  heard: string;
}

/**
 * The windows of a pair for one label year of the outcome, in the order of time.
 *
 * @example sayTimings(agency, reReferrals, 2024, shifts).outcome.words // 'The outcome: April 2023 to March 2024'
 */
export function sayTimings(
  support: Window,
  outcome: Window,
  year: number,
  shifts: readonly NamedShift[],
): SpokenWindows {
  const own = spanOf(outcome, year);
  const supports = shifts
    .toSorted((a, b) => b.shift - a.shift)
    .map(({ name, shift, isChief }) => {
      const span = spanOf(support, year - shift);
      return { words: `${capitalise(name)}: ${sayWindow(span)}`, span, isChief };
    });
  const words = `The outcome: ${sayWindow(own)}`;
  const heard = [words, ...supports.map((each) => `support ${lower(each.words)}`)].join('; ');
  return { outcome: { words, span: own }, supports, heard };
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/**
 * The latest label year of the outcome for which the support is known at each of these shifts, to show what was counted
 * when; undefined where there is none.
 */
export function exampleYear(
  support: { first_year: number; last_year: number },
  outcome: { first_year: number; last_year: number },
  shifts: readonly number[],
): number | undefined {
  const latest = Math.min(outcome.last_year, ...shifts.map((shift) => support.last_year + shift));
  const earliest = Math.max(outcome.first_year, ...shifts.map((shift) => support.first_year + shift));
  return latest >= earliest ? latest : undefined;
}

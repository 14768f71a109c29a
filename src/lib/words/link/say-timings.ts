import type { Span } from '../../links/timing/window.ts';
import type { WindowsAt } from '../../links/timing/windows-at.ts';
import { capitalise, lowerFirst } from '../phrases.ts';
import { sayWindow } from './say-window.ts';

/** What was counted when for an outcome of one label year, each window with the words above it. */
export interface SpokenWindows {
  outcome: { words: string; span: Span };
  supports: { words: string; span: Span; isChief: boolean }[];
  /** The same in a sentence, for those who hear it. */
  heard: string;
}

/**
 * The windows of a pair in words, each support by the name of its timing.
 *
 * @example sayTimings(windowsAt(agency, reReferrals, 2024, timings)).outcome.words // 'The outcome: April 2023 to March 2024'
 */
export function sayTimings(windows: WindowsAt<{ name: string; isChief: boolean }>): SpokenWindows {
  const supports = windows.supports.map(({ name, span, isChief }) => ({
    words: `${capitalise(name)}: ${sayWindow(span)}`,
    span,
    isChief,
  }));
  const words = `The outcome: ${sayWindow(windows.outcome)}`;
  const heard = [words, ...supports.map((each) => `support ${lowerFirst(each.words)}`)].join('; ');
  return { outcome: { words, span: windows.outcome }, supports, heard };
}

import type { TurnedLink } from '../../links/turn-link.ts';
import type { VerdictRow } from '../../tables/result-rows.ts';
import { isClear } from '../is-clear.ts';
import { sayTurned, type LinkScale } from './link-estimates.ts';
import { directionWords, verdictMeaning, verdictWords } from './verdict-names.ts';
import { capitalise, listOf } from '../phrases.ts';
import { equalsProbability } from '../probability.ts';

/** The reader's own result beside the published verdict of the same pair. */
export interface BesidePublished {
  verdict: VerdictRow;
  /** The reader's own, turned so that more support with a better outcome is positive; null where there is none. */
  own: (TurnedLink & { scale: LinkScale }) | null;
  /** How the reader's own differs from the published test. */
  differences: readonly string[];
  /** Pairs the published test tried. */
  tries: number;
}

/** The published verdict, the reader's own result, and what lies between them. */
export interface PublishedWords {
  name: string;
  meaning: string;
  /** The test it rests on, with its numbers. */
  published: string;
  own: string;
  differs: string;
  /** What the two say together. */
  together: string;
}

/** The verdict of the atlas and the reader's own result, in words that say what differs between them. */
export function describeBesidePublished(beside: BesidePublished): PublishedWords {
  const { verdict, own, differences } = beside;
  const clear =
    verdict.within_lower !== null && verdict.within_upper !== null
      ? isClear({ lower: verdict.within_lower, upper: verdict.within_upper })
      : false;
  return {
    name: `${verdictWords(verdict.verdict)}, ${directionWords(verdict.direction, clear)}`,
    meaning: verdictMeaning(verdict.verdict),
    published: describeTest(beside),
    own: own
      ? `${own.scale === 'r' ? 'r = ' : ''}${sayTurned(own)}${own.scale === 'SD' ? ' SD' : ''}, turned so that plus is as hoped.`
      : 'No estimate.',
    differs:
      differences.length === 0
        ? 'Nothing: this is the test that the verdict rests on.'
        : `${capitalise(listOf(differences))}.`,
    together: differences.length === 0 ? '' : describeTogether(beside, clear),
  };
}

function describeTest({ verdict, tries }: BesidePublished): string {
  const { within, within_lower, within_upper, within_q } = verdict;
  if (within === null || within_lower === null || within_upper === null || within_q === null)
    return 'One year of figures: the atlas can compare places, and says nothing of change.';
  const estimate = sayTurned({ aligned: within, lower: within_lower, upper: within_upper });
  return `${estimate} SD, turned so that plus is as hoped: each authority against itself over all its years. q ${equalsProbability(within_q)} among ${tries} pairs.`;
}

function describeTogether({ own, verdict }: BesidePublished, publishedIsClear: boolean): string {
  if (!own) return '';
  const ownIsClear = isClear(own);
  if (ownIsClear && !publishedIsClear)
    return 'Yours is clear of zero where the published test is not. It is one of many ways to look: see the tries below before you lean on it.';
  if (!ownIsClear && publishedIsClear)
    return 'Yours holds zero where the published test does not: it asks something else, or sees less.';
  if (!ownIsClear) return 'Neither is clear of zero.';
  return Math.sign(own.aligned) === Math.sign(verdict.within ?? 0)
    ? 'Both are clear of zero and point the same way.'
    : 'Both are clear of zero and point opposite ways: places and changes need not agree.';
}

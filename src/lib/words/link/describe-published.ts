import type { TurnedLink } from '../../links/turn-link.ts';
import type { VerdictRow } from '../../tables/result-rows.ts';
import { isClear } from '../is-clear.ts';
import { sayTurned, type LinkScale } from './link-estimates.ts';
import { directionWords, verdictMeaning, verdictWords } from './verdict-names.ts';
import { capitalise, countOf, listOf } from '../phrases.ts';
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
  /** The tests it rests on, with their numbers. */
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
        ? 'Nothing: this is the first of the two tests that the verdict rests on.'
        : `${capitalise(listOf(differences))}.`,
    together: differences.length === 0 ? '' : describeTogether(beside, clear),
  };
}

function describeTest({ verdict, tries }: BesidePublished): string {
  const { within_q, region_year_q } = verdict;
  const within = estimateOf(verdict.within, verdict.within_lower, verdict.within_upper);
  if (!within || within_q === null)
    return verdict.verdict === 'one_year_only'
      ? 'One year of figures: the atlas can compare places, and says nothing of change.'
      : 'Too few figures for the atlas to follow authorities over time.';
  const region = estimateOf(verdict.region_year, verdict.region_year_lower, verdict.region_year_upper);
  const difference = estimateOf(verdict.difference, verdict.difference_lower, verdict.difference_upper);
  const among = `among ${tries} pairs`;
  return [
    `Each authority against itself over all its years: ${sayTurned(within)} SD, turned so that plus is as hoped, q ${equalsProbability(within_q)} ${among}.`,
    ...(region && region_year_q !== null
      ? [`Against its own region’s year: ${sayTurned(region)} SD, q ${equalsProbability(region_year_q)}.`]
      : []),
    difference
      ? `Main less support counted after${verdict.months_after === 0 ? '' : ` (${countOf(verdict.months_after, 'month')} after)`}: ${sayTurned(difference)} SD${isClear(difference) ? '' : ', so it cannot be told from support counted after'}.`
      : 'There is no clean later count of the support.',
  ].join(' ');
}

/** An estimate with its interval; undefined where it was not made. */
function estimateOf(
  aligned: number | null,
  lower: number | null,
  upper: number | null,
): TurnedLink | undefined {
  return aligned === null || lower === null || upper === null ? undefined : { aligned, lower, upper };
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

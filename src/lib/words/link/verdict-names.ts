import { detectableEnough, type Direction, type Verdict } from '../../tables/result-rows.ts';
import { formatNumber } from '../number.ts';

/** What may be said of a link, and which way it points: columns of the table `verdicts`. */
export type VerdictName = Verdict;
export type DirectionName = Direction;

/** The verdicts as words, surest first: the scale that every pair page shows whole. */
export const verdictScale: readonly { verdict: VerdictName; words: string; meaning: string }[] = [
  {
    verdict: 'holds',
    words: 'Holds within authorities',
    meaning: 'Survives all the tries, over time and against its own region’s year.',
  },
  {
    verdict: 'suggestive',
    words: 'A lead, not a finding',
    meaning:
      'Clear when authorities change, clear against its region too, steady over other ways to count, clearer than with support counted after; it does not survive all the tries.',
  },
  {
    verdict: 'contradictory',
    words: 'Places and changes disagree',
    meaning: 'Authorities compared say one thing, authorities changing say the other.',
  },
  {
    verdict: 'between_only',
    words: 'Between places only',
    meaning:
      'Authorities differ this way, but no steady link shows when one of them changes. It may be geography.',
  },
  {
    verdict: 'fragile',
    words: 'Fragile',
    meaning: 'Clear in one way of counting; it fails a check that a link should pass.',
  },
  {
    verdict: 'too_little',
    words: 'Too little information',
    meaning: `The figures are too few or too noisy to see a link of ${formatNumber(detectableEnough)} standard deviations.`,
  },
  {
    verdict: 'none_detectable',
    words: 'No detectable link',
    meaning: `Had the link been ${formatNumber(detectableEnough)} standard deviations, this test would have been clear of zero four times in five; it was not.`,
  },
  {
    verdict: 'one_year_only',
    words: 'One year only',
    meaning: 'The support has one year of figures, so nothing can be said of change.',
  },
];

/** The verdict as words. */
export function verdictWords(verdict: VerdictName): string {
  return scaleEntry(verdict).words;
}

/** What the verdict means, in a sentence. */
export function verdictMeaning(verdict: VerdictName): string {
  return scaleEntry(verdict).meaning;
}

/**
 * Which way the estimate points, to stand beside the verdict: it leans where it is not clear of zero.
 *
 * @example directionWords('contrary', true) // 'contrary: more support, worse outcome'
 */
export function directionWords(direction: DirectionName, isClear: boolean): string {
  if (direction === 'supportive')
    return isClear ? 'as hoped: more support, better outcome' : 'leans as hoped';
  return isClear ? 'contrary: more support, worse outcome' : 'leans the other way';
}

function scaleEntry(verdict: VerdictName) {
  const entry = verdictScale.find((each) => each.verdict === verdict);
  if (!entry) throw new Error(`verdictWords unknown verdict: ${verdict}`);
  return entry;
}

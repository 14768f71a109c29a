import type { FindingVerdictRow } from '../../tables/result-rows.ts';
import {
  findingVerdictMeaning,
  findingVerdictWords,
  verdictOnClaim,
  type FindingVerdictName,
} from './finding-verdict-names.ts';
import {
  partMeasures,
  type FindingClaim,
  type FindingDirectness,
  type PartMeasure,
} from './finding-names.ts';
import { decimalsOf, writeDistance } from '../interval.ts';
import { besideAverage, besideAverageInShort, endsOf, type BesideAverage } from '../link/beside-average.ts';
import { writeAverage } from '../link/link-estimates.ts';
import { formatNumber, formatSigned } from '../number.ts';
import type { Sentence } from '../link/pair-change.ts';
import { capitalise, countOf, listOf, lowerFirst, spellOut } from '../phrases.ts';

/** A claim with the links that bear on it; without a row none does. */
export interface ClaimAndLinks {
  claims: FindingClaim;
  /** Why a related link does not test the claim. */
  notTested: string | undefined;
  row: FindingVerdictRow | undefined;
}

/**
 * What the figures say of a claim, in at most forty words: a claim about outcomes with the numbers of its links, any
 * other that it is not tested, and why.
 */
export function findingSentence({ claims, notTested, row }: ClaimAndLinks): Sentence {
  if (!row)
    return {
      before: '',
      numbers: 'The claim is not tested:',
      after: ' nothing that is counted nationally stands near enough to it to speak for or against.',
    };
  if (claims === 'outcomes') return linksSentence(row);
  if (notTested === undefined)
    throw new Error(`findingSentence requires why finding ${row.finding} is not tested`);
  return { before: '', numbers: 'The claim is not tested.', after: ` ${notTested}` };
}

/** What the links that bear on a finding say on average, with its numbers. */
export function linksSentence(row: FindingVerdictRow): Sentence {
  const before =
    'In years when an authority’s support, as it is counted, was higher, outcomes were on average ';
  switch (row.verdict) {
    case 'nothing_clear':
      return {
        before,
        numbers: `${writeMean(row)} standard deviations`,
        after: ' from their own average: nothing clear.',
      };
    case 'contrary':
      return {
        before,
        numbers: `${writeSize(row)} standard deviations worse`,
        after: ' than their own average: the other way from what the report hoped.',
      };
    case 'lead':
    case 'as_hoped':
      return {
        before,
        numbers: `${writeSize(row)} standard deviations better`,
        after:
          row.verdict === 'lead'
            ? ' than their own average: clear by itself, not among all findings tried.'
            : ' than their own average: clear, also among all findings tried.',
      };
  }
}

/**
 * The mean against the own region's year, and without the age-11 results of children on plans, where they are known:
 * they stand beside every mean.
 */
export function describeBesideMean(row: FindingVerdictRow): string {
  return besideAverage(besideOf(row));
}

/**
 * A mean with what stands beside it, for a line of a list.
 *
 * @example writeMeanInShort(row) // '+0.014 (−0.003 to 0.032) SD; region’s year +0.012 (…); without age-11 results …'
 */
export function writeMeanInShort(row: FindingVerdictRow): string {
  return [`${writeMean(row)} SD`, besideAverageInShort(besideOf(row))].filter(Boolean).join('; ');
}

/** The verdict on a claim in a tag; where the claim is not tested, with the related link as such. */
export function findingTag({ claims, row }: Pick<ClaimAndLinks, 'claims' | 'row'>): {
  verdict: FindingVerdictName;
  words: string;
  related: string | undefined;
} {
  const verdict = verdictOnClaim(claims, row?.verdict);
  const related =
    row && verdict === 'not_tested'
      ? `A related link: ${lowerFirst(findingVerdictWords(row.verdict))}`
      : undefined;
  return { verdict, words: findingVerdictWords(verdict), related };
}

/** A finding in a line for lists and search: what is said of its claim, then the related link as such. */
export function findingSummary(finding: ClaimAndLinks): string {
  const { before, numbers, after } = findingSentence(finding);
  const { related } = findingTag(finding);
  const told = `${before}${numbers}${after}`;
  return related ? `${told} ${related}.` : told;
}

/**
 * A mean with its interval.
 *
 * @example writeMean({ mean: 0.012, lower: -0.004, upper: 0.028 }) // '+0.012 (−0.004 to 0.028)'
 */
export function writeMean(row: Pick<FindingVerdictRow, 'mean' | 'lower' | 'upper'>): string {
  const { signed, interval } = writeAverage(row);
  return `${signed} (${interval})`;
}

/** How much of the claim is counted, part by part. */
export function describeParts(parts: readonly { measured: PartMeasure }[]): string {
  const counted = (['full', 'half', 'open'] as const).flatMap((measured) => {
    const count = parts.filter((part) => part.measured === measured).length;
    return count === 0 ? [] : [`${spellOut(count)} ${partMeasures[measured]}`];
  });
  if (parts.every(({ measured }) => measured === 'open'))
    return `None of its ${spellOut(parts.length)} parts is counted.`;
  return `Of its ${spellOut(parts.length)} parts, ${listOf(counted)}.`;
}

/** What the pairs say one by one: how many are clear, which way, and how many hold. */
export function describePairs(row: FindingVerdictRow | undefined): string {
  if (!row) return 'No pair of a support and an outcome bears on it, so nothing is tested.';
  const { pairs, followed, clear_supportive, clear_contrary, held } = row;
  const left = pairs - followed;
  const unfollowed =
    left === 0 ? '' : ` ${capitalise(spellOut(left))} more cannot be followed: one year of figures.`;
  const holding =
    held === 0
      ? 'None survives all the tries'
      : `${capitalise(spellOut(held))} of them ${held === 1 ? 'survives' : 'survive'} all the tries`;
  return `${countOf(followed, 'pair')} followed: ${spellOut(clear_supportive)} clear of zero as hoped, ${spellOut(clear_contrary)} the other way; ${expectedByChance(followed)} would be by chance. ${holding}.${unfollowed}`;
}

/** How sure one may be, and of what: the meaning of the verdict, and what it is silent about. */
export function describeSureness(row: FindingVerdictRow | undefined, directness: FindingDirectness): string {
  if (!row)
    return 'Sure of nothing, for or against. That is a statement about the figures, not about the claim.';
  if (directness === 'related')
    return `Of the claim, sure of nothing, for or against. Of the related link: ${lowerFirst(findingVerdictWords(row.verdict))}. ${findingVerdictMeaning(row.verdict)}`;
  const silent =
    directness === 'direct'
      ? 'It speaks of the average that is published, not of what the average hides.'
      : 'It speaks of the stand-ins that are counted. It is silent about the thing itself.';
  return `${findingVerdictMeaning(row.verdict)} ${silent}`;
}

/** What the interval of the mean leaves possible. */
export function describeMeanInterval({ lower, upper }: Pick<FindingVerdictRow, 'lower' | 'upper'>): string {
  const shown = { digits: decimalsOf({ lower, upper }, 3) };
  return `The interval runs from ${formatSigned(lower, shown)} to ${formatSigned(upper, shown)} standard deviations; one in twenty made so misses. A small average may still hide links that differ.`;
}

/** The title of the chart of pairs: what they show on average, and whether that is a related link only. */
export function findingChartTitle(
  { verdict, followed }: Pick<FindingVerdictRow, 'verdict' | 'followed'>,
  claims: FindingClaim,
): string {
  const told = `${countOf(followed, 'link')}${averageWords[verdict]}`;
  return claims === 'outcomes' ? told : `Related, no test of the claim: ${told}`;
}

const averageWords: Record<FindingVerdictRow['verdict'], string> = {
  nothing_clear: ', and no clear average',
  contrary: ', on average the other way',
  lead: ', on average as hoped, if taken alone',
  as_hoped: ', on average as hoped',
};

/** One in twenty is clear by chance; fewer than one in all is said as such. */
function expectedByChance(followed: number): string {
  const expected = followed / 20;
  return expected < 1
    ? 'fewer than one'
    : `about ${formatNumber(Math.round(expected))} of ${formatNumber(followed)}`;
}

function besideOf(row: FindingVerdictRow): BesideAverage {
  return {
    region: endsOf(row.region_mean, row.region_lower, row.region_upper),
    without: endsOf(row.without_ks2_mean, row.without_ks2_lower, row.without_ks2_upper),
  };
}

function writeSize({ mean, lower, upper }: FindingVerdictRow): string {
  const { estimate, interval } = writeDistance(mean, { lower, upper }, 3);
  return `${estimate} (${interval})`;
}

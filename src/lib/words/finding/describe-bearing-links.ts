import type { FindingVerdictRow } from '../../tables/result-rows.ts';
import type { FindingClaim } from './finding-names.ts';
import { decimalsOf, writeDistance } from '../interval.ts';
import { besideAverage, besideAverageInShort, endsOf, type BesideAverage } from '../link/beside-average.ts';
import { writeMean } from '../link/link-estimates.ts';
import { formatNumber, formatSigned } from '../number.ts';
import type { Sentence } from '../link/pair-change.ts';
import { capitalise, countOf, spellOut } from '../phrases.ts';

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

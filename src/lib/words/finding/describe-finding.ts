import type { FindingVerdictRow } from '../../tables/result-rows.ts';
import { findingVerdictMeaning } from './finding-verdict-names.ts';
import { partMeasures, type FindingDirectness, type PartMeasure } from './finding-names.ts';
import { decimalsOf, writeDistance } from '../interval.ts';
import { writeAverage } from '../link/link-estimates.ts';
import { formatNumber, formatSigned } from '../number.ts';
import type { Sentence } from '../link/pair-change.ts';
import { capitalise, countOf, listOf, spellOut } from '../phrases.ts';

/** What the figures say of a finding, with its numbers, in at most forty words; without a row, that they say nothing. */
export function findingSentence(row: FindingVerdictRow | undefined): Sentence {
  if (!row)
    return {
      before: 'National figures ',
      numbers: 'cannot test this claim',
      after: ' in either direction: nothing that is counted stands near enough to it.',
    };
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
      : `${capitalise(spellOut(held))} of them survive all the tries`;
  return `${countOf(followed, 'pair')} followed: ${spellOut(clear_supportive)} clear of zero as hoped, ${spellOut(clear_contrary)} the other way; about ${formatNumber(Math.round(followed / 20))} of ${formatNumber(followed)} would be by chance. ${holding}.${unfollowed}`;
}

/** How sure one may be, and of what: the meaning of the verdict, and what it is silent about. */
export function describeSureness(row: FindingVerdictRow | undefined, directness: FindingDirectness): string {
  if (!row)
    return 'Sure of nothing, for or against. That is a statement about the figures, not about the claim.';
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

/** The finding of the chart of pairs. */
export function findingChartTitle({
  verdict,
  followed,
}: Pick<FindingVerdictRow, 'verdict' | 'followed'>): string {
  const links = countOf(followed, 'link');
  switch (verdict) {
    case 'nothing_clear':
      return `${links}, and no clear average`;
    case 'contrary':
      return `${links}, on average the other way`;
    case 'lead':
      return `${links}, on average as hoped, if taken alone`;
    case 'as_hoped':
      return `${links}, on average as hoped`;
  }
}

function writeSize({ mean, lower, upper }: FindingVerdictRow): string {
  const { estimate, interval } = writeDistance(mean, { lower, upper }, 3);
  return `${estimate} (${interval})`;
}

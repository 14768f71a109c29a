import type { FindingVerdictRow } from '../../tables/result-rows.ts';
import { linksSentence } from './describe-bearing-links.ts';
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
import type { Sentence } from '../link/pair-change.ts';
import { listOf, lowerFirst, spellOut } from '../phrases.ts';

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

import type { FindingClaim } from './finding-names.ts';
import type { FindingVerdict } from '../../tables/result-rows.ts';

/** The verdict on a finding, one whose claim no pair tests or that none bears on included. */
export type FindingVerdictName = FindingVerdict | 'not_tested' | 'not_measured';

/**
 * The verdict on a claim from that on the links that bear on it: they test a claim about outcomes, and no other.
 *
 * @example verdictOnClaim('practice', 'lead') // 'not_tested'
 */
export function verdictOnClaim(
  claims: FindingClaim,
  onLinks: FindingVerdict | undefined,
): FindingVerdictName {
  if (onLinks === undefined) return 'not_measured';
  return claims === 'outcomes' ? onLinks : 'not_tested';
}

/** The verdicts on findings, with their meaning and the rule by which each is reached. */
export const findingVerdictScale: readonly {
  verdict: FindingVerdictName;
  words: string;
  meaning: string;
  rule: string;
}[] = [
  {
    verdict: 'as_hoped',
    words: 'As hoped on average',
    meaning: 'More of what is counted goes with better outcomes, clearly and among all findings tried.',
    rule: 'The mean of its pairs is above zero with p below 0.05, and q among the findings tried is below 0.05.',
  },
  {
    verdict: 'lead',
    words: 'A lead, as hoped',
    meaning: 'Clear of zero by itself, but not once the number of findings tried is allowed for.',
    rule: 'The mean of its pairs is above zero with p below 0.05; q among the findings tried is not below 0.05.',
  },
  {
    verdict: 'nothing_clear',
    words: 'Nothing clear',
    meaning: 'The average of its pairs may be zero. What the interval holds remains possible.',
    rule: 'The 95% interval of the mean of its pairs holds zero.',
  },
  {
    verdict: 'contrary',
    words: 'The other way on average',
    meaning: 'More of what is counted goes with worse outcomes, clearly by itself.',
    rule: 'The mean of its pairs is below zero with p below 0.05.',
  },
  {
    verdict: 'not_tested',
    words: 'The claim is not tested',
    meaning: 'The claim is not about outcomes. A link with outcomes stands near it and says nothing of it.',
    rule: 'The claim is not about outcomes; pairs that stand near it are averaged as a related link, not as a test.',
  },
  {
    verdict: 'not_measured',
    words: 'Not measured nationally',
    meaning: 'No national figure stands near enough to the claim to test it.',
    rule: 'No pair of a support and an outcome bears on it.',
  },
];

/** The verdict on a finding as words. */
export function findingVerdictWords(verdict: FindingVerdictName): string {
  return entryOf(verdict).words;
}

/** What the verdict on a finding means, in a sentence. */
export function findingVerdictMeaning(verdict: FindingVerdictName): string {
  return entryOf(verdict).meaning;
}

function entryOf(verdict: FindingVerdictName) {
  const entry = findingVerdictScale.find((each) => each.verdict === verdict);
  if (!entry) throw new Error(`findingVerdictWords unknown verdict: ${verdict}`);
  return entry;
}

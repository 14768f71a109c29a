import type { FindingDirectness } from './finding-names.ts';
import type { FindingVerdictName } from './finding-verdict-names.ts';
import { listOf, spellOut } from '../phrases.ts';

/** How many findings can be tested, and how those fared: two sentences, all counts computed. */
export function describeFindingCounts(
  findings: readonly { directness: FindingDirectness; verdict: FindingVerdictName }[],
): { answer: string; tested: string } {
  const near = (directness: FindingDirectness) =>
    findings.filter((finding) => finding.directness === directness).length;
  const fared = (verdict: FindingVerdictName) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const tested = findings.length - fared('not_measured');
  const ways = [
    {
      verdict: 'as_hoped',
      one: 'points as hoped',
      many: 'point as hoped',
      how: ', also among all that were tried',
    },
    { verdict: 'lead', one: 'points as hoped', many: 'point as hoped', how: ', but only when taken alone' },
    { verdict: 'contrary', one: 'points the other way', many: 'point the other way', how: '' },
    { verdict: 'nothing_clear', one: 'shows nothing clear', many: 'show nothing clear', how: '' },
  ] as const;
  const told = ways.flatMap(({ verdict, one, many, how }) => {
    const count = fared(verdict);
    return count === 0 ? [] : [`${spellOut(count)} ${count === 1 ? one : many}${how}`];
  });
  return {
    answer: `Of ${findings.length} findings, ${spellOut(near('direct'))} ${near('direct') === 1 ? 'is' : 'are'} counted directly, ${spellOut(near('proxy'))} by proxy, and ${spellOut(near('not_measured'))} not at all.`,
    tested: `Of the ${spellOut(tested)} that can be tested, ${listOf(told)}.`,
  };
}

import type { FindingChange, RecordedFinding } from '../../release/release.ts';
import type { FindingVerdict } from '../../tables/result-rows.ts';
import { longDate } from '../date.ts';
import { findingVerdictWords } from '../finding/finding-verdict-names.ts';
import { formatSigned } from '../number.ts';
import { verdictWords } from '../link/verdict-names.ts';
import { capitalise, countOf } from '../phrases.ts';

/** What is compared with an earlier release. */
export interface ComparedFinding extends Pick<FindingChange, 'before'> {
  /** Date of the earlier data; undefined where this is the first release. */
  since: string | undefined;
  now: Pick<RecordedFinding, 'verdict' | 'mean'> | undefined;
  /** Whether the pairs are a related link and no test of the claim. */
  isRelated: boolean;
  /** What the same data said by the rules of before; undefined where they were judged by one method only. */
  byOldRules: RecordedFinding | undefined;
  /** Pairs by their title. */
  flipped: readonly (Omit<FindingChange['flipped'][number], 'pair'> & { title: string })[];
}

/** Most flipped pairs that are named; the others are counted. */
const mostNamed = 3;

/** What changed since the last release, a sentence for each change; that nothing did, or that this release is the first. */
export function describeFindingChange({
  since,
  before,
  now,
  isRelated,
  byOldRules,
  flipped,
}: ComparedFinding): string[] {
  const subject = isRelated ? 'The verdict on the related link' : 'The verdict';
  const ofRules = ruleChange(subject, byOldRules, now);
  if (since === undefined)
    return [
      'This is the first release, so there is nothing to compare it with. The next will say what flipped.',
      ...ofRules,
    ];
  return [verdictChange(subject, { since, before, now }), ...pairChange(flipped), ...ofRules];
}

/** What newer rules made of the same data: no official figure is another. */
function ruleChange(
  subject: string,
  before: RecordedFinding | undefined,
  now: ComparedFinding['now'],
): string[] {
  if (!before || !now) return [];
  const means = `an average of ${meanOf(before)} became ${meanOf(now)}`;
  return [
    before.verdict === now.verdict
      ? `By the rules of before the same figures gave the same verdict; ${means}.`
      : `${subject} was ${quoted(before.verdict)} by the rules of before, on the same figures: ${means}.`,
  ];
}

function meanOf({ mean }: Pick<RecordedFinding, 'mean'>): string {
  return formatSigned(mean, { digits: 3 });
}

function verdictChange(
  subject: string,
  { since, before, now }: Pick<ComparedFinding, 'before' | 'now'> & { since: string },
): string {
  const date = longDate(since);
  if (!before && !now) return `Not measured on ${date}, and not measured now.`;
  if (!before || !now)
    return `${subject} was ${quoted(before?.verdict)} on ${date} and is ${quoted(now?.verdict)} now.`;
  const means = `The average was ${meanOf(before)} and is ${meanOf(now)}.`;
  return before.verdict === now.verdict
    ? `${subject} has not flipped since ${date}. ${means}`
    : `${subject} was ${quoted(before.verdict)} on ${date} and is ${quoted(now.verdict)} now. ${means}`;
}

function pairChange(flipped: ComparedFinding['flipped']): string[] {
  const named = flipped.slice(0, mostNamed).map(({ title, from, to }) => {
    const verdicts =
      from === to ? 'has turned its direction' : `was “${verdictWords(from)}”, now “${verdictWords(to)}”`;
    return `${capitalise(title)}: ${verdicts}.`;
  });
  const rest = flipped.length - named.length;
  return rest > 0 ? [...named, `${countOf(rest, 'more pair')} flipped.`] : named;
}

function quoted(verdict: FindingVerdict | undefined): string {
  return `“${findingVerdictWords(verdict ?? 'not_measured')}”`;
}

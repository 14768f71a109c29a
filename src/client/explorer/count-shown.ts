import { describeChoice } from '../../lib/words/link/describe-choice.ts';
import { scaleOf } from '../../lib/words/link/link-estimates.ts';
import { comparisonOf, type LinkChoice } from '../../lib/links/explored/link-choice.ts';
import { isSelected } from '../../lib/links/explored/link-estimate-sql.ts';
import type { LinkQuestion } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import type { ShownLink } from './shown-link.ts';
import { countTried, type Tried } from './tried.ts';

/** What is shown: how it was asked, and the points it rests on where they are not all. */
interface Seen {
  asked: LinkChoice;
  question: LinkQuestion;
  result: LinkResult | NoResult;
  points?: string;
}

/**
 * Counts every comparison that an answer shows: the link itself, what is selected, places and changes beside each
 * other, and each timing of a profile. Checks of one comparison, such as leaving someone out, are not counted again.
 */
export function countShown(link: ShownLink, version: string, when: string): void {
  const { choice, question, result, selected, both, byLag, support, outcome } = link;
  const { selection: _selection, ...whole } = choice;
  const seen: Seen[] = [{ asked: whole, question, result }];
  if (selected) {
    const isIn = link.points.map((point) => isSelected(point, selected.selection));
    const entry = { asked: choice, question, result: selected.result };
    seen.push(isIn.every(Boolean) ? { ...entry, asked: whole } : { ...entry, points: digitsOf(isIn) });
  }
  for (const each of both ? [both.places, both.changes] : [])
    seen.push({
      asked: { ...whole, adjust: each.question.adjust },
      question: each.question,
      result: each.result,
    });
  for (const { lag, result: found } of byLag ?? [])
    seen.push({ asked: { ...whole, lag }, question, result: found });
  const title = `${support.headline} and ${outcome.headline}`;
  countTried(seen.flatMap((each) => entryOf(each, { title, version, when })));
}

function entryOf(
  { asked, question: { first, last }, result, points }: Seen,
  { title, version, when }: { title: string; version: string; when: string },
): Tried[] {
  if (isNoResult(result)) return [];
  const years = first === last ? last : ([first, last] as const);
  const resolved: LinkChoice = { ...asked, years };
  const what = describeChoice(title, { ...asked, first, last, isSelection: asked.selection !== undefined });
  const { kind, estimate, lower, upper, n, p } = result;
  const data = `&data=${version}`;
  return [
    {
      key: estimateKey(resolved, points) + data,
      what,
      when,
      version,
      fragment: `#${comparisonOf(resolved)}${data}`,
      scale: scaleOf(kind),
      estimate,
      lower,
      upper,
      n,
      p,
    },
  ];
}

/**
 * What tells an estimate from every other. Two rectangles around the same points are one, and so are the two names of
 * London: its region and its boroughs.
 */
function estimateKey({ selection: _selection, ...whole }: LinkChoice, points: string | undefined): string {
  const isLondon = whole.peers.group === 'type' && whole.peers.type === 'london';
  const peers: LinkChoice['peers'] = isLondon ? { group: 'region', region: 'London' } : whole.peers;
  return comparisonOf({ ...whole, peers }) + (points === undefined ? '' : `&points=${points}`);
}

/** Which points are in, four to a digit. */
function digitsOf(isIn: readonly boolean[]): string {
  const digits: number[] = [];
  for (const [place, each] of isIn.entries()) {
    const digit = place >> 2;
    digits[digit] = (digits[digit] ?? 0) * 2 + Number(each);
  }
  return digits.map((digit) => digit.toString(16)).join('');
}

import { describeChoice } from '../../lib/words/link/describe-choice.ts';
import { scaleOf } from '../../lib/words/link/link-estimates.ts';
import { comparisonOf, type LinkChoice } from '../../lib/links/explored/link-choice.ts';
import type { LinkQuestion } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import type { ShownLink } from './shown-link.ts';
import { countTried, type Tried } from './tried.ts';

/**
 * Counts every comparison that an answer shows: the link itself, what is selected, places and changes beside each
 * other, and each timing of a profile. Checks of one comparison, such as leaving someone out, are not counted again.
 */
export function countShown(link: ShownLink, version: string, when: string): void {
  const { choice, question, result, selected, both, byLag, support, outcome } = link;
  const { selection: _selection, ...whole } = choice;
  const seen: [LinkChoice, LinkQuestion, LinkResult | NoResult][] = [[whole, question, result]];
  if (selected) seen.push([choice, question, selected.result]);
  for (const each of both ? [both.places, both.changes] : [])
    seen.push([{ ...whole, adjust: each.question.adjust }, each.question, each.result]);
  for (const { lag, result: found } of byLag ?? []) seen.push([{ ...whole, lag }, question, found]);
  const title = `${support.headline} and ${outcome.headline}`;
  countTried(seen.flatMap(([asked, of, found]) => entryOf(asked, of, found, { title, version, when })));
}

function entryOf(
  asked: LinkChoice,
  { first, last }: LinkQuestion,
  result: LinkResult | NoResult,
  { title, version, when }: { title: string; version: string; when: string },
): Tried[] {
  if (isNoResult(result)) return [];
  const years = first === last ? last : ([first, last] as const);
  const resolved = { ...asked, years };
  const what = describeChoice(title, { ...asked, first, last, isSelection: asked.selection !== undefined });
  const { kind, estimate, lower, upper, n, p } = result;
  const fragment = `#${comparisonOf(resolved)}&data=${version}`;
  return [
    {
      key: `${comparisonOf(resolved)}&data=${version}`,
      what,
      when,
      version,
      fragment,
      scale: scaleOf(kind),
      estimate,
      lower,
      upper,
      n,
      p,
    },
  ];
}

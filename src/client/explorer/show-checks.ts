import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { differencesFromPublished } from '../../lib/words/link/describe-choice.ts';
import { scaleOf } from '../../lib/words/link/link-estimates.ts';
import { describeBesidePublished } from '../../lib/words/link/describe-published.ts';
import {
  describeWithout,
  resultRows,
  resultStep,
  type NamedResult,
} from '../../lib/words/link/name-results.ts';
import { linkYears } from '../../lib/links/complete-years.ts';
import { isNoResult } from '../../lib/stats/no-result.ts';
import type { VerdictRow } from '../../lib/tables/result-rows.ts';
import type { WithoutResult } from './ask-checks.ts';
import { fillRows, part, say } from '../page/parts.ts';
import type { ShownLink } from './shown-link.ts';
import { turned } from './show-views.ts';

/** Shows what the link is without London, and without whoever moves it most. */
export function showWithout(root: HTMLElement, link: ShownLink, found: readonly WithoutResult[]): void {
  const rows = found.map(({ without, figures }): NamedResult => ({ name: nameOf(without), figures }));
  say(part(root, 'without-said'), describeWithout(rows));
  say(part(root, 'without-step'), resultStep(rows, link.support));
  const written = resultRows(rows, link.outcome).map(({ name, authorities, estimate, slope, clear }) => [
    name,
    authorities,
    estimate,
    slope,
    clear,
  ]);
  fillRows(part(root, 'without-rows'), written);
}

/** Shows the published verdict of the pair beside the reader’s own result, and what differs. */
export function showPublished(root: HTMLElement, link: ShownLink, verdict: VerdictRow, tries: number): void {
  const { question, choice, support, outcome, result } = link;
  const own = turned(result, link);
  const words = describeBesidePublished({
    verdict,
    own: own && !isNoResult(result) ? { ...own, scale: scaleOf(result.kind) } : null,
    differences: differencesFromPublished({ ...question, lag: choice.lag }, firstOf(link)),
    tries,
  });
  for (const [name, text] of Object.entries(words)) say(part(root, `published-${name}`), text);
  const path = `links/${support.indicator}/${outcome.indicator}/`;
  part(root, 'published-link').setAttribute('href', `${root.dataset['site'] ?? '/'}${path}`);
}

/** The years a pair has, as far as links may use them. */
function firstOf({ years }: ShownLink): { first: number; last: number } {
  return { first: years.at(0)?.year ?? linkYears.first, last: years.at(-1)?.year ?? linkYears.last };
}

function nameOf(without: string | null): string {
  if (without === null) return 'Nobody';
  return without === 'London' ? 'London' : authorityName(without);
}

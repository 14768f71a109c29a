import { plain } from '../../lib/words/link/pair-change.ts';
import type { VerdictName } from '../../lib/words/link/verdict-names.ts';
import type { VerdictRow } from '../../lib/tables/result-rows.ts';
import { pairPage } from '../links/[support]/_pair.ts';
import { pairPath } from '../links/[support]/_related.ts';

/** A link worth a second look, with the sentence of its own page. */
export interface Lead {
  title: string;
  path: string;
  verdict: VerdictName;
  direction: string;
  sentence: string;
}

const worth: readonly VerdictName[] = ['holds', 'suggestive', 'contradictory'];

/** The links that are clear when authorities change and pass their checks, or contradict the places: surest first. */
export async function leadsOf(verdicts: readonly VerdictRow[]): Promise<Lead[]> {
  const rows = verdicts
    .filter(({ verdict }) => worth.includes(verdict))
    .toSorted((a, b) => (a.within_p ?? 1) - (b.within_p ?? 1));
  const pages = await Promise.all(rows.map(({ support, outcome }) => pairPage(support, outcome)));
  return pages.map(({ title, pair, verdict, text, support, outcome }) => ({
    title,
    path: pairPath(pair),
    verdict: verdict.verdict,
    direction: `${text.direction}${support.better_is_assumed || outcome.better_is_assumed ? ' (direction assumed)' : ''}`,
    sentence: plain(text.sentence),
  }));
}

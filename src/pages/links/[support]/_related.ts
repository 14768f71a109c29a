import { pairId } from '../../../content/pairs.ts';
import { inReadingOrder } from '../../../lib/words/indicator/group-indicators.ts';
import type { VerdictName } from '../../../lib/words/link/verdict-names.ts';
import { showsGroups } from '../../_groups.ts';
import { pairPage, type PairPage } from './_pair.ts';
import { everything } from './_panel.ts';

/** Another pair as a link to its page. */
export interface RelatedPair {
  title: string;
  path: string;
  verdict: VerdictName;
  direction: string;
}

let ordered: Promise<{ support: string; outcome: string }[]> | undefined;

/** Every pair in reading order: supports, and under each the outcomes; none where authorities are shown in groups. */
export function orderedPairs(): Promise<{ support: string; outcome: string }[]> {
  ordered ??= orderPairs();
  return ordered;
}

async function orderPairs(): Promise<{ support: string; outcome: string }[]> {
  if (await showsGroups()) return [];
  const indicators = inReadingOrder([...(await everything()).indicators.values()]);
  const named = (role: string) =>
    indicators.filter((each) => each.role === role).map((each) => each.indicator);
  return named('support').flatMap((support) => named('outcome').map((outcome) => ({ support, outcome })));
}

const mostRelated = 5;

/** The pairs with the same support and with the same outcome that stand furthest from chance. */
export async function relatedPairs(pair: { support: string; outcome: string }): Promise<{
  sameSupport: RelatedPair[];
  sameOutcome: RelatedPair[];
}> {
  const others = (await orderedPairs()).filter((each) => pairId(each) !== pairId(pair));
  return {
    sameSupport: await nearest(others.filter(({ support }) => support === pair.support)),
    sameOutcome: await nearest(others.filter(({ outcome }) => outcome === pair.outcome)),
  };
}

/** The way to a pair's page. */
export function pairPath(pair: { support: string; outcome: string }): string {
  return `/links/${pairId(pair)}/`;
}

async function nearest(pairs: readonly { support: string; outcome: string }[]): Promise<RelatedPair[]> {
  const pages = await Promise.all(pairs.map(({ support, outcome }) => pairPage(support, outcome)));
  return pages
    .toSorted((a, b) => chanceOf(a) - chanceOf(b))
    .slice(0, mostRelated)
    .map(({ title, pair, verdict, text }) => ({
      title,
      path: pairPath(pair),
      verdict: verdict.verdict,
      direction: text.direction,
    }));
}

/** p within authorities; in the latest year where there is no other. */
function chanceOf({ by }: PairPage): number {
  return (by('within') ?? by('latest_pearson'))?.row.p ?? 1;
}

import { sidesOf, type ExplorerFacts } from '../../lib/links/explored/explorer-facts.ts';
import type { LinkChoice } from '../../lib/links/explored/link-choice.ts';
import { linkScript, linkStatements } from '../../lib/links/explored/link-sql.ts';
import { pairTiming } from '../../lib/links/timing/pair-timing.ts';
import { shareFragment } from '../../lib/query/share-link.ts';
import { editionIn } from '../../lib/tables/data-version.ts';
import { askVerdict, askWithout } from './ask-checks.ts';
import { askLink } from './ask-link.ts';
import { countShown } from './count-shown.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { part, say } from '../page/parts.ts';
import { showPublished, showWithout } from './show-checks.ts';
import { showLink } from './show-link.ts';
import type { ShownLink } from './shown-link.ts';
import { showSelection } from './show-selection.ts';

/** Asks the database for a choice and names both sides of it. */
export async function answerChoice(
  siteUrl: string,
  choice: LinkChoice,
  facts: ExplorerFacts,
): Promise<ShownLink> {
  const { support, outcome } = sidesOf(facts, choice);
  const [answer, profile] = await Promise.all([
    askLink(siteUrl, choice, pairTiming(support, outcome)),
    choice.view === 'lag' ? fetchCode(() => import('./show-profile.ts')) : undefined,
  ]);
  return { ...answer, support, outcome, ...(profile && { showProfile: profile.showProfile }) };
}

/** Shows an answer in the page and counts what it compares. */
export function showAnswer(root: HTMLElement, link: ShownLink, version: string): void {
  showLink(root, link);
  showSelection(root, link);
  showQueries(root, link, version);
  countShown(link, version, new Date().toISOString());
}

/** What the checks need beside the answer. */
export interface CheckOptions {
  tries: number;
  /** Whether the answer is still the one on show. */
  isWanted: () => boolean;
}

/** Asks and shows what takes longer: the published verdict beside the reader’s own, and the link without some. */
export async function showChecks(
  root: HTMLElement,
  link: ShownLink,
  { tries, isWanted }: CheckOptions,
): Promise<void> {
  const siteUrl = new URL(root.dataset['site'] ?? '/', location.href).href;
  const verdict = await askVerdict(siteUrl, link.choice);
  if (!isWanted()) return;
  showPublished(root, link, verdict, tries);
  const without = await askWithout(siteUrl, link.question, link.result);
  if (isWanted()) showWithout(root, link, without);
}

/** The statements behind what is shown, and the way to run each on the SQL page. */
function showQueries(root: HTMLElement, { question, selected }: ShownLink, version: string): void {
  const selection = selected?.selection;
  say(part(root, 'sql'), linkScript(question, selection));
  const links = linkStatements(question, selection).flatMap(({ heading, sql }) => {
    const shared = shareFragment({ sql, parameters: {}, edition: editionIn(version) });
    if ('refused' in shared) return [];
    const link = document.createElement('a');
    link.href = `${root.dataset['site'] ?? '/'}query/#${shared.fragment}`;
    link.textContent = heading;
    const item = document.createElement('li');
    item.append(link);
    return [item];
  });
  part(root, 'open-queries').replaceChildren(...links);
}

import { describeTried, triedHeading } from '../../lib/words/link/describe-tried.ts';
import { sayFound } from '../../lib/words/link/link-estimates.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { formatProbability } from '../../lib/words/probability.ts';
import { logAsJson, logAsMarkdown, type TriedLog } from '../../lib/words/link/tried-log.ts';
import { fillRows, part, say } from '../page/parts.ts';
import { saveFile } from '../page/save-file.ts';
import { clearTried, qOfTried, summariseTried, triedChange, triedComparisons, type Tried } from './tried.ts';

/** Shows the counter and the log, keeps them up to date, and makes their buttons work. */
export function connectTried(root: HTMLElement, citation: string): void {
  const page = location.href.split('#')[0] ?? '';
  const log = (): TriedLog => triedLog(triedComparisons(), { citation, page });
  part(root, 'clear-tried').addEventListener('click', clearTried);
  part(root, 'save-log-json').addEventListener('click', () =>
    saveFile('comparisons-tried.json', new Blob([logAsJson(log())], { type: 'application/json' })),
  );
  part(root, 'save-log-markdown').addEventListener('click', () =>
    saveFile('comparisons-tried.md', new Blob([logAsMarkdown(log())], { type: 'text/markdown' })),
  );
  document.addEventListener(triedChange, () => show(root));
  show(root);
}

/** The log with full addresses and q over all of it: a row for each comparison that is counted. */
export function triedLog(
  tried: readonly Tried[],
  { citation, page }: { citation: string; page: string },
): TriedLog {
  const q = qOfTried(tried);
  return {
    citation,
    comparisons: tried.map(({ fragment, key: _key, ...each }, i) => ({
      ...each,
      address: `${page}${fragment}`,
      q: q[i] ?? 1,
    })),
  };
}

function show(root: HTMLElement): void {
  const tried = triedComparisons();
  const q = qOfTried(tried);
  say(part(root, 'tried-heading'), triedHeading(tried.length));
  say(part(root, 'tried-said'), describeTried(summariseTried(tried)));
  const rows = tried.map((each, i) => [
    linkTo(each),
    sayFound(each),
    formatNumber(each.n),
    formatProbability(each.p),
    formatProbability(q[i] ?? 1),
  ]);
  fillRows(part(root, 'tried-rows'), rows.toReversed());
  part(root, 'tried-log').hidden = tried.length === 0;
  for (const name of ['clear-tried', 'save-log-json', 'save-log-markdown'])
    part(root, name).toggleAttribute('disabled', tried.length === 0);
}

function linkTo({ what, fragment }: Tried): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = fragment;
  link.textContent = what;
  return link;
}

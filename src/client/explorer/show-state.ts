import { describeFailure, recogniseFailure } from '../engine/failures.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { part } from '../page/parts.ts';

/** Where the explorer stands: waiting for the database, live, or holding back to save the reader's data. */
export type ExplorerState = 'waiting' | 'live' | 'saving';

/** Says where the explorer stands; the words for waiting and saving were written when the page was built. */
export function showState(root: HTMLElement, state: ExplorerState, ms = 0): void {
  const line = part(root, 'state');
  const live = `Computed in your browser, by the queries below, in ${formatNumber(ms, { digits: 0 })} ms.`;
  line.textContent = state === 'live' ? live : (line.dataset[state] ?? '');
  root.dataset['state'] = state;
  if (state === 'waiting') root.dataset['checks'] = 'waiting';
  part(root, 'failure').hidden = true;
}

/** Says what failed and what to do; the chart that is there stays. */
export function showFailure(root: HTMLElement, error: unknown): void {
  const { happened, advice } = describeFailure(
    recogniseFailure(error, navigator.onLine ? 'stopped' : 'offline'),
  );
  part(root, 'failure-happened').textContent = happened;
  part(root, 'failure-advice').textContent = advice;
  part(root, 'failure').hidden = false;
  part(root, 'state').textContent = part(root, 'state').dataset['failed'] ?? '';
  root.dataset['state'] = 'failed';
}

/** Says what was changed of what was asked for, and what of the address was not used; nothing when nothing was. */
export function showNotices(root: HTMLElement, sentences: readonly string[]): void {
  const notice = part(root, 'notice');
  notice.hidden = sentences.length === 0;
  notice.textContent = sentences.join(' ');
}

import { describeFailure, recogniseFailure } from '../engine/failures.ts';
import { formatNumber } from '../../lib/format/number.ts';
import { part } from './parts.ts';

/** Where the explorer stands: waiting for the database, live, or holding back to save the reader's data. */
export type ExplorerState = 'waiting' | 'live' | 'saving';

/** Says where the explorer stands; the words for waiting and saving were written when the page was built. */
export function showState(root: HTMLElement, state: ExplorerState, ms = 0): void {
  const line = part(root, 'state');
  const live = `Computed in your browser, by the query below, in ${formatNumber(ms, { digits: 0 })} ms.`;
  line.textContent = state === 'live' ? live : (line.dataset[state] ?? '');
  root.dataset['state'] = state;
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

/** Says which parts of the address were not used; nothing when all were. */
export function showRefusals(root: HTMLElement, refusals: readonly string[]): void {
  const notice = part(root, 'notice');
  notice.hidden = refusals.length === 0;
  notice.textContent =
    refusals.length === 0 ? '' : `${refusals.join(' ')} The usual choice is shown instead.`;
}

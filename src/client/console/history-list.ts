import { describeDay } from './describe-day.ts';
import { countOf } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';
import type { PastQuery } from './query-history.ts';

const kept = 'Kept on this device only, the newest hundred.';
const forgotten = 'This browser keeps nothing for this site: the list is gone when you leave the page.';

/** Writes the list of past queries; choosing one hands it to `open`. */
export function showHistory(
  root: HTMLElement,
  history: readonly PastQuery[],
  { isKept, open }: { isKept: boolean; open: (query: PastQuery) => void },
): void {
  part(root, 'history-kept').textContent =
    history.length === 0 ? 'No query run yet.' : isKept ? kept : forgotten;
  part(root, 'clear-history').hidden = history.length === 0;
  const now = new Date();
  part(root, 'history-rows').replaceChildren(
    ...history.map((query) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'as-link';
      const text = document.createElement('code');
      text.textContent = oneLine(query.sql);
      const about = document.createElement('small');
      about.textContent = `${describeDay(new Date(query.at), now)} · ${countOf(query.rows, 'row')}${valuesOf(query)}`;
      button.append(text, about);
      button.addEventListener('click', () => open(query));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

/** A statement in one line, without its comments. */
function oneLine(sql: string): string {
  return sql
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function valuesOf({ values }: PastQuery): string {
  const entries = Object.entries(values);
  return entries.length === 0 ? '' : ` · ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')}`;
}

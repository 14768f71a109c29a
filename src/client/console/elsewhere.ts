import { part } from '../page/parts.ts';
import type { Shareable } from './open-address.ts';
import { run } from './take-away.ts';
import { copyText } from '../page/copy-text.ts';
import { fetchCode } from '../page/fetch-code.ts';

export interface ElsewhereOptions {
  /** The query on show, or why it cannot be written down. */
  query: () => Shareable | { refused: string };
  /** Address of the folder of published files. */
  filesUrl: string;
}

/**
 * Keeps the code for other programs in step with the query on show, as far as it is looked at, and makes its copy
 * buttons work. Gives what to call when the query has changed.
 */
export function connectElsewhere(root: HTMLElement, options: ElsewhereOptions): () => void {
  const block = part(root, 'elsewhere');
  const update = (): void => {
    if (block.querySelector('details[open]')) void writeSnippets(block, options);
  };
  block.addEventListener('toggle', update, { capture: true });
  block.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const line = part(block, 'copied');
    if (button)
      void run(
        (words) => (line.textContent = words),
        () => copy(block, button.dataset['copy'] ?? ''),
      );
  });
  return update;
}

async function writeSnippets(block: HTMLElement, { query, filesUrl }: ElsewhereOptions): Promise<void> {
  const asked = query();
  const places = [...block.querySelectorAll<HTMLElement>('code[data-snippet]')];
  if ('refused' in asked) return places.forEach((place) => place.replaceChildren(asked.refused));
  const { snippetsOf } = await fetchCode(() => import('../../lib/query/snippets.ts'));
  const citation = block.querySelector('[data-snippet="citation"]')?.textContent ?? '';
  for (const { id, code } of snippetsOf({ ...asked, filesUrl, citation })) {
    block.querySelector(`code[data-snippet="${id}"]`)?.replaceChildren(code);
  }
}

async function copy(block: HTMLElement, id: string): Promise<string> {
  const text = block.querySelector(`[data-snippet="${id}"]`)?.textContent ?? '';
  return await copyText(text, { line: part(block, 'copied'), done: 'Copied.' });
}

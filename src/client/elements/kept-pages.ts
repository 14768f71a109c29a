import { href } from '../../lib/site/address.ts';
import { pageKind } from '../../lib/site/page-kinds.ts';
import { countOf } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';
import { askWorker } from '../service-worker/ask-worker.ts';
import type { KeptPage } from '../service-worker/messages.ts';

const siteName = / · The Support Atlas$|^The Support Atlas: /;

/**
 * <kept-pages>: lists the pages that can be read without a connection. Where it stands in for another page, which could
 * not be fetched, it says so; the address is still that of the other.
 */
export class KeptPages extends HTMLElement {
  connectedCallback(): void {
    part(this, 'asked').hidden = location.pathname === this.dataset['own'];
    part(this, 'again').addEventListener('click', () => location.reload());
    void this.#list();
  }

  async #list(): Promise<void> {
    const pages = (await askWorker({ ask: 'pages' })) as KeptPage[] | undefined;
    const state = part(this, 'state');
    if (!pages || pages.length === 0) {
      state.textContent = pages
        ? 'No page is kept yet. Open some while you are connected.'
        : 'Nothing is kept by this browser: it is off in private windows and on some addresses without encryption.';
      return;
    }
    state.textContent = `${countOf(pages.length, 'page')}.`;
    part(this, 'pages').replaceChildren(...pages.toSorted(byKind).map(item));
  }
}

/** By kind, then by title. */
function byKind(a: KeptPage, b: KeptPage): number {
  return pageKindOf(a).localeCompare(pageKindOf(b)) || a.title.localeCompare(b.title);
}

function item({ path, title }: KeptPage): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = href(`/${path}`);
  link.textContent = path === '' ? 'Home' : decoded(title).replace(siteName, '');
  const kind = document.createElement('span');
  kind.className = 'micro';
  kind.textContent = pageKindOf({ path, title }).replace('About', '');
  line.append(link, kind);
  return line;
}

function pageKindOf({ path }: KeptPage): string {
  return pageKind(`/${path}`);
}

/** A title as its page writes it, in plain signs. */
function decoded(title: string): string {
  return new DOMParser().parseFromString(title, 'text/html').body.textContent ?? '';
}

customElements.define('kept-pages', KeptPages);

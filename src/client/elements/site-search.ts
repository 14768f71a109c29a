import { describeFound, describeSearchFailure } from '../../lib/site/describe-search.ts';
import { mendAddress } from '../../lib/site/mend-address.ts';
import { formatSearch, parseSearch, type SearchQuestion } from '../../lib/site/search-address.ts';
import { saySlow } from '../page/say-slow.ts';
import { type Found, forgetIndex, openIndex } from '../page/search-index.ts';
import { resultItem } from '../page/search-results.ts';

/** How many results are shown at a time. */
const pageful = 10;

/** How long a reader may pause in a word before it is searched for, in milliseconds. */
const pause = 200;

/** The search page: looks as the reader types, keeps the question behind the # of the address. */
export class SiteSearch extends HTMLElement {
  #question: SearchQuestion = { words: '', kind: null };
  #found: Found['results'] = [];
  /** Counts the questions, so that an answer that comes late is dropped. */
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('input', (event) => this.#onInput(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(this.#read(), 'push');
    });
    this.#part('more', HTMLButtonElement).addEventListener('click', () => {
      this.#showMore().catch(() => this.#fail());
    });
    this.#part('try-again', HTMLButtonElement).addEventListener('click', () => void this.#ask(this.#read()));
    addEventListener('popstate', () => this.#follow());
    addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  /** Takes the question from the address. */
  #follow(): void {
    const [query, fragment] = [location.search.slice(1), location.hash].map(
      (each) => mendAddress(each).fragment,
    );
    const question = parseSearch(query ?? '', fragment ?? '');
    if (question.words === this.#question.words && question.kind === this.#question.kind) return;
    const form = this.#part('form', HTMLFormElement);
    (form.elements.namedItem('q') as HTMLInputElement).value = question.words;
    (form.elements.namedItem('kind') as RadioNodeList).value = question.kind ?? '';
    void this.#ask(question);
  }

  #onInput(event: Event): void {
    clearTimeout(this.#timer);
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
    this.#timer = setTimeout(() => void this.#ask(this.#read(), 'replace'), isTyping ? pause : 0);
  }

  /** The question in the form. */
  #read(): SearchQuestion {
    const fields = new FormData(this.#part('form', HTMLFormElement));
    return parseSearch('', String(new URLSearchParams([...fields].map(([k, v]) => [k, String(v)]))));
  }

  async #ask(question: SearchQuestion, history?: 'push' | 'replace'): Promise<void> {
    clearTimeout(this.#timer);
    this.#question = question;
    this.#asked += 1;
    const asked = this.#asked;
    const address = `#${formatSearch(question)}`;
    if (history === 'push' && location.hash !== address) window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    try {
      const answers = question.words ? await this.#search(question) : undefined;
      if (asked === this.#asked) await this.#show(question, answers);
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  /** Everything with the words, and what of it is of the kind asked for. */
  async #search({ words, kind }: SearchQuestion): Promise<{ all: Found; own: Found }> {
    const index = await openIndex();
    const all = await saySlow(index.search(words));
    // Pagefind takes a part of the index that could not be fetched for one that holds nothing
    if (all.results.length === 0 && !navigator.onLine) throw new Error('search not found: part of the index');
    return { all, own: kind ? await index.search(words, { filters: { kind } }) : all };
  }

  async #show(question: SearchQuestion, answers: { all: Found; own: Found } | undefined): Promise<void> {
    this.#part('failure', HTMLElement).hidden = true;
    this.#part('list', HTMLElement).replaceChildren();
    this.#found = answers?.own.results ?? [];
    this.#showCounts(answers?.all);
    this.#part('status', HTMLElement).textContent = answers
      ? describeFound(question, this.#found.length)
      : '';
    await this.#showMore();
    this.dataset['state'] = answers ? 'found' : 'waiting';
  }

  /** How many pages of each kind hold the words, beside its name. */
  #showCounts(found: Found | undefined): void {
    for (const count of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const kind = count.dataset['count'];
      const all = found?.results.length ?? 0;
      const own = kind ? (found?.filters['kind']?.[kind] ?? 0) : all;
      count.textContent = found ? ` ${own}` : '';
    }
  }

  /** The next results, fetched side by side and shown in order; the first new one takes the focus when asked for. */
  async #showMore(): Promise<void> {
    const asked = this.#asked;
    const list = this.#part('list', HTMLElement);
    const from = list.children.length;
    const pages = await saySlow(
      Promise.all(this.#found.slice(from, from + pageful).map((each) => each.data())),
    );
    if (asked !== this.#asked) return;
    const items = pages.map(resultItem);
    list.append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    const left = this.#found.length - list.children.length;
    const more = this.#part('more', HTMLButtonElement);
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, pageful)} more of ${this.#found.length}`;
  }

  #fail(): void {
    void forgetIndex();
    this.dataset['state'] = 'failed';
    this.#part('list', HTMLElement).replaceChildren();
    this.#part('more', HTMLButtonElement).hidden = true;
    this.#part('status', HTMLElement).textContent = '';
    this.#part('failure', HTMLElement).hidden = false;
    this.#part('failure-words', HTMLElement).textContent = describeSearchFailure(navigator.onLine);
  }

  #part<T extends HTMLElement>(name: string, kind: new () => T): T {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof kind)) throw new Error(`site-search missing part: ${name}`);
    return found;
  }
}

customElements.define('site-search', SiteSearch);

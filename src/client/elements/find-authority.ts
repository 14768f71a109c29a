import { authorityName } from '../../lib/words/authority/authority-names.ts';
import {
  chooseAuthority,
  forgetAuthority,
  isKeptOnDevice,
  myAuthority,
  onAuthorityChange,
} from '../authority/my-authority.ts';
import { connectFigures, type FiguresFacts } from '../authority/figures-form.ts';
import { canMatchKeys, matchKey } from '../authority/match-key.ts';
import { keyInFragment, keyInText, type KeyReading } from '../authority/read-key.ts';
import { type Refusal, refusalOf } from '../authority/refusals.ts';
import { part } from '../page/parts.ts';

/** What the page was built with. */
export interface FindFacts extends FiguresFacts {
  /** SHA-256 of the key of each authority, by code. */
  fingerprints: Readonly<Record<string, string>>;
}

/**
 * <find-authority>: marks an authority as the reader's own, by the key in the address, by figures or by code. The key
 * is taken out of the address before anything else happens, and is neither kept nor sent.
 */
export class FindAuthority extends HTMLElement {
  #facts: FindFacts = { fingerprints: {}, indicators: {}, places: {} };
  #stopListening: (() => void) | undefined;
  readonly #follow = (): void => void this.#takeKey();

  connectedCallback(): void {
    this.#facts = JSON.parse(part(this, 'facts').textContent) as FindFacts;
    this.#connectForms();
    this.#stopListening = onAuthorityChange(() => this.#showMine());
    addEventListener('hashchange', this.#follow);
    this.#showMine();
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    removeEventListener('hashchange', this.#follow);
  }

  #connectForms(): void {
    this.#onSubmit('key-form', (form) => {
      const field = form.elements.namedItem('key') as HTMLInputElement;
      const reading = keyInText(field.value);
      field.value = '';
      void this.#open(reading);
    });
    this.#onSubmit('code-form', (form) => {
      this.#choose((form.elements.namedItem('code') as HTMLSelectElement).value);
    });
    part(this, 'forget').addEventListener('click', () => {
      forgetAuthority();
      this.querySelector<HTMLInputElement>('#key')?.focus();
    });
    connectFigures(this, this.#facts, (code) => this.#choose(code));
  }

  #onSubmit(name: string, act: (form: HTMLFormElement) => void): void {
    part(this, name).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#refuse(undefined);
      act(event.currentTarget as HTMLFormElement);
    });
  }

  /** The key of an opened link, taken out of the address before it is looked at. */
  async #takeKey(): Promise<void> {
    const reading = keyInFragment(location.hash);
    if (reading.kind === 'none') return this.#unfold(location.hash === '#find');
    this.#unfold(true);
    history.replaceState(null, '', location.pathname + location.search);
    await this.#open(reading);
  }

  /** Opens what it is folded into, where the reader comes for it. */
  #unfold(isAsked: boolean): void {
    const fold = this.closest('details');
    if (fold && isAsked) fold.open = true;
  }

  async #open(reading: KeyReading): Promise<void> {
    if (reading.kind !== 'whole') return this.#refuse(refusalOf(reading));
    if (!canMatchKeys()) return this.#refuse(refusalOf({ kind: 'insecure' }));
    const code = await matchKey(reading.key, this.#facts.fingerprints);
    if (code === undefined) return this.#refuse(refusalOf({ kind: 'unknown' }));
    this.#choose(code);
  }

  #choose(code: string): void {
    this.#refuse(undefined);
    chooseAuthority(code);
    const found = part(this, 'found');
    found.scrollIntoView({ block: 'nearest' });
    found.focus();
  }

  /** Greets the reader's authority with the ways on, or hides the greeting. */
  #showMine(): void {
    const code = myAuthority();
    part(this, 'found').hidden = code === null;
    if (code === null) return;
    part(this, 'found-words').textContent = `Your authority is ${authorityName(code)}.`;
    part(this, 'kept-words').textContent = isKeptOnDevice()
      ? 'This device marks it on every page, until you forget it.'
      : 'This browser keeps nothing for this site, so it is marked on this page only.';
    const page = `${this.dataset['site'] ?? '/'}authorities/${code}/`;
    part(this, 'its-page').setAttribute('href', page);
    part(this, 'its-pack').setAttribute('href', `${page}pack/`);
    part(this, 'its-page').textContent = `Where ${authorityName(code)} stands`;
  }

  #refuse(refusal: Refusal | undefined): void {
    part(this, 'refused').hidden = refusal === undefined;
    part(this, 'refused-what').textContent = refusal?.what ?? '';
    part(this, 'refused-remedy').textContent = refusal?.remedy ?? '';
  }
}

customElements.define('find-authority', FindAuthority);

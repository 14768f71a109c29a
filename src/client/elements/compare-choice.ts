import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { type PeerChoice, peerGroups } from '../../lib/words/authority/describe-peers.ts';
import { myAuthority, onAuthorityChange } from '../authority/my-authority.ts';
import { part } from '../page/parts.ts';
import type { AuthorityProfile } from './authority-profile.ts';

/**
 * <compare-choice>: asks who the reader is and with whom to compare; the lines are shown once both are said, or where the
 * address says them. The reader's own authority is offered, with its neighbours.
 */
export class CompareChoice extends HTMLElement {
  #profile: AuthorityProfile | undefined;
  #stopListening: (() => void) | undefined;
  /** Whether the reader comes to add newer figures; the address says so, and the profile takes it out. */
  readonly #goesToOwn = new URLSearchParams(location.hash.slice(1)).get('to') === 'own';
  readonly #reflect = (): void => this.#show();

  connectedCallback(): void {
    void this.#connect();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    document.removeEventListener('profile-change', this.#reflect);
  }

  async #connect(): Promise<void> {
    await customElements.whenDefined('authority-profile');
    const profile = document.querySelector<AuthorityProfile>('authority-profile');
    if (!profile) throw new Error('compare-choice not found: authority-profile');
    this.#profile = profile;
    const form = part(this, 'choice-form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#choose();
    });
    document.addEventListener('profile-change', this.#reflect);
    this.#stopListening = onAuthorityChange((code) => this.#offer(code));
    if (profile.authority === null) this.#offer(myAuthority());
    else this.#reveal();
    this.#show();
    if (this.#goesToOwn) document.querySelector('#own')?.scrollIntoView();
  }

  async #choose(): Promise<void> {
    const code = this.#who.value;
    if (code === '') {
      part(this, 'choice-said').textContent = 'Choose who you are first.';
      return this.#who.focus();
    }
    part(this, 'choice-said').textContent = '';
    this.#reveal();
    await this.#profile?.choose({ authority: code, peers: this.#peers });
    document.querySelector<HTMLElement>('[data-part="rows-title"]')?.focus();
  }

  /** The group that is chosen; what the reader ticked one by one stays theirs. */
  get #peers(): PeerChoice {
    const group = peerGroups.find((each) => each === this.#with.value);
    return group ?? this.#profile?.choice.peers ?? 'neighbours';
  }

  /** Offers the reader's own authority, where it stands today. */
  #offer(code: string | null): void {
    const stands = code !== null && [...this.#who.options].some(({ value }) => value === code);
    if (stands && this.#who.value === '') {
      this.#who.value = code;
      part(this, 'choice-said').textContent =
        `${authorityName(code)} is yours on this device; choose another if you wish.`;
    }
  }

  /** What the reader ticked one by one can be kept once there is such a choice. */
  #offerTicked(isThere: boolean): void {
    for (const option of this.#with.options) if (option.value === 'own') option.hidden = !isThere;
  }

  /** Shows the lines, which stand hidden until somebody is chosen. */
  #reveal(): void {
    for (const name of ['rows', 'pack-section'])
      document.querySelector(`[data-part="${name}"]`)?.removeAttribute('hidden');
  }

  #show(): void {
    const code = this.#profile?.authority ?? '';
    const peers = this.#profile?.choice.peers;
    if (code !== '') {
      this.#who.value = code;
      this.#reveal();
      this.#offerTicked(typeof peers !== 'string');
      this.#with.value = typeof peers === 'string' ? peers : 'own';
      const title = document.querySelector('[data-part="rows-title"]');
      if (title) title.textContent = `${authorityName(code)}, every indicator on one line`;
    }
    const page = part(this, 'choice-page');
    page.hidden = code === '';
    page.setAttribute('href', `${this.dataset['site'] ?? '/'}authorities/${code}/`);
  }

  get #who(): HTMLSelectElement {
    return this.querySelector('select[name="authority"]') as HTMLSelectElement;
  }

  get #with(): HTMLSelectElement {
    return this.querySelector('select[name="peers"]') as HTMLSelectElement;
  }
}

customElements.define('compare-choice', CompareChoice);

import { myAuthority, onAuthorityChange } from '../authority/my-authority.ts';
import { part } from '../page/parts.ts';
import type { AuthorityProfile } from './authority-profile.ts';

/** <compare-choice>: the list that says whose rows the page shows; the reader's own authority until they choose. */
export class CompareChoice extends HTMLElement {
  #profile: AuthorityProfile | undefined;
  #stopListening: (() => void) | undefined;
  /** The reader's own authority, where it is shown because it is theirs. */
  #mine: string | null = null;
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
    part(this, 'choice-form').hidden = false;
    part(this, 'choice-form').addEventListener('submit', (event) => event.preventDefault());
    this.#list.addEventListener('change', () => void profile.showAuthority(this.#list.value || null));
    document.addEventListener('profile-change', this.#reflect);
    this.#stopListening = onAuthorityChange((code) => this.#follow(code));
    if (profile.authority === null) this.#follow(myAuthority());
    this.#show();
  }

  /** Shows the reader's own authority, where it stands today; forgotten, it is shown no longer. */
  #follow(code: string | null): void {
    const stands = [...this.#list.options].some(({ value }) => value === code);
    if (code !== null && stands) void this.#profile?.showAuthority(code);
    else if (code === null && this.#mine !== null && this.#profile?.authority === this.#mine)
      void this.#profile.showAuthority(null);
    this.#mine = code;
  }

  #show(): void {
    const code = this.#profile?.authority ?? '';
    this.#list.value = code;
    const page = part(this, 'choice-page');
    page.hidden = code === '';
    page.setAttribute('href', `${this.dataset['site'] ?? '/'}authorities/${code}/`);
  }

  get #list(): HTMLSelectElement {
    return part(this, 'choice-form').querySelector('select') as HTMLSelectElement;
  }
}

customElements.define('compare-choice', CompareChoice);

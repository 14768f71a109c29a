import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';
import { part } from '../page/parts.ts';
import type { ShownProfile } from '../authority/shown-profile.ts';
import { AuthorityProfile, profileChange } from './authority-profile.ts';
import type { CommitteePack } from './committee-pack.ts';

/**
 * <compare-pack>: the two pages for committee of the authority that is shown, taken from its pack as it is published and
 * brought in line with whom it is compared with and with newer figures of the reader's own, which stay in this page.
 */
export class ComparePack extends HTMLElement {
  readonly #follow = (event: Event): void => void this.#update((event as CustomEvent<ShownProfile>).detail);

  connectedCallback(): void {
    part(this, 'make').addEventListener('click', () => void this.#make());
    part(this, 'print').addEventListener('click', () => print());
    document.addEventListener(profileChange, this.#follow);
  }

  disconnectedCallback(): void {
    document.removeEventListener(profileChange, this.#follow);
  }

  get #pack(): CommitteePack | null {
    return this.querySelector<CommitteePack>('committee-pack');
  }

  get #site(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }

  async #make(): Promise<void> {
    const profile = document.querySelector('authority-profile');
    if (!(profile instanceof AuthorityProfile) || profile.authority === null)
      return this.#say('Choose who you are first.');
    try {
      const [shown] = await Promise.all([
        profile.shown(),
        fetchCode(() => import('./committee-pack.ts')),
        this.#fetch(profile.authority),
      ]);
      await this.#pack?.show(shown, this.#site);
      part(this, 'print').hidden = false;
      this.#say('');
    } catch (error) {
      console.warn(error);
      this.#say(
        error instanceof MissingCode
          ? error.message
          : 'The pack could not be fetched. Check the connection, then press again. Nothing of yours was sent.',
      );
    }
  }

  /** Takes the pack out of its own page, which is the same for every reader. */
  async #fetch(code: string): Promise<void> {
    if (this.#pack?.dataset['authority'] === code) return;
    const answer = await fetch(new URL(`authorities/${code}/pack/`, this.#site));
    if (!answer.ok) throw new Error(`compare-pack not found: the pack of ${code}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const pack = page.querySelector('committee-pack');
    if (!pack) throw new Error(`compare-pack not found: the pack in the page of ${code}`);
    part(this, 'pack-place').replaceChildren(document.adoptNode(pack));
  }

  /** Follows the lines while the pack is shown; another authority has another pack. */
  async #update(shown: ShownProfile): Promise<void> {
    const pack = this.#pack;
    if (!pack) return;
    if (pack.dataset['authority'] === shown.own?.authority) return pack.show(shown, this.#site);
    pack.remove();
    part(this, 'print').hidden = true;
  }

  #say(text: string): void {
    part(this, 'pack-state').textContent = text;
  }
}

customElements.define('compare-pack', ComparePack);

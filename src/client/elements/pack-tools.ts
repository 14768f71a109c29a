import { peerGroups } from '../../lib/words/authority/describe-peers.ts';
import { peersOfChoice } from '../authority/peers-of-choice.ts';
import { allFigures, figuresOf } from '../authority/fetch-figures.ts';
import { packFields } from '../authority/pack-name.ts';
import { askedIn, isOfPlace } from '../../lib/site/mend-address.ts';
import {
  formatProfileChoice,
  noChoice,
  parseProfileChoice,
  refusedOfProfile,
} from '../../lib/site/peer-address.ts';
import type { PeerChoice } from '../../lib/words/authority/describe-peers.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';
import { part } from '../page/parts.ts';
import { CommitteePack } from './committee-pack.ts';

/** <pack-tools>: what a reader may set before printing: whom to compare with, name, title, a note. */
export class PackTools extends HTMLElement {
  connectedCallback(): void {
    for (const tools of this.querySelectorAll('[data-part="needs-script"]')) tools.removeAttribute('hidden');
    part(this, 'print').addEventListener('click', () => print());
    for (const field of packFields) {
      const input = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${field}"]`);
      const pack = this.#pack;
      if (!input || !pack) continue;
      input.value = pack.texts()[field];
      input.addEventListener('input', () => {
        part(this, 'kept').textContent = pack.setText(field, input.value)
          ? ''
          : 'This browser keeps nothing for the site, so it holds until you leave.';
      });
    }
    this.#list.addEventListener('change', () => {
      const group = peerGroups.find((each) => each === this.#list.value);
      if (group) this.#choose(group);
    });
    addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onAddress);
  }

  get #pack(): CommitteePack | null {
    const pack = document.querySelector('committee-pack');
    return pack instanceof CommitteePack ? pack : null;
  }

  get #list(): HTMLSelectElement {
    return this.querySelector('select') as HTMLSelectElement;
  }

  #onAddress = (): void => {
    const { fragment, forgiven } = askedIn(location, ['with']);
    if (location.hash !== '' && isOfPlace(fragment)) return;
    const { peers } = parseProfileChoice(fragment);
    part(this, 'state').textContent = [...forgiven, ...refusedOfProfile(fragment)].join(' ');
    this.#list.value = typeof peers === 'string' ? peers : 'own';
    if (peers !== 'neighbours') void this.#show(peers);
  };

  #choose(peers: PeerChoice): void {
    const kept = formatProfileChoice({ ...noChoice, peers });
    history.replaceState(null, '', kept ? `#${kept}` : location.pathname);
    void this.#show(peers);
  }

  async #show(peers: PeerChoice): Promise<void> {
    const site = new URL(this.dataset['site'] ?? '/', location.href).href;
    try {
      const [figures, own, { shownProfile }] = await Promise.all([
        allFigures(site),
        figuresOf(site, this.dataset['authority'] ?? ''),
        fetchCode(() => import('../authority/shown-profile.ts')),
      ]);
      await this.#pack?.show(shownProfile(figures, own, peersOfChoice(peers, figures, own)), site);
    } catch (error) {
      part(this, 'state').textContent =
        error instanceof MissingCode
          ? error.message
          : 'The pack could not be brought up to date; it shows what it showed before. Check the connection, then choose again.';
      console.warn(error);
    }
  }
}

customElements.define('pack-tools', PackTools);

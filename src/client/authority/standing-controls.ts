import { type PeerChoice, peerGroups, peerOption } from '../../lib/words/authority/describe-peers.ts';
import type { ProfileFigures } from '../../lib/position/profile/profile-figures.ts';
import { type ProfileChoice, showWords, sortWords } from '../../lib/site/peer-address.ts';
import type { ShownProfile } from './shown-profile.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { part } from '../page/parts.ts';

/** What the profile does when a reader chooses. */
export interface ProfileActions {
  choose: (choice: Partial<ProfileChoice>) => void;
  figures: () => Promise<ProfileFigures>;
  authority: () => string | null;
}

/** The controls above the lines: whom to compare with, the order, what is shown. Without a script they are not shown. */
export class StandingControls {
  readonly #root: HTMLElement;
  readonly #actions: ProfileActions;
  #peers: PeerChoice = 'neighbours';

  constructor(root: HTMLElement, actions: ProfileActions) {
    this.#root = root;
    this.#actions = actions;
    part(root, 'controls').hidden = false;
    this.#list.addEventListener('change', () => this.#onGroup());
    part(root, 'own-choice').addEventListener('toggle', () => void this.#onToggle());
    root.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      const sort = sortWords.find((word) => target.name === 'sort' && word === target.value);
      const show = showWords.find((word) => target.name === 'show' && word === target.value);
      if (sort) actions.choose({ sort });
      if (show) actions.choose({ show });
    });
  }

  /** Brings the controls in line with a choice made elsewhere, in the address for instance. */
  reflect({ peers, sort, show }: ProfileChoice): void {
    this.#peers = peers;
    this.#list.value = typeof peers === 'string' ? peers : 'own';
    part(this.#root, 'own-choice').hidden = typeof peers === 'string';
    for (const [name, value] of [
      ['sort', sort],
      ['show', show],
    ]) {
      const radio = this.#root.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
      if (radio) radio.checked = true;
    }
  }

  /** Names the groups after the authority that is shown. */
  show({ own }: ShownProfile): void {
    if (!own || this.#root.dataset['authority'] !== undefined) return;
    for (const option of this.#list.options) {
      const group = peerGroups.find((each) => each === option.value);
      if (group) option.textContent = peerOption(group, own);
    }
  }

  #onGroup(): void {
    const { value } = this.#list;
    const group = peerGroups.find((each) => each === value);
    if (group) return this.#actions.choose({ peers: group });
    const choice = part(this.#root, 'own-choice') as HTMLDetailsElement;
    choice.hidden = false;
    choice.open = true;
    choice.querySelector('summary')?.focus();
  }

  async #onToggle(): Promise<void> {
    const list = part(this.#root, 'peer-list');
    if (list.childElementCount > 0) return;
    const [{ choosePeers }, figures] = await Promise.all([
      fetchCode(() => import('./choose-peers.ts')),
      this.#actions.figures(),
    ]);
    const chosen = typeof this.#peers === 'string' ? [] : this.#peers;
    const others = figures.places.filter(({ authority }) => authority !== this.#actions.authority());
    list.replaceChildren(choosePeers(others, chosen, (codes) => this.#actions.choose({ peers: codes })));
  }

  get #list(): HTMLSelectElement {
    const list = this.#root.querySelector<HTMLSelectElement>('select[name="with"]');
    if (!list) throw new Error('standing-controls not found: the list of groups');
    return list;
  }
}

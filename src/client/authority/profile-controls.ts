import { type PeerChoice, peerGroups } from '../../lib/words/authority/describe-peers.ts';
import { type ProfileChoice, readCodes } from '../../lib/site/peer-address.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';

/** What the profile does when a reader chooses. */
export interface ProfileActions {
  choose: (choice: { peers: PeerChoice }) => unknown;
  show: (show: ProfileChoice['show']) => unknown;
}

/** The controls above the rows: whom to compare with, and which years. Without a script they are not shown. */
export class ProfileControls {
  readonly #root: HTMLElement;
  readonly #actions: ProfileActions;

  constructor(root: HTMLElement, actions: ProfileActions) {
    this.#root = root;
    this.#actions = actions;
    part(root, 'with').hidden = false;
    part(root, 'with-words').hidden = true;
    this.#list.addEventListener('change', () => this.#onGroup());
    this.#codes.addEventListener('change', () => this.#onCodes());
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'show')
        actions.show(target.value === 'trend' ? 'trend' : 'latest');
    });
  }

  /** Brings the controls in line with a choice made elsewhere, in the address for instance. */
  reflect({ peers, show }: ProfileChoice): void {
    this.#list.value = typeof peers === 'string' ? peers : 'own';
    part(this.#root, 'own-choice').hidden = typeof peers === 'string';
    if (typeof peers !== 'string') this.#codes.value = peers.join(' ');
    this.#say('');
    const radio = this.#root.querySelector<HTMLInputElement>(`input[name="show"][value="${show}"]`);
    if (radio) radio.checked = true;
  }

  /** Tells the reader which codes were left out; none takes the words away. */
  refuse(codes: readonly string[]): void {
    this.#say(
      codes.length === 0 ? '' : `${listOf(codes)}: not among the other authorities of today, so left out.`,
    );
  }

  #onGroup(): void {
    const { value } = this.#list;
    part(this.#root, 'own-choice').hidden = value !== 'own';
    const group = peerGroups.find((each) => each === value);
    if (group) this.#actions.choose({ peers: group });
    else if (this.#codes.value.trim() === '') this.#codes.focus();
    else this.#onCodes();
  }

  #onCodes(): void {
    const codes = readCodes(this.#codes.value);
    if (codes.length > 0) this.#actions.choose({ peers: codes });
    else this.#say('No code found. Codes have an A and three figures, for instance A010.');
  }

  #say(words: string): void {
    part(this.#root, 'refused').textContent = words;
  }

  get #list(): HTMLSelectElement {
    return field(this.#root, 'select[name="with"]');
  }

  get #codes(): HTMLInputElement {
    return field(this.#root, 'input[name="codes"]');
  }
}

function field<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`field not found: ${selector}`);
  return element;
}

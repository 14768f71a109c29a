import {
  chooseAuthority,
  forgetAuthority,
  isKeptOnDevice,
  myAuthority,
  onAuthorityChange,
} from '../authority/my-authority.ts';
import { part } from '../page/parts.ts';

/** <mark-authority>: lets a reader say that the authority of the page is theirs, on this device alone, and take it back. */
export class MarkAuthority extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const button = part(this, 'act');
    button.removeAttribute('disabled');
    button.addEventListener('click', () => this.#act());
    this.#stop = onAuthorityChange(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #code(): string {
    return this.dataset['authority'] ?? '';
  }

  #act(): void {
    if (myAuthority() === this.#code) forgetAuthority();
    else chooseAuthority(this.#code);
  }

  #show(): void {
    const isMine = myAuthority() === this.#code;
    const lasting = isKeptOnDevice() ? 'because this device says so' : 'until you leave this page';
    part(this, 'lead').textContent = isMine ? 'This is your authority' : 'Is this your authority?';
    part(this, 'words').textContent = isMine
      ? `${lasting}. Nothing was sent anywhere.`
      : 'Every page can mark it for you.';
    part(this, 'act').textContent = isMine ? 'Forget my authority' : 'Mark it on this device';
  }
}

customElements.define('mark-authority', MarkAuthority);

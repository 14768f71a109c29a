import { onAuthorityChange } from '../authority/my-authority.ts';
import { part } from '../page/parts.ts';
import { forgetPackName, keepPackName, packName } from '../authority/pack-name.ts';

/**
 * <committee-pack>: the two pages for committee. Printing the page gives them; a button prints the whole page instead.
 * A name of the reader's choice stands on them in place of the code, kept on this device and nowhere else.
 */
export class CommitteePack extends HTMLElement {
  #stop: (() => void) | undefined;
  /** What stands on the pack without a name of the reader's own. */
  #built = '';

  connectedCallback(): void {
    this.#built = part(this, 'pack-name').textContent.trim();
    for (const tools of this.querySelectorAll('[data-part="needs-script"]')) tools.removeAttribute('hidden');
    this.#field.value = packName(this.#code);
    this.#field.addEventListener('input', () => this.#keep());
    part(this, 'print-pack').addEventListener('click', () => print());
    part(this, 'print-page').addEventListener('click', () => printWhole());
    this.#stop = onAuthorityChange((authority) => {
      if (authority === null) this.#forget();
    });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #code(): string {
    return this.dataset['authority'] ?? '';
  }

  get #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('#pack-name');
    if (!field) throw new Error('committee-pack not found: the field of the name');
    return field;
  }

  #keep(): void {
    const isKept = keepPackName(this.#code, this.#field.value.trim());
    part(this, 'kept').textContent = isKept
      ? ''
      : 'This browser keeps nothing for the site, so it holds until you leave.';
    this.#show();
  }

  /** With the reader's authority goes the name it was printed under. */
  #forget(): void {
    forgetPackName(this.#code);
    this.#field.value = '';
    this.#show();
  }

  #show(): void {
    const name = this.#field.value.trim() || this.#built;
    for (const place of this.querySelectorAll('[data-part="pack-name"]')) place.textContent = name;
  }
}

/** Prints all of the page but the pack's own frame; the print rules read the attribute. */
function printWhole(): void {
  document.documentElement.dataset['print'] = 'page';
  addEventListener('afterprint', () => delete document.documentElement.dataset['print'], { once: true });
  print();
}

customElements.define('committee-pack', CommitteePack);

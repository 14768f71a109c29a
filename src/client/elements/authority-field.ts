import { part } from '../page/parts.ts';

/** <authority-field>: goes to the page of the authority whose code, or name where names are shown, a reader types. */
export class AuthorityField extends HTMLElement {
  connectedCallback(): void {
    const form = part(this, 'form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
  }

  #go(): void {
    const typed = this.querySelector('input')?.value.trim() ?? '';
    const link = [...document.querySelectorAll<HTMLAnchorElement>('[data-authority-link]')].find(
      ({ dataset, textContent }) =>
        [dataset['authorityLink'], textContent].some(
          (known) => known?.trim().toLowerCase() === typed.toLowerCase(),
        ),
    );
    if (link) location.assign(link.href);
    else
      part(this, 'refused').textContent = /^A\d{3}$/i.test(typed)
        ? `${typed.toUpperCase()} is not a code of any authority here. The list below has all of them.`
        : 'Codes have an A and three figures, for instance A010. The list below has all of them.';
  }
}

customElements.define('authority-field', AuthorityField);

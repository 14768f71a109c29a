import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { findAuthorities, identityWords } from '../../lib/words/authority/identity-words.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';

/** Most authorities that are named where a part of a name fits several. */
const mostNamed = 5;

/** <authority-field>: goes to the page of the authority whose code, name or part of its name a reader types. */
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
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-authority-link]')];
    const found = findAuthorities(
      typed,
      links.map(({ dataset, textContent }) => ({
        code: dataset['authorityLink'] ?? '',
        name: textContent ?? '',
      })),
    );
    const [only] = found;
    const link = links.find(({ dataset }) => dataset['authorityLink'] === only);
    if (found.length === 1 && link) return location.assign(link.href);
    part(this, 'refused').textContent = this.#refusal(typed, found);
  }

  #refusal(typed: string, found: readonly string[]): string {
    if (found.length > mostNamed)
      return `“${typed}” fits ${found.length} authorities: type more of the name.`;
    if (found.length > 1)
      return `“${typed}” fits ${listOf(found.map((code) => authorityName(code)))}: type more of the name.`;
    const all = 'The list below has all of them.';
    return /^A\d{3}$/i.test(typed)
      ? `${typed.toUpperCase()} is not a code of any authority here. ${all}`
      : `${identityWords().hint} ${all}`;
  }
}

customElements.define('authority-field', AuthorityField);

import { formatSearch } from '../../lib/site/search-address.ts';

/**
 * The field in the masthead: goes to the search page with the words behind the #, so that they stay on the reader's
 * device.
 */
export class SearchField extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = String(new FormData(form).get('q') ?? '').trim();
      const fragment = words ? `#${formatSearch({ words, kind: null })}` : '';
      location.assign(`${form.action}${fragment}`);
    });
  }
}

customElements.define('search-field', SearchField);

import { countOf } from '../../lib/words/phrases.ts';
import { forgetQueries } from '../console/query-places.ts';
import { part } from '../page/parts.ts';
import { askWorker } from '../service-worker/ask-worker.ts';

/** <forget-kept>: takes the copies kept for reading without a connection off the device, and the reader's queries. */
export class ForgetKept extends HTMLElement {
  connectedCallback(): void {
    part(this, 'forget-kept').addEventListener('click', () => void this.#forget());
    part(this, 'forget-queries').addEventListener('click', () => {
      forgetQueries();
      part(this, 'forgotten').textContent =
        'Forgotten: the tabs and the history of the query page. A window in which that page is open keeps its tabs until you close it.';
    });
  }

  async #forget(): Promise<void> {
    const pages = (await askWorker({ ask: 'forget' })) as number | undefined;
    part(this, 'forgotten').textContent = pages
      ? `Forgotten: ${countOf(pages, 'page')} and what they loaded. Pages you open from now on are kept again.`
      : 'Nothing was kept.';
  }
}

customElements.define('forget-kept', ForgetKept);

import { countOf } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';
import { askWorker } from '../service-worker/ask-worker.ts';

/** <forget-kept>: takes the copies kept for reading without a connection off the device. */
export class ForgetKept extends HTMLElement {
  connectedCallback(): void {
    part(this, 'forget-kept').addEventListener('click', () => void this.#forget());
  }

  async #forget(): Promise<void> {
    const pages = (await askWorker({ ask: 'forget' })) as number | undefined;
    part(this, 'forgotten').textContent = pages
      ? `Forgotten: ${countOf(pages, 'page')} and what they loaded. Pages you open from now on are kept again.`
      : 'Nothing was kept.';
  }
}

customElements.define('forget-kept', ForgetKept);

import { copyText } from '../page/copy-text.ts';
import { part } from '../page/parts.ts';

/** <copyable-text>: a button that copies the text it was built with; without a script there is no button. */
export class CopyableText extends HTMLElement {
  connectedCallback(): void {
    part(this, 'needs-script').hidden = false;
    part(this, 'copy').addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const line = part(this, 'done');
    line.textContent = await copyText(this.dataset['text'] ?? '', { line, done: 'Copied, with its source.' });
  }
}

customElements.define('copyable-text', CopyableText);

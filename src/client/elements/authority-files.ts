import { copyText } from '../page/copy-text.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';
import { part } from '../page/parts.ts';
import { saveFile } from '../page/save-file.ts';
import { AuthorityProfile } from './authority-profile.ts';

/**
 * <authority-files>: the table of the page as a file, as it is shown: beside those the reader chose, with newer figures of
 * their own. Without a script the link gives the table as it was built.
 */
export class AuthorityFiles extends HTMLElement {
  connectedCallback(): void {
    const button = part(this, 'xlsx');
    button.hidden = false;
    button.addEventListener('click', () => void this.#save('xlsx'));
    const copy = part(this, 'copy-link');
    copy.hidden = false;
    copy.addEventListener('click', () => void this.#copy());
    part(this, 'csv').addEventListener('click', (event) => {
      event.preventDefault();
      void this.#save('csv');
    });
  }

  async #copy(): Promise<void> {
    const line = part(this, 'done');
    line.textContent = await copyText(location.href, { line, done: 'Link copied.' });
  }

  async #save(kind: 'xlsx' | 'csv'): Promise<void> {
    const line = part(this, 'done');
    const profile = document.querySelector('authority-profile');
    if (!(profile instanceof AuthorityProfile)) return;
    try {
      const [shown, { fileOf }] = await Promise.all([
        profile.shown(),
        fetchCode(() => import('../authority/standing-files.ts')),
      ]);
      saveFile(
        `${shown.own?.authority ?? 'authorities'}-table.${kind}`,
        await fileOf(shown, kind, this.dataset),
      );
      line.textContent = `Saved as ${kind === 'csv' ? 'CSV' : 'Excel'}, beside ${shown.names.peers}.`;
    } catch (error) {
      line.textContent =
        error instanceof MissingCode
          ? error.message
          : 'The browser refused, or a file could not be fetched. Try again, or allow downloads for this site.';
      console.warn(error);
    }
  }
}

customElements.define('authority-files', AuthorityFiles);

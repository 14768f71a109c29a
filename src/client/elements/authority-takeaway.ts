import { part } from '../page/parts.ts';
import { saveFile } from '../page/save-file.ts';
import { AuthorityProfile } from './authority-profile.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { copyText } from '../page/copy-text.ts';
import { MissingCode } from '../page/missing-code.ts';

/**
 * <authority-takeaway>: what an authority's page gives away. The files are links; with a script the pictures can be
 * saved, the link to the view copied, and the displayed data follow whom the reader compares with.
 */
export class AuthorityTakeaway extends HTMLElement {
  connectedCallback(): void {
    for (const tools of this.querySelectorAll('[data-part="needs-script"]')) tools.removeAttribute('hidden');
    part(this, 'picture-of').addEventListener('focus', () => void this.#list(), { once: true });
    this.#on('copy-link', () => copyText(location.href, { line: part(this, 'done'), done: 'Link copied.' }));
    this.#on('save-svg', () => this.#save('svg'));
    this.#on('save-png', () => this.#save('png'));
    this.querySelector('[data-part="displayed"]')?.addEventListener('click', (event) => {
      const profile = document.querySelector('authority-profile');
      if (!(profile instanceof AuthorityProfile) || profile.isAsBuilt) return;
      event.preventDefault();
      void this.#run(() => saveDisplayed(profile));
    });
    void this.#list();
  }

  #on(name: string, act: () => Promise<string>): void {
    part(this, name).addEventListener('click', () => void this.#run(act));
  }

  async #run(act: () => Promise<string>): Promise<void> {
    const line = part(this, 'done');
    try {
      line.textContent = await act();
    } catch (error) {
      line.textContent =
        error instanceof MissingCode
          ? error.message
          : 'The browser refused, or a file could not be fetched. Try again, or allow downloads for this site.';
      console.warn(error);
    }
  }

  /** Fills the list of pictures. */
  async #list(): Promise<void> {
    const list = part(this, 'picture-of') as HTMLSelectElement;
    if (list.options.length > 0) return;
    const { pagePictures } = await fetchCode(() => import('../authority/profile-pictures.ts'));
    list.replaceChildren(...pagePictures(this.#code).map(({ name, label }) => new Option(label, name)));
  }

  async #save(kind: 'svg' | 'png'): Promise<string> {
    const [{ pagePictures }, { toPng }] = await Promise.all([
      fetchCode(() => import('../authority/profile-pictures.ts')),
      fetchCode(() => import('../page/to-png.ts')),
    ]);
    const chosen = (part(this, 'picture-of') as HTMLSelectElement).value;
    const picture = pagePictures(this.#code).find(({ name }) => name === chosen);
    if (!picture) throw new Error(`authority-takeaway unknown picture: ${chosen}`);
    const svg = picture.svg();
    saveFile(
      `${picture.name}.${kind}`,
      kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg),
    );
    return `Saved as ${kind.toUpperCase()}.`;
  }

  get #code(): string {
    return this.dataset['authority'] ?? '';
  }
}

async function saveDisplayed(profile: AuthorityProfile): Promise<string> {
  const { name, text } = await profile.displayedFile();
  saveFile(name, new Blob([text], { type: 'text/csv' }));
  return 'Saved as CSV, compared with those you chose.';
}

customElements.define('authority-takeaway', AuthorityTakeaway);

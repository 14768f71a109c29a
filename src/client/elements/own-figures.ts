import { understandOwnFigures } from '../../lib/intake/own-figures.ts';
import type { OwnIndicator, OwnReading } from '../../lib/intake/own-figures-shape.ts';
import { cellsOfText } from '../../lib/intake/own-figures-text.ts';
import { describeWrongFile } from '../engine/failures.ts';
import { part } from '../page/parts.ts';
import { framedElsewhere, isFramedElsewhere } from '../page/framed-elsewhere.ts';
import type { AuthorityProfile } from './authority-profile.ts';
import { connectDrop } from '../authority/connect-drop.ts';
import { readOwnFile } from '../authority/read-own-file.ts';
import { showReading } from '../authority/show-reading.ts';
import { clearTypedRows, connectTypedRows, typedCells, typedHeader } from '../authority/typed-rows.ts';

/** A table as the reader gave it, with what to call it. */
interface Given {
  cells: readonly (readonly string[])[];
  from: string;
  countFrom: number;
}

/**
 * <own-figures>: understands figures of the reader's own and places them among the published ones. They live in this
 * element's memory and on the screen, and nowhere else; leaving the page or Clear ends them.
 */
export class OwnFigures extends HTMLElement {
  #indicators: readonly OwnIndicator[] = [];
  #given: Given | undefined;
  #reading: OwnReading | undefined;
  readonly #leave = (): void => this.#clear();

  connectedCallback(): void {
    if (isFramedElsewhere()) return this.#refuse();
    this.#indicators = JSON.parse(part(this, 'facts').textContent) as OwnIndicator[];
    part(this, 'form').addEventListener('submit', (event) => event.preventDefault());
    connectTypedRows(this);
    connectDrop(this, (files) => void this.#readFiles(files));
    this.#onClick('read-paste', () => this.#readPaste());
    this.#onClick('read-typed', () => this.#readTyped());
    this.#onClick('place', () => void this.#place());
    this.#onClick('clear', () => this.#clearAndSay());
    this.#onClick('clear-placed', () => this.#clearAndSay());
    part(this, 'fractions').addEventListener('change', () => this.#understand());
    addEventListener('pagehide', this.#leave);
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leave);
  }

  /** Takes nothing, and says so. */
  #refuse(): void {
    part(this, 'form').inert = true;
    this.#fail(framedElsewhere.happened, framedElsewhere.advice);
  }

  #onClick(name: string, act: () => void): void {
    part(this, name).addEventListener('click', act);
  }

  async #readFiles(files: readonly File[]): Promise<void> {
    const [file, ...more] = files;
    if (!file) return;
    if (more.length > 0) return this.#fail('There are several files.', 'Choose one at a time.');
    const cells = await readOwnFile(file);
    if ('what' in cells) return this.#fail(cells.what, cells.remedy);
    this.#take({ cells, from: file.name, countFrom: 1 });
  }

  #readPaste(): void {
    const text = (part(this, 'paste') as HTMLTextAreaElement).value;
    this.#take({ cells: cellsOfText(text), from: 'what you pasted', countFrom: 1 });
  }

  #readTyped(): void {
    const cells = typedCells(this);
    const isEmpty = cells.flat().every((cell) => cell.trim() === '');
    this.#take({ cells: isEmpty ? [] : [typedHeader, ...cells], from: 'what you typed', countFrom: 0 });
  }

  #take(given: Given): void {
    (part(this, 'fractions') as HTMLInputElement).checked = false;
    this.#given = given;
    this.#understand();
    part(this, 'understood-title').focus();
  }

  /** Understands what was given, by the reader's word on fractions, and shows it before anything is placed. */
  #understand(): void {
    if (!this.#given) return;
    const { cells, from, countFrom } = this.#given;
    const hasFractions = (part(this, 'fractions') as HTMLInputElement).checked;
    this.#reading = understandOwnFigures(cells, this.#indicators, { hasFractions, countFrom });
    this.#fail();
    showReading(this, this.#reading, from);
  }

  async #place(): Promise<void> {
    const figures = this.#reading?.figures ?? [];
    try {
      const [{ placeFigures }, { placedRow }] = await Promise.all([
        import('../authority/place-figures.ts'),
        import('../authority/show-placed.ts'),
      ]);
      const site = this.dataset['site'] ?? '/';
      const placed = await placeFigures(new URL(site, location.href).href, figures);
      if (this.#reading?.figures !== figures) return; // cleared or changed while the file was on its way
      part(this, 'placed-rows').replaceChildren(...placed.map((each) => placedRow(each, site)));
      part(this, 'placed').hidden = false;
      await this.#profile()?.placeOwn(
        placed.map(({ figure: { indicator }, position }) => ({ indicator, ...position })),
      );
      part(this, 'placed-title').focus();
    } catch (error) {
      console.warn(error);
      const wrong = describeWrongFile(error);
      this.#fail(
        wrong?.happened ?? 'What your figures are placed among could not be fetched.',
        `${wrong?.advice ?? 'Check the connection, then press Place again.'} Nothing of yours was sent.`,
      );
    }
  }

  /** The rows of the page, on which the figures are marked too. */
  #profile(): AuthorityProfile | null {
    return document.querySelector<AuthorityProfile>('authority-profile:defined');
  }

  #clearAndSay(): void {
    this.#clear();
    part(this, 'own-state').textContent = 'Cleared. Nothing of it is left.';
    part(this, 'file').focus();
  }

  /** Empties memory, fields and screen. */
  #clear(): void {
    this.#given = undefined;
    this.#reading = undefined;
    (part(this, 'form') as HTMLFormElement).reset();
    clearTypedRows(this);
    (part(this, 'fractions') as HTMLInputElement).checked = false;
    for (const name of ['understood-rows', 'problems', 'notes', 'placed-rows'])
      part(this, name).replaceChildren();
    part(this, 'understood-words').textContent = '';
    part(this, 'understood').hidden = true;
    part(this, 'placed').hidden = true;
    this.#fail();
    void this.#profile()?.placeOwn([]);
  }

  /** Says what failed and what to do; without words, that nothing did. */
  #fail(what = '', remedy = ''): void {
    part(this, 'own-state').textContent = '';
    part(this, 'failure-what').textContent = what;
    part(this, 'failure-remedy').textContent = remedy;
    part(this, 'failure').hidden = what === '';
  }
}

customElements.define('own-figures', OwnFigures);

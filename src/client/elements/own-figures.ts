import {
  type OwnAnswers,
  type OwnFigure,
  type OwnIndicator,
  type OwnReading,
  withAnswers,
} from '../../lib/intake/own-figures-shape.ts';
import { readSheetNames, understandSheets } from '../../lib/intake/own-figures-sheets.ts';
import { describeWrongFile } from '../engine/failures.ts';
import { inTurns } from '../page/in-turns.ts';
import { part } from '../page/parts.ts';
import { framedElsewhere, isFramedElsewhere } from '../page/framed-elsewhere.ts';
import { type AuthorityProfile, profileChange } from './authority-profile.ts';
import { connectDrop } from '../authority/connect-drop.ts';
import { type FileRefusal, type OwnTables, readOwnFile, tablesOfText } from '../authority/read-own-file.ts';
import { showReading } from '../authority/show-reading.ts';
import { clearTypedRows, connectTypedRows, typedCells, typedHeader } from '../authority/typed-rows.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';

/** Tables as the reader gave them, with what to call them. */
interface Given extends OwnTables {
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
  #answers: OwnAnswers = {};
  #reading: OwnReading | undefined;
  /** The figures that stand on the lines, until others are placed or all is cleared. */
  #placed: readonly OwnFigure[] = [];
  readonly #leave = (): void => this.#clear();
  /** Once figures are placed, what is said of them follows whom the lines show, and beside whom. */
  readonly #follow = (): void => void (this.#placed.length > 0 && this.#sayPlaced());

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
    addEventListener('pagehide', this.#leave);
    document.addEventListener(profileChange, this.#follow);
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener(profileChange, this.#follow);
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
    await this.#take(await readOwnFile(file), file.name, 1);
  }

  #readPaste(): void {
    const text = (part(this, 'paste') as HTMLTextAreaElement).value;
    void this.#take(tablesOfText('what you pasted', text), 'what you pasted', 1);
  }

  #readTyped(): void {
    const cells = typedCells(this);
    const isEmpty = cells.flat().every((cell) => cell.trim() === '');
    const rows = isEmpty ? [] : [typedHeader, ...cells];
    const sheet = { name: '', rows, hiddenRows: 0, hiddenColumns: 0 };
    void this.#take({ sheets: [sheet], isText: false }, 'what you typed', 0);
  }

  /** Takes tables in the place of those before; a file that is refused leaves nothing of an earlier one. */
  async #take(tables: OwnTables | FileRefusal, from: string, countFrom: number): Promise<void> {
    if ('what' in tables) {
      this.#forget();
      return this.#fail(tables.what, tables.remedy);
    }
    this.#forget();
    const given = (this.#given = { ...tables, from, countFrom });
    await inTurns(readSheetNames(given.sheets, this.#indicators));
    if (this.#given !== given) return; // cleared, or something else was given meanwhile
    this.#understand();
    part(this, 'understood-title').focus();
  }

  /** Understands what was given, by what the reader answered, and shows it before anything is placed. */
  #understand(): void {
    if (!this.#given) return;
    const { sheets, from, countFrom, isText } = this.#given;
    this.#reading = understandSheets(sheets, this.#indicators, this.#answers, { countFrom, isText });
    this.#fail();
    showReading(this, this.#reading, from, (answers) => this.#answer(answers));
  }

  /** Takes an answer, and goes on where the reader was: in the same row, or at the top. */
  #answer(answers: OwnAnswers): void {
    this.#answers = answers.sheet === undefined ? withAnswers(this.#answers, answers) : answers;
    this.#understand();
    const [row] = Object.keys(answers.rows ?? {});
    const button = this.querySelector<HTMLElement>(`[data-part="understood"] [data-row="${row}"] button`);
    (button ?? part(this, 'understood-title')).focus();
  }

  async #place(): Promise<void> {
    const figures = this.#reading?.figures ?? [];
    const profile = this.#profile();
    try {
      if (!profile) throw new Error('own-figures not found: authority-profile');
      const [{ newerOf }, published] = await Promise.all([showPlaced(), profile.figures()]);
      if (this.#reading?.figures !== figures) return; // cleared or changed while the file was on its way
      document.querySelector('[data-part="rows"]')?.removeAttribute('hidden');
      this.#placed = figures;
      await profile.placeOwn(figures.map((figure) => newerOf(figure, published)));
      await this.#sayPlaced();
      if (this.#placed !== figures) return;
      part(this, 'placed').hidden = false;
      part(this, 'placed-title').focus();
    } catch (error) {
      console.warn(error);
      const wrong = error instanceof MissingCode ? error : describeWrongFile(error);
      this.#fail(
        wrong?.happened ?? 'What your figures are placed among could not be fetched.',
        `${wrong?.advice ?? 'Check the connection, then press Place again.'} Nothing of yours was sent.`,
      );
    }
  }

  /** Says where each figure stands on the lines as they are shown now. */
  async #sayPlaced(): Promise<void> {
    const figures = this.#placed;
    const [{ placedRow }, shown] = await Promise.all([showPlaced(), this.#profile()?.shown()]);
    if (!shown || this.#placed !== figures) return;
    const site = this.dataset['site'] ?? '/';
    part(this, 'placed-rows').replaceChildren(
      ...figures.flatMap((figure) => placedRow(figure, shown.lines, site) ?? []),
    );
  }

  /** The lines of the page, on which the figures stand. */
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
    (part(this, 'form') as HTMLFormElement).reset();
    clearTypedRows(this);
    this.#forget();
    this.#placed = [];
    part(this, 'placed-rows').replaceChildren();
    part(this, 'placed').hidden = true;
    this.#fail();
    void this.#profile()?.placeOwn([]);
  }

  /** Empties what was understood, in memory and on the screen. */
  #forget(): void {
    this.#given = undefined;
    this.#answers = {};
    this.#reading = undefined;
    for (const name of ['understood-rows', 'problems', 'left-rows', 'questions', 'notes'])
      part(this, name).replaceChildren();
    part(this, 'understood-words').textContent = '';
    part(this, 'understood').hidden = true;
  }

  /** Says what failed and what to do; without words, that nothing did. */
  #fail(what = '', remedy = ''): void {
    part(this, 'own-state').textContent = '';
    part(this, 'failure-what').textContent = what;
    part(this, 'failure-remedy').textContent = remedy;
    part(this, 'failure').hidden = what === '';
  }
}

function showPlaced() {
  return fetchCode(() => import('../authority/show-placed.ts'));
}

customElements.define('own-figures', OwnFigures);

import { unitOfResult } from '../../lib/words/answer/describe-result-column.ts';
import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import type { ParameterValue } from '../../lib/query/bind-parameters.ts';
import type { GuardIndicator } from '../../lib/query/guards.ts';
import { tablesRead } from '../editor/tables-read.ts';
import type { KnownTable } from '../editor/vocabulary.ts';
import { valueKindOf } from '../engine/result-values.ts';
import { inTurns, nextTurn } from '../page/in-turns.ts';
import { part } from '../page/parts.ts';
import { emptyDrawings, emptyPicture } from './empty-picture.ts';
import type { PictureMaker } from './picture-maker.ts';
import type { Question, Sheet } from './query-sheets.ts';
import { ResultTableView } from './result-table.ts';
import { showGuards } from './show-guards.ts';
import { fetchCode } from '../page/fetch-code.ts';

/** An answer with the question it answers. */
export interface Answer extends ResultTable {
  question: Question;
  /** The values that stood for the parameters. */
  parameters: Record<string, ParameterValue>;
  origin: Sheet['origin'];
  isCut: boolean;
  /** The table of the reader's own file, where the statement names it. */
  ownTable?: string | undefined;
  /** How it came about: rows and time, in words. */
  making: string;
  /** Whether the page was built with it: then its numbers have six figures. */
  isBuilt?: true;
}

export interface AnswerOptions {
  tables: () => readonly KnownTable[];
  indicators: readonly GuardIndicator[];
  /** Puts the cursor at a place in the statement. */
  goTo: (place: number) => void;
  /** Asks for the answer anew: the one on show was built with the page, and the reader wants every digit. */
  onInexact: () => void;
}

/** The place of the answer: notes about the statement, the table, the picture. */
export class AnswerView {
  readonly #root: HTMLElement;
  readonly #table: ResultTableView;
  readonly #options: AnswerOptions;
  #picture: PictureMaker | undefined;
  #shown: Answer | undefined;
  /** Where figures of the published tables come from. */
  readonly #published: string;
  /** Whether notes and picture are still those of the built page. */
  #isBuilt = true;

  constructor(root: HTMLElement, options: AnswerOptions) {
    this.#root = root;
    this.#options = options;
    this.#published = part(root, 'picture-source').textContent.trim();
    this.#table = new ResultTableView(root, () => {
      if (this.#shown?.isBuilt && this.#table.hasAllDigits) options.onInexact();
    });
    part(root, 'picture-choices').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#changePicture(target.name, target.value);
    });
  }

  /** The answer on show. */
  get shown(): Answer | undefined {
    return this.#shown;
  }

  /**
   * Shows an answer; without one, nothing. Resolves when all of it stands. The answer the page was built with has its
   * notes and its picture there already, and what draws them is fetched when it is needed.
   */
  async show(answer: Answer | undefined): Promise<void> {
    if (answer !== undefined && answer === this.#shown) return; // with the picture that the reader chose
    const isBuilt = this.#isBuilt && answer?.isBuilt === true;
    this.#isBuilt = isBuilt;
    this.#shown = answer;
    part(this.#root, 'answer').hidden = answer === undefined;
    part(this.#root, 'picture-source').textContent = describeOrigin(answer?.ownTable, this.#published);
    if (!isBuilt) this.#emptyAround();
    if (!answer) return void this.#table.show({ columns: [], rows: [], units: [] });
    const { sql } = answer.question;
    const names = new Set(tablesRead(sql).values());
    const columns = this.#options.tables().flatMap((table) => (names.has(table.name) ? table.columns : []));
    const units = answer.columns.map((column) => unitOfResult(column, sql, columns));
    const table = this.#table.show({ ...answer, units });
    await (isBuilt ? table : Promise.all([table, this.#showNotes(answer), this.#showPicture(answer)]));
  }

  /**
   * Leaves neither notes nor a picture of an earlier answer, in the page or in memory, before another is shown: it may
   * have come of a file of the reader's, and the other may have no picture.
   */
  #emptyAround(): void {
    showGuards(this.#root, []);
    this.#picture?.stop();
    this.#picture = undefined;
    emptyPicture(this.#root);
  }

  async #showNotes(answer: Answer): Promise<void> {
    const { noteSteps } = await fetchCode(() => import('../../lib/query/guards.ts'));
    const { indicators, goTo } = this.#options;
    const notes = await inTurns(noteSteps(answer.question.sql, indicators));
    if (answer === this.#shown) showGuards(this.#root, notes, goTo);
  }

  /** The reader wants another picture of the answer. */
  async #changePicture(name: string, value: string): Promise<void> {
    if (this.#shown && this.#isBuilt) await this.#showPicture(this.#shown);
    this.#isBuilt = false;
    try {
      await this.#picture?.change(name, value);
    } catch (error) {
      this.#missPicture(error);
    }
  }

  /** What draws is fetched with the first answer that can be drawn. */
  async #showPicture(answer: Answer): Promise<void> {
    try {
      const { guessChart } = await fetchCode(() => import('../../lib/query/chart-guess.ts'));
      await nextTurn(); // the rows come first
      if (answer !== this.#shown) return;
      const drawn = drawable(answer);
      const guess = guessChart(drawn.columns, drawn.rows);
      if (!guess) return;
      const { PictureMaker } = await fetchCode(() => import('./picture-maker.ts'));
      if (answer !== this.#shown) return;
      this.#picture ??= new PictureMaker(this.#root);
      await this.#picture.show(drawn, guess);
    } catch (error) {
      if (answer === this.#shown) this.#missPicture(error);
    }
  }

  /** Says that there is no picture; the answer stands without it. */
  #missPicture(error: unknown): void {
    console.warn(error);
    emptyDrawings(this.#root);
    part(this.#root, 'picture').hidden = false;
    part(this.#root, 'picture-note').textContent =
      'This result could not be drawn as a picture; the table has all of it.';
  }
}

/** Where the figures of a picture come from: the published tables, or a file that only the reader has. */
function describeOrigin(ownTable: string | undefined, published: string): string {
  if (ownTable === undefined) return published;
  return `${ownTable}: a file of the reader’s own, not published. Other figures: ${published}`;
}

/** An answer as it can be drawn: the decimals and large whole numbers that have come with every digit as numbers. */
function drawable({ columns, rows }: ResultTable): ResultTable {
  const isDecimal = columns.map(({ type }) => valueKindOf(type) === 'decimal');
  const drawn = (value: unknown, i: number): unknown =>
    typeof value === 'bigint' || (isDecimal[i] && typeof value === 'string') ? Number(value) : value;
  return { columns, rows: rows.map((row) => row.map(drawn)) };
}

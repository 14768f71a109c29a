import type { SessionResult } from '../engine/session.ts';
import { describeResult, describeTime } from '../../lib/words/answer/describe-result.ts';
import { part, say } from '../page/parts.ts';
import type { Answer, AnswerView } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';
import { describeError, isCancelled } from './describe-error.ts';
import { showRefusedValues } from './parameter-fields.ts';
import { type ParameterField, readValues } from './parameter-values.ts';
import type { Sheet } from './query-sheets.ts';
import { placeIn, showError, wordAt } from './show-error.ts';
import type { SqlField } from './sql-field.ts';

/** What running a query needs of the console. */
export interface RunParts {
  database: ConsoleDatabase;
  field: SqlField;
  answer: AnswerView;
  fieldsOf: (sheet: Sheet) => readonly ParameterField[];
  onRun: () => void;
}

/**
 * Runs a sheet and shows what comes of it: the answer, or what went wrong and where. The button that runs it stops it
 * while it runs; the line beside it says how things stand.
 */
export class QueryRun {
  readonly #root: HTMLElement;
  readonly #parts: RunParts;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;
  #isWarm = false;
  #running: AbortController | undefined;
  /** Whether what runs may be stopped by the button; a run nobody pressed for leaves the button as it was. */
  #isStoppable = false;

  constructor(root: HTMLElement, parts: RunParts) {
    this.#root = root;
    this.#parts = parts;
    this.#button = part(root, 'run');
    this.#line = part(root, 'state');
    this.#button.addEventListener('click', () => (this.#isStoppable ? this.cancel() : parts.onRun()));
  }

  /** Stops what runs; does nothing when nothing does. */
  cancel(): void {
    this.#running?.abort();
  }

  /** The reader means to write or to run: editor and database are fetched together. */
  prepare(): void {
    this.#parts.field.load().catch((error: unknown) => this.#onEditorMissing(error));
    this.#warm().catch((error: unknown) => this.#onColdDatabase(error));
  }

  /** Says in the line beside the button, which is read out, how things stand. */
  say(words: string): void {
    say(this.#line, words);
  }

  /**
   * Runs a sheet; a failure leaves the answer that is there. `isByItself` when a value was chosen or a link opened, and
   * nobody pressed the button.
   */
  async run(sheet: Sheet, isByItself: boolean): Promise<Answer | undefined> {
    const { values, refusals } = readValues(this.#parts.fieldsOf(sheet), sheet.values);
    showRefusedValues(this.#root, refusals ?? new Map());
    if (!values) return this.#refuse();
    this.prepare();
    const { answer } = this.#parts;
    answer.wait(true);
    part(this.#root, 'stale').hidden = true;
    try {
      const result = await this.#ask(sheet, values, isByItself);
      showError(this.#root, undefined);
      this.#parts.field.markError(undefined);
      return {
        ...result,
        question: { sql: sheet.sql, values: sheet.values },
        parameters: values,
        origin: sheet.origin,
      };
    } catch (error) {
      this.#onFailure(error, sheet);
      return undefined;
    } finally {
      answer.wait(this.#running !== undefined);
    }
  }

  /** Fetches the database ahead of the first query and says so. */
  async #warm(): Promise<void> {
    if (this.#isWarm) return;
    if (!this.#running) this.#sayArriving();
    await this.#parts.database.warm();
    this.#isWarm = true;
    if (!this.#running) this.say('The database is ready.');
  }

  /** Asks the database; a query that is still running is stopped first. Fails as an EngineFailure. */
  async #ask(
    { sql, origin }: Sheet,
    parameters: Answer['parameters'],
    isByItself: boolean,
  ): Promise<SessionResult & { making: string }> {
    this.cancel();
    const mine = (this.#running = new AbortController());
    this.#isStoppable = !isByItself;
    if (this.#isStoppable) this.#button.textContent = 'Stop';
    if (this.#isWarm) this.say('Running. Escape stops it.');
    else this.#sayArriving();
    try {
      const result = await this.#parts.database.run(sql, { origin, parameters, signal: mine.signal });
      this.#isWarm = true;
      const making = describeMaking(result);
      if (mine === this.#running) this.say(making);
      return { ...result, making };
    } finally {
      if (mine === this.#running) this.#rest();
    }
  }

  #rest(): void {
    this.#running = undefined;
    this.#isStoppable = false;
    this.#button.textContent = 'Run';
  }

  #sayArriving(): void {
    this.say(this.#line.dataset['arriving'] ?? '');
  }

  #refuse(): undefined {
    this.say('Not run: a value is missing or cannot be.');
  }

  #onFailure(error: unknown, { sql }: Sheet): void {
    if (this.#running) return; // another query has taken its place
    if (isCancelled(error)) return this.say('Stopped.');
    part(this.#root, 'stale').hidden = false;
    const told = describeError(error);
    const place = placeIn(sql, told);
    this.say('Not run.');
    showError(this.#root, told, sql, {
      goTo: (at) => this.#parts.field.moveTo(at),
      replace: (at, name) => this.#replaceWord(sql, at, name),
    });
    this.#parts.field.markError(place === undefined ? undefined : wordAt(sql, place));
  }

  #replaceWord(sql: string, at: number, name: string): void {
    const { from, to } = wordAt(sql, at);
    this.#parts.field.setText(sql.slice(0, from) + name + sql.slice(to));
    this.#parts.field.moveTo(from + name.length);
  }

  /** Says why the database is not there, unless a run that wanted it has said so already. */
  #onColdDatabase(error: unknown): void {
    console.warn(error);
    const { message, advice } = describeError(error);
    if (this.#line.textContent === this.#line.dataset['arriving']) this.say(`${message} ${advice}`);
  }

  #onEditorMissing(error: unknown): void {
    console.warn(error);
    part(this.#root, 'done').textContent =
      'Suggestions and colours could not be fetched. The plain text field runs every query all the same.';
  }
}

/** How many rows came, in what time, and how long the database took to arrive. */
function describeMaking({ rows, isCut, ms, loadMs }: SessionResult): string {
  const words = describeResult({ rows: rows.length, isCut, ms });
  return loadMs < 500 ? `${words}.` : `${words}, after ${describeTime(loadMs)} to fetch and start.`;
}

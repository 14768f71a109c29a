import { part } from '../page/parts.ts';
import type { Answer, AnswerView } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';
import { showRefusedValues } from './parameter-fields.ts';
import { readValues, type ParameterField } from './parameter-values.ts';
import type { Sheet } from './query-sheets.ts';
import { Runner } from './runner.ts';
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

/** Runs a sheet and shows what comes of it: the answer, or what went wrong and where. */
export class QueryRun {
  readonly #root: HTMLElement;
  readonly #parts: RunParts;
  readonly #runner: Runner;

  constructor(root: HTMLElement, parts: RunParts) {
    this.#root = root;
    this.#parts = parts;
    this.#runner = new Runner(root, parts.database, parts.onRun);
  }

  /** Stops what runs. */
  cancel(): void {
    this.#runner.cancel();
  }

  /** The reader means to write or to run: editor and database are fetched together. */
  prepare(): void {
    this.#parts.field.load().catch((error: unknown) => this.#onEditorMissing(error));
    this.#runner.warm().catch((error: unknown) => console.warn(error)); // the run itself says so in words
  }

  /** Says in the line beside the button how things stand. */
  say(words: string): void {
    this.#runner.say(words);
  }

  /** Runs a sheet; a failure leaves the answer that is there. */
  async run(sheet: Sheet, isByItself: boolean): Promise<Answer | undefined> {
    const { values, refusals } = readValues(this.#parts.fieldsOf(sheet), sheet.values);
    showRefusedValues(this.#root, refusals ?? new Map());
    if (!values) return this.#refuse();
    this.prepare();
    const { answer } = this.#parts;
    answer.wait(true);
    part(this.#root, 'stale').hidden = true;
    try {
      const result = await this.#runner.ask(sheet.sql, {
        origin: sheet.origin,
        parameters: values,
        isByItself,
      });
      showError(this.#root, undefined);
      this.#parts.field.markError(undefined);
      return {
        ...result,
        question: { sql: sheet.sql, values: sheet.values },
        parameters: values,
        origin: sheet.origin,
      };
    } catch (error) {
      await this.#onFailure(error, sheet);
      return undefined;
    } finally {
      answer.wait(this.#runner.isRunning);
    }
  }

  #refuse(): undefined {
    this.say('Not run: a value is missing or cannot be.');
  }

  async #onFailure(error: unknown, { sql }: Sheet): Promise<void> {
    const { describeError, isCancelled } = await import('./describe-error.ts');
    if (this.#runner.isRunning) return; // another query has taken its place
    if (isCancelled(error)) return this.#runner.say('Stopped.');
    part(this.#root, 'stale').hidden = false;
    const told = describeError(error);
    const place = placeIn(sql, told);
    this.#runner.say('Not run.');
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

  #onEditorMissing(error: unknown): void {
    console.warn(error);
    part(this.#root, 'done').textContent =
      'Suggestions and colours could not be fetched. The plain text field runs every query all the same.';
  }
}

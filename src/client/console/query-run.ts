import type { SessionResult } from '../engine/session.ts';
import { describeResult, describeTime } from '../../lib/words/answer/describe-result.ts';
import { part } from '../page/parts.ts';
import type { Answer } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';
import { describeError, isCancelled } from './describe-error.ts';
import { type ParameterField, readValues } from './parameter-values.ts';
import type { Sheet } from './query-sheets.ts';
import type { SheetState } from './sheet-states.ts';
import type { SqlField } from './sql-field.ts';

/** What running a query needs of the console. */
export interface RunParts {
  database: ConsoleDatabase;
  field: SqlField;
  fieldsOf: (sheet: Sheet) => readonly ParameterField[];
  /** How things stand with the sheet on show. */
  front: () => SheetState;
  /** A state has changed; it is to be seen if its sheet is on show. */
  onChange: (state: SheetState) => void;
  onRun: () => void;
}

/**
 * Runs a sheet: what comes of it, the answer or what went wrong and where, goes into the state of that sheet, whichever
 * is on show by then. The button that runs it stops it while it runs.
 */
export class QueryRun {
  readonly #parts: RunParts;
  readonly #arriving: string;
  #isWarm = false;
  /** The state of the sheet that runs: one at a time. */
  #runs: SheetState | undefined;

  constructor(root: HTMLElement, parts: RunParts) {
    this.#parts = parts;
    this.#arriving = part(root, 'state').dataset['arriving'] ?? '';
    part(root, 'run').addEventListener('click', () =>
      parts.front().isStoppable ? this.cancel() : parts.onRun(),
    );
  }

  /** Stops what runs for the sheet on show; does nothing when nothing does. */
  cancel(): void {
    this.#parts.front().running?.abort();
  }

  /** The reader means to write or to run: editor and database are fetched together. */
  prepare(state = this.#parts.front()): void {
    this.#parts.field.load().catch((error: unknown) => this.#onEditorMissing(error, state));
    this.#warm(state).catch((error: unknown) => this.#onColdDatabase(error, state));
  }

  /** Says why the database is not there, unless a run that wanted it has said so already. */
  #onColdDatabase(error: unknown, state: SheetState): void {
    console.warn(error);
    const { message, advice } = describeError(error);
    if (state.line === this.#arriving) this.#change(state, { line: `${message} ${advice}` });
  }

  /**
   * Runs a sheet; a failure leaves the answer that is there. `isByItself` when a value was chosen or a link opened, and
   * nobody pressed the button.
   */
  async run(sheet: Sheet, state: SheetState, isByItself: boolean): Promise<Answer | undefined> {
    const { values, refusals } = readValues(this.#parts.fieldsOf(sheet), sheet.values);
    const isStale = state.answer !== undefined;
    if (!values) {
      const line = 'Not run: a value is missing or cannot be.';
      return this.#change(state, { line, isStale, refusals: refusals ?? new Map() });
    }
    this.#stopOther(state);
    const mine = new AbortController();
    const line = this.#isWarm ? 'Running. Escape stops it.' : this.#arriving;
    this.#change(state, {
      running: mine,
      isStoppable: !isByItself,
      line,
      isStale: false,
      refusals: new Map(),
    });
    this.#runs = state;
    this.prepare(state);
    try {
      const { sql, origin } = sheet;
      const result = await this.#parts.database.run(sql, { origin, parameters: values, signal: mine.signal });
      this.#isWarm = true;
      if (state.running !== mine) return undefined; // asked again, or stopped for another
      const making = describeMaking(result);
      this.#change(state, { ...atRest, line: making, error: undefined });
      const question = { sql, values: sheet.values };
      return { ...result, making, question, parameters: values, origin, ownTable: this.#ownTable(sql) };
    } catch (error) {
      if (state.running !== mine) return undefined;
      if (isCancelled(error)) return this.#change(state, { ...atRest, line: 'Stopped.', isStale });
      const told = { told: describeError(error), sql: sheet.sql };
      return this.#change(state, { ...atRest, line: 'Not run.', error: told, isStale });
    } finally {
      if (state.running === mine) this.#change(state, atRest);
    }
  }

  /** The table of the reader's own file, where a statement names it. */
  #ownTable(sql: string): string | undefined {
    const own = this.#parts.database.file?.table;
    return own !== undefined && new RegExp(`\\b${own}\\b`, 'i').test(sql) ? own : undefined;
  }

  /** One query runs at a time: another that still does is stopped, and its sheet says why. */
  #stopOther(state: SheetState): void {
    const other = this.#runs;
    const running = other?.running;
    if (other && running && other !== state)
      this.#change(other, {
        ...atRest,
        line: 'Stopped, as another query was run.',
        isStale: other.answer !== undefined,
      });
    running?.abort();
  }

  /** Fetches the database ahead of the first query and says so. */
  async #warm(state: SheetState): Promise<void> {
    if (this.#isWarm) return;
    if (!state.running) this.#change(state, { line: this.#arriving });
    await this.#parts.database.warm();
    this.#isWarm = true;
    if (!state.running && state.line === this.#arriving)
      this.#change(state, { line: 'The database is ready.' });
  }

  #change(state: SheetState, change: Partial<SheetState>): undefined {
    Object.assign(state, change);
    this.#parts.onChange(state);
  }

  #onEditorMissing(error: unknown, state: SheetState): void {
    console.warn(error);
    this.#change(state, {
      done: 'Suggestions and colours could not be fetched. The plain text field runs every query all the same.',
    });
  }
}

/** Nothing runs. */
const atRest = { running: undefined, isStoppable: false } as const;

/** How many rows came, in what time, and how long the database took to arrive. */
function describeMaking({ rows, isCut, ms, loadMs }: SessionResult): string {
  const words = describeResult({ rows: rows.length, isCut, ms });
  return loadMs < 500 ? `${words}.` : `${words}, after ${describeTime(loadMs)} to fetch and start.`;
}

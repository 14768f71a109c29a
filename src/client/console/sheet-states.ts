import { part, say } from '../page/parts.ts';
import type { Answer } from './answer-view.ts';
import { showRefusedValues } from './parameter-fields.ts';
import { type QueryError, showError, wordAt, placeIn } from './show-error.ts';
import type { SqlField } from './sql-field.ts';

/** How things stand with one sheet, whether it is on show or not. */
export interface SheetState {
  answer?: Answer | undefined;
  /** What went wrong with its last run, and with which statement. */
  error?: { told: QueryError; sql: string } | undefined;
  /** Whether the answer is not one to what was run last. */
  isStale: boolean;
  /** The line beside the button. */
  line: string;
  /** What a button that copies or saves did. */
  done: string;
  /** What is to be known of where the query came from. */
  notice: string;
  /** What is wrong with the values given, by name. */
  refusals: ReadonlyMap<string, string>;
  /** Stops its run; undefined while none runs. */
  running?: AbortController | undefined;
  /** Whether what runs may be stopped by the button; a run nobody pressed for leaves the button as it was. */
  isStoppable: boolean;
}

/** How things stand with a sheet that nothing was asked of. */
export function restingState(line: string): SheetState {
  return { isStale: false, line, done: '', notice: '', refusals: new Map(), isStoppable: false };
}

/**
 * How things stand with each sheet, by its id. What comes of a run belongs to the sheet that was run: it is kept here
 * until that sheet is on show, and goes when the sheet goes.
 */
export class SheetStates {
  readonly #states = new Map<number, SheetState>();

  /** The state of a sheet; `line` is what its line says as long as nothing was asked of it. */
  of(id: number, line: () => string): SheetState {
    let state = this.#states.get(id);
    if (!state) this.#states.set(id, (state = restingState(line())));
    return state;
  }

  /** Whether this is still the state of a sheet, and not that of one that was closed. */
  isOf(id: number, state: SheetState): boolean {
    return this.#states.get(id) === state;
  }

  /** Forgets every sheet but these, and stops what runs for the others. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const [id, state] of this.#states) {
      if (ids.has(id)) continue;
      this.#states.delete(id);
      state.running?.abort();
    }
  }

  /** Forgets all answers and errors: what they came of has changed. What runs goes on. */
  forgetAnswers(line: () => string): void {
    for (const state of this.#states.values()) {
      state.answer = undefined;
      state.error = undefined;
      state.isStale = false;
      if (!state.running) state.line = line();
    }
  }
}

/** Shows how things stand with the sheet on show: the line, the button, what went wrong and where. */
export function showState(root: HTMLElement, state: SheetState, field: SqlField): void {
  const { error, refusals, running, isStoppable } = state;
  say(part(root, 'state'), state.line);
  say(part(root, 'done'), state.done);
  say(part(root, 'notice'), state.notice);
  part(root, 'notice').hidden = state.notice === '';
  say(part(root, 'run'), running && isStoppable ? 'Stop' : 'Run');
  part(root, 'stale').hidden = !state.isStale;
  part(root, 'answer').ariaBusy = String(running !== undefined);
  showRefusedValues(root, refusals);
  showError(root, error?.told, error?.sql, {
    goTo: (at) => field.moveTo(at),
    replace: (at, name) => {
      if (error && !replaceWord(field, error.sql, at, name))
        say(part(root, 'state'), 'The statement has changed since: run it again.');
    },
  });
  const place = error && field.text === error.sql ? placeIn(error.sql, error.told) : undefined;
  field.markError(error && place !== undefined ? wordAt(error.sql, place) : undefined);
}

/** Puts a name in place of the word at a place, unless the statement has changed since. */
function replaceWord(field: SqlField, sql: string, at: number, name: string): boolean {
  if (field.text !== sql) return false;
  const { from, to } = wordAt(sql, at);
  field.setText(sql.slice(0, from) + name + sql.slice(to));
  field.moveTo(from + name.length);
  return true;
}

import { capitalise } from '../../lib/words/phrases.ts';
import { part } from '../page/parts.ts';
import type { Answer, AnswerView } from './answer-view.ts';
import { exampleOf, type ConsoleFacts, type Example } from './console-facts.ts';
import type { ConsoleMemory } from './console-memory.ts';
import { showHistory } from './history-list.ts';
import { fieldOf, knownFields } from './known-fields.ts';
import { fetchLibrary, needsLibrary } from './library-choices.ts';
import { showFields, typedValues } from './parameter-fields.ts';
import { fieldsOf, type ParameterField } from './parameter-values.ts';
import {
  addSheet,
  changeSheet,
  closeSheet,
  currentSheet,
  isUntouched,
  replaceSheet,
  type Question,
  type Sheet,
  type Sheets,
} from './query-sheets.ts';
import { showState, SheetStates, type SheetState } from './sheet-states.ts';
import type { SqlField } from './sql-field.ts';
import { showTabs } from './tab-strip.ts';

/** What the desk lays its sheets on. */
export interface DeskParts {
  facts: ConsoleFacts;
  memory: ConsoleMemory;
  field: SqlField;
  answer: AnswerView;
  /** Whether a file of the reader's own is open: what is written then is not stored. */
  isFileOpen: () => boolean;
  /** Another query is on show, or the one on show has changed. */
  onChange: () => void;
}

const notRun = 'Not run yet.';

const noRoom =
  'This browser has no more room for this site: what you write from now on is gone when you leave or reload the page. Close tabs you no longer need, or copy your text elsewhere.';

/** The sheets of the console: which is on show, what it says, its form fields and its answer. */
export class SheetDesk {
  readonly #root: HTMLElement;
  readonly #parts: DeskParts;
  readonly #states = new SheetStates();
  /** The answer the page was built with, made once. */
  #standing: Answer | undefined;

  constructor(root: HTMLElement, parts: DeskParts) {
    this.#root = root;
    this.#parts = parts;
  }

  get sheets(): Sheets {
    return this.#parts.memory.sheets;
  }

  get current(): Sheet {
    return currentSheet(this.sheets);
  }

  /** How things stand with a sheet. */
  stateOf(sheet: Sheet): SheetState {
    return this.#states.of(sheet.id, () => notRun);
  }

  /** Shows a state that has changed, if its sheet is on show. */
  showChanged(state: SheetState): void {
    if (this.#states.isOf(this.current.id, state)) showState(this.#root, state, this.#parts.field);
  }

  /** Says what is to be known of where the query on show came from. */
  notice(words: string): void {
    const state = this.stateOf(this.current);
    state.notice = words;
    this.showChanged(state);
  }

  /** The form fields of a sheet: as its example describes them, or as the names of its parameters suggest. */
  fieldsOf(sheet: Sheet): ParameterField[] {
    const { facts } = this.#parts;
    const fields = this.#example(sheet.example)?.parameters.map((parameter) => fieldOf(parameter, facts));
    return fieldsOf(sheet.sql, fields ?? knownFields(facts));
  }

  /** Opens a query on a sheet of its own, in place of one that nobody wrote on, or shows the sheet it is on already. */
  open(question: Question & Partial<Pick<Sheet, 'example' | 'name' | 'origin'>>): void {
    const same = this.sheets.list.find(
      (sheet) => sheet.sql === question.sql && sheet.example === question.example && question.sql !== '',
    );
    const content = { origin: 'typed', isPrivate: false, ...question } as const;
    if (!same)
      return this.keep(
        isUntouched(this.current) ? replaceSheet(this.sheets, content) : addSheet(this.sheets, content),
      );
    const shown = { ...this.sheets, current: same.id };
    this.keep(
      changeSheet(shown, {
        values: question.values,
        origin: same.origin === 'link' ? 'link' : content.origin,
      }),
    );
  }

  /** Opens an example with these values; those that are left out stand as the example has them. */
  openExample(
    id: string,
    values: Readonly<Record<string, string>> = {},
    origin: Sheet['origin'] = 'typed',
  ): void {
    const example = this.#example(id);
    if (example)
      this.open({ sql: example.sql, values, example: id, name: capitalise(id.replaceAll('-', ' ')), origin });
  }

  /** The example whose statement this is, word for word. */
  exampleSaying(sql: string): string | undefined {
    const standing = this.#example(this.#parts.facts.standing);
    return standing?.sql === sql ? standing.id : undefined;
  }

  /** Takes over changed sheets and shows the one that is on top now. */
  keep(sheets: Sheets): void {
    this.#states.keepOnly(new Set(sheets.list.map(({ id }) => id)));
    this.#keep(sheets);
    this.show();
  }

  /** Closes the sheet on show with all that belongs to it. */
  close(): void {
    const { id } = this.current;
    this.#states.keepOnly(new Set(this.sheets.list.flatMap((sheet) => (sheet.id === id ? [] : sheet.id))));
    this.keep(closeSheet(this.sheets));
  }

  #keep(sheets: Sheets): void {
    const { memory } = this.#parts;
    const wasKept = memory.areSheetsKept;
    memory.keep(sheets);
    if (wasKept && !memory.areSheetsKept) this.notice(noRoom);
  }

  /** Shows the sheet on top with its answer, and how things stand with it. */
  show(): void {
    showTabs(this.#root, this.sheets);
    this.#parts.field.setText(this.current.sql);
    this.#showFields();
    this.#showHistory();
    this.#markExample();
    const state = this.stateOf(this.current);
    state.answer ??= this.#standingAnswer(this.current);
    if (state.answer?.isBuilt && state.line === notRun) state.line = state.answer.making;
    showState(this.#root, state, this.#parts.field);
    void this.#parts.answer.show(state.answer);
  }

  /** An answer has come for a sheet; it stays with it, and is shown when the sheet is. */
  async take(sheet: Sheet, state: SheetState, answer: Answer): Promise<void> {
    state.answer = answer;
    const past = { ...answer.question, at: Date.now(), rows: answer.rows.length };
    if (!this.#parts.isFileOpen() && !sheet.isPrivate) this.#parts.memory.remember(past);
    this.#showHistory();
    if (this.#states.isOf(this.current.id, state)) await this.#parts.answer.show(answer);
  }

  /** Forgets all answers: what they were worked out from has changed. */
  forgetAnswers(): void {
    this.#states.forgetAnswers(() => notRun);
    this.show();
  }

  /** The reader has written. */
  onText(sql: string): void {
    const { start, example, origin, isPrivate } = this.current;
    const isOwn = sql !== start.sql;
    this.#keep(
      changeSheet(this.sheets, {
        sql,
        origin: isOwn ? 'typed' : origin,
        example: isOwn ? undefined : example,
        isPrivate: isPrivate || this.#parts.isFileOpen(),
      }),
    );
    this.#showFields();
    this.#markExample();
  }

  /** The reader has given a value; with a statement of ours, the query is the reader's own from then on. */
  onValues(): void {
    const { example, origin } = this.current;
    const change = {
      values: typedValues(this.#root),
      origin: example === undefined ? origin : ('typed' as const),
    };
    this.#keep(changeSheet(this.sheets, change));
    this.#parts.onChange();
  }

  /** From here on the query of a sheet is the reader's own to run. */
  adopt(id: number): void {
    this.#keep(changeSheet(this.sheets, { origin: 'typed' }, id));
  }

  reset(): void {
    const { start } = this.current;
    this.keep(changeSheet(this.sheets, start));
  }

  clearHistory(): void {
    this.#parts.memory.clearHistory();
    this.#showHistory();
  }

  /** The answer the page was built with, for the sheet it belongs to. */
  #standingAnswer({ sql, values, example, origin }: Sheet): Answer | undefined {
    const { result, standing } = this.#parts.facts;
    if (example !== standing || Object.keys(values).length > 0 || this.#parts.isFileOpen()) return undefined;
    const parameters = (this.#example(example)?.parameters ?? []).map(
      (each) => [each.name, each.default] as const,
    );
    const known = this.#standing;
    if (known?.origin === origin && known.question.sql === sql) return known;
    return (this.#standing = {
      ...result,
      question: { sql, values },
      parameters: Object.fromEntries(parameters),
      origin,
      isCut: false,
      making: 'Worked out when the site was built.',
      isBuilt: true,
    });
  }

  #example(id: string | undefined): Example | undefined {
    return exampleOf(this.#root, this.#parts.facts, id);
  }

  #showFields(): void {
    showFields(this.#root, this.fieldsOf(this.current), this.current.values);
    this.#parts.onChange();
    const { facts } = this.#parts;
    if (!needsLibrary(this.#example(this.current.example)?.parameters ?? [], facts)) return;
    fetchLibrary(facts, new URL(this.#root.dataset['site'] ?? '/', location.href).href).then(
      () => this.#showFields(),
      (error: unknown) => console.warn(error), // the value that stands can still be asked for
    );
  }

  #showHistory(): void {
    const { history, isKept } = this.#parts.memory;
    showHistory(this.#root, history, {
      isKept,
      open: (query) => this.open({ sql: query.sql, values: query.values }),
    });
  }

  /** Says in the list of questions which of them is on show. */
  #markExample(): void {
    for (const link of part(this.#root, 'start').querySelectorAll<HTMLElement>('[data-example]')) {
      link.ariaCurrent = link.dataset['example'] === this.current.example ? 'true' : null;
    }
  }
}

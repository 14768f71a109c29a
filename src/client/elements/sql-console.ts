import { askedIn, isOfPlace } from '../../lib/site/mend-address.ts';
import { quoteName } from '../../lib/sql/quote.ts';
import { AnswerView, type Answer } from '../console/answer-view.ts';
import { connectFiles } from '../console/connect-files.ts';
import { ConsoleDatabase } from '../console/console-database.ts';
import { consoleFacts, exampleOf, type ConsoleFacts } from '../console/console-facts.ts';
import { ConsoleMemory } from '../console/console-memory.ts';
import { connectElsewhere } from '../console/elsewhere.ts';
import type { Shareable } from '../console/open-address.ts';
import { knownTable } from '../console/own-file.ts';
import { readValues } from '../console/parameter-values.ts';
import { QueryRun } from '../console/query-run.ts';
import { renameSheet } from '../console/query-sheets.ts';
import { SheetDesk } from '../console/sheet-desk.ts';
import { SqlField } from '../console/sql-field.ts';
import { connectTabs } from '../console/tab-strip.ts';
import { connectTables, readMacros, readTables } from '../console/tables-panel.ts';
import { connectTakeAway } from '../console/take-away.ts';
import { showTried } from '../console/tried-line.ts';
import type { KnownFunction, KnownTable } from '../editor/vocabulary.ts';
import { plainDecimals } from '../engine/plain-decimals.ts';
import type { SessionResult } from '../engine/session.ts';
import { part } from '../page/parts.ts';
import type { ParameterValue } from '../../lib/query/bind-parameters.ts';
import { fetchCode } from '../page/fetch-code.ts';

/** <sql-console>: a query written, run, shown and taken away, all in the reader's own browser. */
export class SqlConsole extends HTMLElement {
  #facts!: ConsoleFacts;
  #database!: ConsoleDatabase;
  #field!: SqlField;
  #answer!: AnswerView;
  #desk!: SheetDesk;
  #run!: QueryRun;
  #tables!: readonly KnownTable[];
  #functions!: readonly KnownFunction[];
  #onQuery = (): void => {};

  connectedCallback(): void {
    this.#tables = readTables(this);
    this.#facts = consoleFacts(this, this.#tables);
    this.#functions = readMacros(this);
    this.#database = new ConsoleDatabase(this.#siteUrl());
    this.#field = new SqlField(this, {
      vocabulary: () => ({ tables: this.#knownTables(), functions: this.#functions }),
      onChange: (sql) => this.#desk.onText(sql),
      onRun: () => void this.run(),
      onEscape: () => this.#run.cancel(),
      onIntent: () => this.#run.prepare(),
    });
    this.#answer = new AnswerView(this, {
      tables: () => this.#knownTables(),
      indicators: this.#facts.indicators,
      goTo: (place) => this.#field.moveTo(place),
      onInexact: () => void this.run(true),
    });
    this.#desk = this.#makeDesk();
    this.#run = new QueryRun(this, {
      database: this.#database,
      field: this.#field,
      fieldsOf: (sheet) => this.#desk.fieldsOf(sheet),
      front: () => this.#desk.stateOf(this.#desk.current),
      onChange: (state) => this.#desk.showChanged(state),
      onRun: () => void this.run(),
    });
    this.#connect();
    this.#desk.show();
    void this.#openAddress();
  }

  /** The answer on show, with its exact values. */
  get answer(): Answer | undefined {
    return this.#answer.shown;
  }

  /**
   * Asks the page's database anything that yields rows, for the curious at the developer console:
   * `await document.querySelector('sql-console').query('FROM links LIMIT 5')`. Values are exact: a column of
   * decimals is text where numbers would not be written with the same digits, a whole number beyond 2^53 is a bigint;
   * `Value` in client/engine/result-values.ts tells of every type.
   */
  async query(
    sql: string,
    parameters: Readonly<Record<string, ParameterValue>> = {},
  ): Promise<SessionResult> {
    return plainDecimals(await this.#database.run(sql, { parameters }));
  }

  /** Runs the query on show; `isByItself` when the reader did not press for it. */
  async run(isByItself = false): Promise<void> {
    const sheet = this.#desk.current;
    const state = this.#desk.stateOf(sheet);
    const answer = await this.#run.run(sheet, state, isByItself);
    if (!answer) return;
    await this.#desk.take(sheet, state, answer);
    if (sheet.id === this.#desk.current.id) await this.#writeAddress();
  }

  #makeDesk(): SheetDesk {
    const standing = exampleOf(this, this.#facts, this.#facts.standing);
    return new SheetDesk(this, {
      facts: this.#facts,
      memory: new ConsoleMemory({ sql: standing?.sql ?? '', values: {}, example: this.#facts.standing }),
      field: this.#field,
      answer: this.#answer,
      isFileOpen: () => this.#database.file !== undefined,
      onChange: () => this.#onQuery(),
    });
  }

  #connect(): void {
    showTried(this);
    connectTables(this, (name) => this.#insert(name));
    connectFiles(this, this.#database, () => this.#onFile());
    connectTabs(this, () => this.#desk.sheets, {
      select: (id) => this.#desk.keep({ ...this.#desk.sheets, current: id }),
      add: () => this.#desk.open({ sql: '', values: {} }),
      rename: (name) => this.#desk.keep(renameSheet(this.#desk.sheets, name)),
      close: () => this.#desk.close(),
    });
    connectTakeAway(this, {
      database: this.#database,
      answer: () => this.#answer.shown,
      name: () => this.#desk.current.example ?? this.#desk.current.name,
      link: () => this.#link(),
      say: () => this.#sayForFront(),
    });
    const filesUrl = new URL('data/', this.#siteUrl()).href;
    this.#onQuery = connectElsewhere(this, { query: () => this.#shareable(), filesUrl });
    part(this, 'reset').addEventListener('click', () => this.#desk.reset());
    part(this, 'clear-history').addEventListener('click', () => this.#desk.clearHistory());
    this.#listen();
  }

  #listen(): void {
    const values = part(this, 'parameters');
    values.addEventListener('change', ({ target }) => this.#onValues(target instanceof HTMLSelectElement));
    values.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target instanceof HTMLInputElement) this.#onValues(true);
    });
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#run.cancel();
    });
    addEventListener('hashchange', () => void this.#openAddress());
  }

  /** An example, or the example of a function, wherever on the page it is named. */
  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const example = target?.closest<HTMLElement>('[data-example]')?.dataset['example'];
    const macro = target?.closest<HTMLElement>('[data-macro-example]')?.dataset['macroExample'];
    if (example === undefined && macro === undefined) return;
    event.preventDefault();
    const printed = this.querySelector(`#macro-${macro} .printed-sql`)?.textContent.trimEnd() ?? '';
    if (example !== undefined) this.#desk.openExample(example);
    else if (macro !== undefined) this.#desk.open({ sql: printed, values: {}, name: macro });
    this.#desk.notice('');
    part(this, 'box').scrollIntoView();
    void this.run();
  }

  /** A value was typed or chosen; a choice from a list is meant to be seen at once. */
  #onValues(isChosen: boolean): void {
    this.#desk.onValues();
    if (isChosen && this.#answer.shown) void this.run(true);
  }

  /** A file was opened or closed: no answer outlives it, and while it is open nothing can be shared. */
  #onFile(): void {
    part(this, 'copy-link').ariaDisabled = this.#database.file ? 'true' : null;
    this.#desk.forgetAnswers();
  }

  /** Opens what the address asks for: an example of ours runs, anything else is shown and waits for the reader. */
  async #openAddress(): Promise<void> {
    const { fragment, forgiven } = askedIn(location, ['v']);
    if (isOfPlace(fragment)) return;
    const { readAddress } = await fetchCode(() => import('../console/open-address.ts'));
    const asked = readAddress(fragment, this.#facts.edition);
    if (asked.kind === 'nothing') return;
    if (asked.kind === 'refused') return this.#desk.notice(asked.notice);
    if (this.#database.file)
      return this.#desk.notice('Close your file first: a link is not opened beside it.');
    const ours = asked.kind === 'example' ? asked.id : this.#desk.exampleSaying(asked.sql);
    const told = [...forgiven, asked.notice].join(' ').trim();
    if (ours === undefined && asked.kind === 'shared') {
      this.#desk.open({ sql: asked.sql, values: asked.values, name: 'Shared query', origin: 'link' });
      return this.#desk.notice(told);
    }
    this.#desk.openExample(ours ?? '', asked.values, 'link');
    this.#desk.notice(asked.kind === 'shared' ? forgiven.join(' ') : told);
    const { id } = this.#desk.current;
    await this.run(true);
    this.#desk.adopt(id);
  }

  /** An example with its values stands in the address; a statement of one's own does not, unless it is shared. */
  async #writeAddress(): Promise<void> {
    const { example } = this.#desk.current;
    const link = example === undefined || example === this.#facts.standing ? undefined : await this.#link();
    const address = link && 'link' in link ? link.link : `${location.pathname}${location.search}`;
    if (address !== location.href) history.replaceState(null, '', address);
  }

  async #link(): Promise<{ link: string } | { refused: string }> {
    if (this.#database.file)
      return { refused: 'No link can be made while a file of yours is open: close it first.' };
    const asked = this.#shareable();
    if ('refused' in asked) return asked;
    const { linkTo } = await fetchCode(() => import('../console/open-address.ts'));
    const page = `${location.origin}${location.pathname}`;
    const example = asked.example === this.#facts.standing ? undefined : asked.example;
    return linkTo({ ...asked, example }, { edition: this.#facts.edition, page });
  }

  #shareable(): Shareable | { refused: string } {
    const sheet = this.#desk.current;
    const { values } = readValues(this.#desk.fieldsOf(sheet), sheet.values);
    if (!values) return { refused: 'A value is missing or cannot be: give every :name in the query one.' };
    return { sql: sheet.sql, example: sheet.example, parameters: values };
  }

  /** Gives what says what a button did, under the sheet that is on show now. */
  #sayForFront(): (words: string) => void {
    const state = this.#desk.stateOf(this.#desk.current);
    return (done) => {
      state.done = done;
      this.#desk.showChanged(state);
    };
  }

  #knownTables(): readonly KnownTable[] {
    const { file } = this.#database;
    return file ? [knownTable(file), ...this.#tables] : this.#tables;
  }

  #insert(name: string): void {
    this.#field.insert(/^[a-z_]\w*$/i.test(name) ? name : quoteName(name));
  }

  #siteUrl(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }
}

customElements.define('sql-console', SqlConsole);

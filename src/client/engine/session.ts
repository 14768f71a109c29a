import {
  bindParameters,
  parameterNames,
  type BoundStatement,
  type ParameterValue,
} from '../../lib/query/bind-parameters.ts';
import { domainMacros } from '../../lib/query/macros.ts';
import { createDatabase, describeColumns, loadTable, type Database } from './database.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import {
  linkedQueryLimits,
  savedQueryLimits,
  typedQueryLimits,
  type Origin,
  type QueryLimits,
} from './limits.ts';
import { tablesOf, type TableSource } from './load-table.ts';
import { publishedTableNames } from './published-tables.ts';
import { runQuery, type QueryResult } from './run-query.ts';
import { plainStatement } from './statement-gate.ts';
import { cancelled } from './stoppable.ts';
import { tablesNamed, type Macro } from './tables-named.ts';

export interface RunOptions {
  /** Who wrote the statement; `typed` unless said otherwise. */
  origin?: Origin;
  /** Values for the `:name`s in it. */
  parameters?: Readonly<Record<string, ParameterValue>>;
  /** Cancels it when aborted, within 100 ms. */
  signal?: AbortSignal;
}

/** What came of a statement. */
export interface SessionResult extends QueryResult {
  /** What it took to start the database and fetch tables before it could run, in milliseconds. */
  loadMs: number;
}

export interface SessionOptions {
  /** Address of the site's root. */
  siteUrl: string;
  /** Macros that statements may call; those of the site unless said otherwise. */
  macros?: readonly Macro[];
}

/** What a session holds beside the site's tables. */
export interface Guest {
  /** Name of its table. */
  table: string;
  /** Puts it into a database; called again when the database had to be restarted. */
  fill: (database: Database) => Promise<void>;
}

/**
 * A reader's database: it starts with the first statement, fetches a table when a statement names it, runs one
 * statement at a time, and is started afresh when it had to be ended. All failures are EngineFailures.
 */
export class Session {
  readonly #options: Required<SessionOptions>;
  readonly #guest: Guest | undefined;
  readonly #source: TableSource;
  #database: Promise<Database> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  constructor({ siteUrl, macros = domainMacros }: SessionOptions, guest?: Guest) {
    this.#options = { siteUrl, macros };
    this.#guest = guest;
    this.#source = tablesOf(siteUrl);
  }

  /** Starts the database without asking anything of it, so that the first answer comes sooner. */
  async warm(): Promise<void> {
    await this.#open();
  }

  /** Runs one statement that yields rows: at most 5,000 rows and 200 columns. */
  run(sql: string, options: RunOptions = {}): Promise<SessionResult> {
    return this.#perform(sql, options, options.origin === 'link' ? linkedQueryLimits : typedQueryLimits);
  }

  /** As `run`, for saving: every row, up to 100 MB. */
  collect(sql: string, options: RunOptions = {}): Promise<SessionResult> {
    const ms = options.origin === 'link' ? linkedQueryLimits.ms : savedQueryLimits.ms;
    return this.#perform(sql, options, { ...savedQueryLimits, ms });
  }

  /** Ends the worker and all that it holds; whatever still runs fails. */
  end(): void {
    this.#isEnded = true;
    const reason = new EngineFailure('stopped', 'it was closed');
    this.#database?.then(({ engine }) => engine.kill(reason)).catch(() => {});
    this.#database = undefined;
  }

  /** Checks a statement, waits for its turn, makes what it needs, and runs it. */
  async #perform(
    sql: string,
    { origin = 'typed', parameters = {}, signal }: RunOptions,
    limits: QueryLimits,
  ): Promise<SessionResult> {
    if (origin === 'link' && this.#guest) throw refusedBesideFile();
    plainStatement(sql, limits);
    const { sql: bound, placeBefore } = bind(sql, parameters);
    return await this.#inTurn(signal, async () => {
      const began = performance.now();
      const database = await orAbort(signal, this.#ready(bound));
      const loadMs = performance.now() - began;
      const written = { written: sql, placeBefore };
      return { ...(await runQuery(database, bound, { limits, signal, written })), loadMs };
    });
  }

  /** Does something after all that was asked for before; gives up its place when it is cancelled meanwhile. */
  async #inTurn<T>(signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> {
    const before = this.#turn;
    const mine = (async () => {
      await before;
      if (signal?.aborted) throw cancelled();
      return await act();
    })();
    this.#turn = mine.catch(() => {}); // its caller hears of it
    return await orAbort(signal, mine);
  }

  /** The database with everything a statement names. */
  async #ready(sql: string): Promise<Database> {
    const database = await this.#open();
    try {
      const named = tablesNamed(sql, publishedTableNames, this.#options.macros);
      const isWide = named.includes('panel');
      const wanted = new Set(isWide ? [...named, 'indicators'] : named);
      await Promise.all([...wanted].map((name) => loadTable(database, name)));
      if (isWide) await describeColumns(database);
      return database;
    } catch (error) {
      throw recogniseFailure(error, 'stopped');
    }
  }

  /** The running database, started when there is none. */
  async #open(): Promise<Database> {
    if (this.#isEnded) throw new EngineFailure('stopped', 'it was closed');
    const opening = (this.#database ??= this.#create());
    try {
      return await opening;
    } catch (error) {
      if (this.#database === opening) this.#database = undefined;
      throw recogniseFailure(error, 'stopped');
    }
  }

  async #create(): Promise<Database> {
    const { siteUrl, macros } = this.#options;
    const database = await createDatabase({ siteUrl, source: this.#source, macros });
    if (this.#guest) await fill(database, this.#guest);
    database.engine.death.catch(() => this.#restart());
    return database;
  }

  /** After a statement that took the worker with it, the next one should not have to wait for the start. */
  #restart(): void {
    this.#database = undefined;
    if (!this.#isEnded) this.#open().catch(() => {}); // whoever asks next tries again and is told
  }
}

/** Puts a guest into a database; one that it could not be put into is ended. */
async function fill(database: Database, guest: Guest): Promise<void> {
  database.tables.set(guest.table, Promise.resolve());
  try {
    await guest.fill(database);
  } catch (error) {
    const failure = recogniseFailure(error, 'file');
    database.engine.kill(failure);
    throw failure;
  }
}

function refusedBesideFile(): EngineFailure {
  return new EngineFailure(
    'refused',
    'it came with a link, and nothing from a link runs beside a file of your own',
    { advice: 'Close the file first, or read the query and type what you want of it yourself.' },
  );
}

/** The statement with its values, or a refusal in plain words. */
function bind(sql: string, values: Readonly<Record<string, ParameterValue>>): BoundStatement {
  const advice = 'Give every :name in the query a value.';
  const missing = parameterNames(sql).find((name) => !Object.hasOwn(values, name));
  if (missing !== undefined) throw new EngineFailure('refused', `:${missing} has no value`, { advice });
  try {
    return bindParameters(sql, values);
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^bindParameters /, '') : String(error);
    throw new EngineFailure('refused', detail, { advice, cause: error });
  }
}

/** A promise that is given up when the signal says so; what goes on behind it is not waited for. */
function orAbort<T>(signal: AbortSignal | undefined, promise: Promise<T>): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

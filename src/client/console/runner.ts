import type { RunOptions, SessionResult } from '../engine/session.ts';
import { describeResult, describeTime } from '../../lib/words/answer/describe-result.ts';
import { part, say } from '../page/parts.ts';
import type { ConsoleDatabase } from './console-database.ts';

/** How a query is asked: as the engine wants it, and whether the reader pressed for it. */
export interface RunnerOptions extends Omit<RunOptions, 'signal'> {
  /** It runs because a value was chosen, or a link opened: the button still says Run. */
  isByItself: boolean;
}

/** The button that runs a query and, while it runs, stops it; the line beside it says how things stand. */
export class Runner {
  readonly #database: ConsoleDatabase;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;
  #isWarm = false;
  #running: AbortController | undefined;
  /** Whether what runs may be stopped by the button; a run nobody pressed for leaves the button as it was. */
  #isStoppable = false;

  constructor(root: HTMLElement, database: ConsoleDatabase, onRun: () => void) {
    this.#database = database;
    this.#button = part(root, 'run');
    this.#line = part(root, 'state');
    this.#button.addEventListener('click', () => (this.#isStoppable ? this.cancel() : onRun()));
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Stops what runs; does nothing when nothing does. */
  cancel(): void {
    this.#running?.abort();
  }

  /** Fetches the database ahead of the first query and says so. */
  async warm(): Promise<void> {
    if (this.#isWarm) return;
    if (!this.#running) this.say(this.#line.dataset['arriving'] ?? '');
    await this.#database.warm();
    this.#isWarm = true;
    if (!this.#running) this.say('The database is ready.');
  }

  /** Asks the database; a query that is still running is stopped first. Fails as an EngineFailure. */
  async ask(
    sql: string,
    { isByItself, ...options }: RunnerOptions,
  ): Promise<SessionResult & { making: string }> {
    this.cancel();
    const mine = (this.#running = new AbortController());
    this.#isStoppable = !isByItself;
    if (this.#isStoppable) this.#button.textContent = 'Stop';
    this.say(this.#isWarm ? 'Running. Escape stops it.' : (this.#line.dataset['arriving'] ?? ''));
    try {
      const result = await this.#database.run(sql, { ...options, signal: mine.signal });
      this.#isWarm = true;
      const making = describeMaking(result);
      if (mine === this.#running) this.say(making);
      return { ...result, making };
    } finally {
      if (mine === this.#running) this.#rest();
    }
  }

  /** Writes the line beside the button, which is read out. */
  say(words: string): void {
    say(this.#line, words);
  }

  #rest(): void {
    this.#running = undefined;
    this.#isStoppable = false;
    this.#button.textContent = 'Run';
  }
}

/** How many rows came, in what time, and how long the database took to arrive. */
function describeMaking({ rows, isCut, ms, loadMs }: SessionResult): string {
  const words = describeResult({ rows: rows.length, isCut, ms });
  return loadMs < 500 ? `${words}.` : `${words}, after ${describeTime(loadMs)} to fetch and start.`;
}

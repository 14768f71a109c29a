import type { RunOptions, Session, SessionResult } from '../engine/session.ts';
import type { OpenedFile } from '../engine/user-file/open-file.ts';
import { fetchCode } from '../page/fetch-code.ts';

/**
 * The databases behind the console: one that holds the site's tables and, while a file of the reader's is open, one of
 * its own with the file beside them. Nothing is fetched before it is asked for.
 */
export class ConsoleDatabase {
  readonly #siteUrl: string;
  #site: Promise<Session> | undefined;
  #file: OpenedFile | undefined;

  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl;
  }

  /** The file that is open. */
  get file(): OpenedFile | undefined {
    return this.#file;
  }

  /** Fetches and starts the database, so that the first answer comes sooner. */
  async warm(): Promise<void> {
    await (await this.#session()).warm();
  }

  async run(sql: string, options: RunOptions): Promise<SessionResult> {
    return await (await this.#session()).run(sql, options);
  }

  /** Every row, for a file to be saved. */
  async collect(sql: string, options: RunOptions): Promise<SessionResult> {
    return await (await this.#session()).collect(sql, options);
  }

  /** Opens a file in place of the one that is open. Fails as an EngineFailure; then the one before stays open. */
  async openFile(file: File): Promise<OpenedFile> {
    const [{ openFile }, options] = await Promise.all([
      fetchCode(() => import('../engine/user-file/open-file.ts')),
      this.#options(),
    ]);
    const opened = await openFile(file, options);
    this.closeFile();
    this.#file = opened;
    return opened;
  }

  /** Ends the worker that holds the file. */
  closeFile(): void {
    this.#file?.close();
    this.#file = undefined;
  }

  async #session(): Promise<Session> {
    if (this.#file) return this.#file.session;
    this.#site ??= this.#start();
    this.#site.catch(() => (this.#site = undefined)); // the code could not be fetched: the next attempt tries again
    return await this.#site;
  }

  async #start(): Promise<Session> {
    const [{ Session }, options] = await Promise.all([
      fetchCode(() => import('../engine/session.ts')),
      this.#options(),
    ]);
    return new Session(options);
  }

  async #options() {
    const { domainMacros } = await fetchCode(() => import('../../lib/query/macros.ts'));
    return { siteUrl: this.#siteUrl, macros: domainMacros };
  }
}

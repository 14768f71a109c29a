import { deviceStore, type DeviceStore } from '../page/device-store.ts';
import { readHistory, remember, type PastQuery } from './query-history.ts';
import { addSheet, readSheets, storable, type Question, type Sheets } from './query-sheets.ts';

const sheetsName = 'support-atlas:query-sheets';
const historyName = 'support-atlas:query-history';

/** The reader's tabs and past queries, kept on the device where it lets us. */
export class ConsoleMemory {
  readonly #store: DeviceStore;
  #sheets: Sheets;
  #history: PastQuery[];

  constructor(standing: Question & { example: string }, store = deviceStore()) {
    this.#store = store;
    this.#history = readHistory(store.read(historyName));
    this.#sheets =
      readSheets(store.read(sheetsName)) ??
      addSheet({ list: [], current: 0 }, { ...standing, origin: 'typed', isPrivate: false });
  }

  get isKept(): boolean {
    return this.#store.isKept;
  }

  get sheets(): Sheets {
    return this.#sheets;
  }

  get history(): readonly PastQuery[] {
    return this.#history;
  }

  /** Takes over changed tabs; what was written beside a reader's own file is not stored. */
  keep(sheets: Sheets): void {
    this.#sheets = sheets;
    const stored = storable(sheets);
    if (stored.list.length > 0) this.#store.write(sheetsName, stored);
    else this.#store.remove(sheetsName);
  }

  remember(query: PastQuery): void {
    this.#history = remember(this.#history, query);
    this.#store.write(historyName, this.#history);
  }

  clearHistory(): void {
    this.#history = [];
    this.#store.remove(historyName);
  }
}

import { deviceStore, type DeviceStore } from '../page/device-store.ts';
import { readHistory, remember, type PastQuery } from './query-history.ts';
import { historyName, sheetsName } from './query-places.ts';
import {
  addSheet,
  isUntouched,
  joinSheets,
  readSheets,
  storable,
  type Question,
  type Sheets,
} from './query-sheets.ts';

/** Where things are kept. */
export interface MemoryPlaces {
  /** Of this window: it survives a reload and ends with the window. */
  window: DeviceStore;
  /** Of the device: what the next window begins with. */
  device: DeviceStore;
  /** Of the device as well, apart so that a long history takes no room from the tabs. */
  past: DeviceStore;
  /** Does something a little later, at the latest when the page is left; once for what is asked several times. */
  later: (write: () => void) => void;
  /** Hears when the page is left, and when another page forgets the queries. */
  listen: (heard: { left: () => void; forgotten: () => void }) => void;
  /** A name for this window that no other has. */
  name: string;
}

/**
 * The reader's tabs and past queries. Each window keeps its own tabs, so that none writes over another's; a new window
 * begins with those of all before it.
 */
export class ConsoleMemory {
  readonly #places: MemoryPlaces;
  #sheets: Sheets;
  #history: PastQuery[];
  /** Whether what stands here was forgotten elsewhere: then it is not written until it changes. */
  #isForgotten = false;

  constructor(standing: Question & { example: string }, places: MemoryPlaces = placesOfBrowser()) {
    this.#places = places;
    this.#history = readHistory(places.past.read(historyName));
    this.#sheets =
      this.#ownBefore() ??
      this.#takeOver() ??
      addSheet({ list: [], current: 0 }, { ...standing, origin: 'typed', isPrivate: false });
    this.#write();
    places.listen({ left: () => this.#isForgotten || this.#write(), forgotten: () => this.#forget() });
  }

  /** Whether past queries are still there after the page is left. */
  get isKept(): boolean {
    return this.#places.past.isKept;
  }

  /** Whether the tabs are still there after a reload. */
  get areSheetsKept(): boolean {
    return this.#places.window.isKept;
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
    this.#isForgotten = false;
    this.#places.later(() => this.#write());
  }

  remember(query: PastQuery): void {
    const { past } = this.#places;
    const stored = past.isKept ? readHistory(past.read(historyName)) : this.#history; // another window may have added
    this.#history = remember(stored, query);
    past.write(historyName, this.#history);
  }

  clearHistory(): void {
    this.#history = [];
    this.#places.past.remove(historyName);
  }

  /** The tabs of this window before it was loaded again, by whatever name it had then. */
  #ownBefore(): Sheets | undefined {
    const { window, device } = this.#places;
    const stored = window.read(sheetsName) as { name?: unknown; sheets?: unknown } | undefined;
    if (typeof stored?.name === 'string') device.write(sheetsName, without(byWindow(device), stored.name));
    return readSheets(stored?.sheets);
  }

  /** The tabs of all windows before, the newest first; they are this window's from now on. */
  #takeOver(): Sheets | undefined {
    const { device } = this.#places;
    const found = Object.values(byWindow(device)).flatMap((each) => readSheets(each) ?? []);
    const [newest, ...others] = found.toReversed();
    if (newest) device.write(sheetsName, {});
    return newest && others.reduce(joinSheets, newest);
  }

  #write(): void {
    const { window, device, name } = this.#places;
    const sheets = storable(this.#sheets);
    const others = without(byWindow(device), name);
    const isNone = sheets.list.every((sheet) => isUntouched(sheet));
    if (sheets.list.length > 0) window.write(sheetsName, { name, sheets });
    else window.remove(sheetsName);
    device.write(sheetsName, isNone ? others : { ...others, [name]: sheets });
  }

  #forget(): void {
    this.#isForgotten = true;
    this.#history = [];
    this.#places.window.remove(sheetsName);
  }
}

/** What the device holds of each window, the last to be written last; tabs of a time without windows count as one. */
function byWindow(device: DeviceStore): Readonly<Record<string, unknown>> {
  const stored = device.read(sheetsName);
  if (typeof stored !== 'object' || stored === null) return {};
  return 'list' in stored ? { before: stored } : { ...stored };
}

function without(all: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== name));
}

/** How long a reader who types is waited for, in milliseconds. */
const pause = 200;

function placesOfBrowser(): MemoryPlaces {
  return {
    window: deviceStore(() => sessionStorage),
    device: deviceStore(),
    past: deviceStore(),
    later: laterOnce(),
    listen: ({ left, forgotten }) => {
      addEventListener('pagehide', left);
      addEventListener('storage', ({ key, newValue }) => {
        if (key === null || (key === sheetsName && newValue === null)) forgotten();
      });
    },
    name: crypto.randomUUID(),
  };
}

function laterOnce(): MemoryPlaces['later'] {
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    waiting?.();
    waiting = undefined;
  };
  addEventListener('pagehide', now);
  addEventListener('visibilitychange', now);
  return (write) => {
    waiting = write;
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
}

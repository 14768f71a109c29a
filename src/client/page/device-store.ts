/** A place on the reader's device for small things, by name. */
export interface DeviceStore {
  /** Whether what is written is still there after the page is left. */
  readonly isKept: boolean;
  /** What was written under a name; undefined when there is nothing, or nothing readable. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  remove(name: string): void;
}

/**
 * The browser's own storage, or memory where it is blocked or full: then everything works until the page is left.
 * `storage` is asked for late, because merely naming `localStorage` throws where it is blocked.
 */
export function deviceStore(storage: () => Storage = () => localStorage): DeviceStore {
  const memory = new Map<string, string>();
  let kept = open(storage);
  return {
    get isKept() {
      return kept !== undefined;
    },
    read: (name) => parse(kept ? kept.getItem(name) : (memory.get(name) ?? null)),
    write: (name, value) => {
      const text = JSON.stringify(value);
      memory.set(name, text);
      try {
        kept?.setItem(name, text);
      } catch {
        kept = undefined; // full: memory has it all from here on
      }
    },
    remove: (name) => {
      memory.delete(name);
      kept?.removeItem(name);
    },
  };
}

/** The storage if it can be written to. */
function open(storage: () => Storage): Storage | undefined {
  try {
    const found = storage();
    found.setItem('probe', '1');
    found.removeItem('probe');
    return found;
  } catch {
    return undefined;
  }
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

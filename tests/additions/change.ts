/** How the text of a file changes; a new file changes from nothing. */
export type Change = (text: string) => string;

/** One thing added: the paragraph of the README it follows, and what changes in which file. */
export interface Addition {
  paragraph: string;
  changes: Readonly<Record<string, Change>>;
}

/** A new file. */
export function created(text: string): Change {
  return () => text;
}

/** Puts a text in the one place where another stands; `$&` is that other. */
export function put(place: string, instead: string): Change {
  return (text) => {
    if (text.split(place).length !== 2) throw new Error(`put requires one place: ${place}`);
    return text.replace(place, () => instead.replace('$&', () => place));
  };
}

/** Several changes, one after another. */
export function all(...changes: readonly Change[]): Change {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

/** Puts a row among those of a table, in the order of their first cell. */
export function row(added: Readonly<Record<string, string | number | boolean>>): Change {
  return (text) => {
    const [header = '', ...rows] = text.trimEnd().split('\n');
    const cells = header.split(',').map((column) => String(added[column] ?? ''));
    const name = (line: string) => line.split(',')[0] ?? '';
    const sorted = [...rows, cells.join(',')].toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
    return `${[header, ...sorted].join('\n')}\n`;
  };
}

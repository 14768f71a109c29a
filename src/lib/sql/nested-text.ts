import type { TypeShape } from './type-shape.ts';

/** A value taken apart: the text of what is plain, a list, fields by their names, or the pairs of a map in turn. */
export type NestedValue =
  null | string | readonly NestedValue[] | { readonly [field: string]: NestedValue } | NestedMap;

/** The pairs of a map. */
export interface NestedMap {
  readonly pairs: readonly { key: NestedValue; value: NestedValue }[];
}

/**
 * Takes the text that DuckDB writes for a list, a structure or a map apart again. Text in it stands between
 * apostrophes wherever it could be taken for something else, so that nothing is ambiguous. Throws a SyntaxError where
 * the text is not of the shape.
 *
 * @example readNested("['a, b', c, NULL]", { form: 'list', of: { form: 'plain', type: 'VARCHAR' } }) // ['a, b', 'c', null]
 */
export function readNested(text: string, shape: TypeShape): NestedValue {
  if (shape.form === 'plain') return text;
  const reader = new NestedReader(text);
  const value = reader.value(shape);
  reader.requireEnd();
  return value;
}

class NestedReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(shape: TypeShape): NestedValue {
    if (shape.form === 'plain') return this.#plain();
    if (this.#takes('NULL')) return null;
    if (shape.form === 'list') return this.#each('[', ']', () => this.value(shape.of));
    if (shape.form === 'map') {
      const pairs = this.#each('{', '}', () => {
        const key = this.value(shape.key);
        this.#require('=');
        return { key, value: this.value(shape.value) };
      });
      return { pairs };
    }
    const fields = shape.fields.values();
    const found = Object.create(null) as Record<string, NestedValue>;
    this.#each('{', '}', () => {
      const [name, inner] = fields.next().value ?? this.#fail();
      if (this.#plain() !== name) this.#fail();
      this.#require(': ');
      found[name] = this.value(inner);
    });
    return found;
  }

  requireEnd(): void {
    if (this.#at !== this.#text.length) this.#fail();
  }

  #each<T>(open: string, close: string, read: () => T): T[] {
    this.#require(open);
    const items: T[] = [];
    if (this.#takes(close)) return items;
    do items.push(read());
    while (this.#takes(', '));
    this.#require(close);
    return items;
  }

  #plain(): string | null {
    if (this.#text[this.#at] === "'") {
      const quoted = this.#match(/'((?:[^'\\]|\\[\s\S])*)'/y);
      return quoted.slice(1, -1).replaceAll(/\\([\s\S])/g, '$1');
    }
    const bare = this.#match(/[^,\]}=]+/y);
    return bare === 'NULL' ? null : bare;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? this.#fail();
    this.#at += found.length;
    return found;
  }

  #takes(token: string): boolean {
    const isThere = this.#text.startsWith(token, this.#at);
    if (isThere) this.#at += token.length;
    return isThere;
  }

  #require(token: string): void {
    if (!this.#takes(token)) this.#fail();
  }

  #fail(): never {
    throw new SyntaxError(`readNested does not understand the value at ${this.#at}`);
  }
}

import type { ResultColumn } from '../../query/chart-guess.ts';

export type { ResultColumn };

/** What can be done with the values of a column. */
export type ResultKind = 'number' | 'integer' | 'boolean' | 'date' | 'text' | 'nested';

const kinds: readonly (readonly [RegExp, ResultKind])[] = [
  [/\[\d*\]$|^(?:STRUCT|MAP|UNION|LIST)\b/i, 'nested'],
  [/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?\d*$/i, 'integer'],
  [/^(?:DOUBLE|FLOAT\d*|REAL|DECIMAL|NUMERIC)\b/i, 'number'],
  [/^BOOL/i, 'boolean'],
  [/^(?:DATE|TIMESTAMP)/i, 'date'],
];

const words: Readonly<Record<ResultKind, string>> = {
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  date: 'date',
  text: 'text',
  nested: 'list',
};

/** The kind of values a DuckDB type holds; whatever is not known is treated as text. */
export function kindOfType(type: string): ResultKind {
  return kinds.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? 'text';
}

/** The type of a column for a reader who does not know DuckDB's words. */
export function describeType(type: string): string {
  return words[kindOfType(type)];
}

/** Whether the values of a column can be placed on a scale of numbers. */
export function isNumeric({ type }: ResultColumn): boolean {
  return ['number', 'integer'].includes(kindOfType(type));
}

/**
 * The unit of a column of an answer, where it is a column of one of the tables under its own name: a name that the
 * statement itself gives (`AS name`) may stand for anything, so it has none.
 */
export function unitOfResult(
  { name }: ResultColumn,
  sql: string,
  columns: readonly { name: string; unit?: string | undefined }[],
): string | undefined {
  const named = new RegExp(`\\bas\\s+"?${name.replaceAll(/[^\w]/g, '\\$&')}"?(?!\\w)`, 'i');
  if (named.test(sql)) return undefined;
  const units = new Set(columns.filter((column) => column.name === name).map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}

import { quoteText } from '../sql/quote.ts';

/** What a parameter may stand for: one value, or a list of them. */
export type ParameterValue = Scalar | readonly Scalar[];
type Scalar = string | number | boolean | null;

/** A statement whose parameters have become literals. */
export interface BoundStatement {
  sql: string;
  /** The place in the text as it was written, for a place in `sql`; both count characters from 0. */
  placeBefore: (place: number) => number;
}

interface Found {
  name: string;
  start: number;
  end: number;
}

/**
 * What is no parameter, whatever stands in it, in the order DuckDB reads it: text (with and without backslashes),
 * a quoted name, dollar text, a comment to the end of the line, a cast. What is not closed runs to the end.
 * Comments between slash and star nest, which a pattern cannot follow: they are read apart.
 */
const passages = [
  /(?<![\w$])[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/,
  /'(?:[^']|'')*(?:'|$)/,
  /"(?:[^"]|"")*(?:"|$)/,
  /(?<![\w$])\$(?<tag>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|)\$[\s\S]*?(?:\$\k<tag>\$|$)/,
  /--[^\n\r]*/,
  /\/\*/,
  /::/,
];
const parameter = /(?<![\w$\])'"])(?<start>:)(?<name>[A-Za-z_]\w*)/;
const next = new RegExp([...passages, parameter].map(({ source }) => source).join('|'), 'g');

/**
 * The names of the parameters of a statement, each once, in the order they first stand: `:year` is one; what stands in
 * text, comments and casts is none, nor is the `:` of `[1:n]` and `{'a':b}`.
 */
export function parameterNames(sql: string): string[] {
  return [...new Set(parametersIn(sql).map(({ name }) => name))];
}

/**
 * The statement with each `:name` replaced by its value as a literal, so that a value can be nothing but a value.
 * Text is quoted, a number that is not whole is a DOUBLE, a list is a list. Values that no parameter asks for are left
 * out. Throws on a parameter without a value and on a value that has no literal.
 */
export function bindParameters(
  sql: string,
  values: Readonly<Record<string, ParameterValue>>,
): BoundStatement {
  const edits: { start: number; end: number; before: Found }[] = [];
  let bound = '';
  let read = 0;
  for (const found of parametersIn(sql)) {
    if (!Object.hasOwn(values, found.name)) {
      throw new Error(
        `bindParameters no value for :${found.name}; values are there for ${Object.keys(values).length} others`,
      );
    }
    bound += sql.slice(read, found.start);
    const start = bound.length;
    bound += ` ${literal(found.name, values[found.name] ?? null)} `; // apart from its neighbours, whatever they are
    edits.push({ start, end: bound.length, before: found });
    read = found.end;
  }
  bound += sql.slice(read);
  return { sql: bound, placeBefore: (place) => placeBefore(place, edits) };
}

/** Where each parameter stands. */
function parametersIn(sql: string): Found[] {
  const found: Found[] = [];
  next.lastIndex = 0;
  for (let match = next.exec(sql); match; match = next.exec(sql)) {
    const name = match.groups?.['name'];
    if (name !== undefined) found.push({ name, start: match.index, end: next.lastIndex });
    if (match[0] === '/*') next.lastIndex = endOfComment(sql, next.lastIndex);
  }
  return found;
}

/** Where a comment ends that was opened just before; comments nest. */
function endOfComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let depth = 1; depth > 0;) {
    const match = mark.exec(sql);
    if (!match) return sql.length;
    depth += match[0] === '/*' ? 1 : -1;
  }
  return mark.lastIndex;
}

/** A value as SQL reads it. */
function literal(name: string, value: ParameterValue): string {
  if (Array.isArray(value)) return `[${value.map((each: Scalar) => literal(name, each)).join(', ')}]`;
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberLiteral(name, value);
  const text = String(value);
  if (text.includes('\0')) throw new Error(`bindParameters :${name} holds the character NUL`);
  return quoteText(text);
}

/** A whole number as it is, in brackets when negative so that no `--` can come about; any other as a DOUBLE. */
function numberLiteral(name: string, value: number): string {
  if (!Number.isFinite(value)) throw new Error(`bindParameters :${name} is no finite number: ${value}`);
  if (!Number.isSafeInteger(value)) return `CAST(${quoteText(String(value))} AS DOUBLE)`;
  return value < 0 ? `(${value})` : String(value);
}

/** A place in the bound text as a place in the text before; inside a value it is where the parameter begins. */
function placeBefore(place: number, edits: readonly { start: number; end: number; before: Found }[]): number {
  const last = edits.findLast(({ start }) => start <= place);
  if (!last) return place;
  return place < last.end ? last.before.start : last.before.end + (place - last.end);
}

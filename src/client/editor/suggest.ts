import { sqlFunctions } from './sql-functions.ts';
import { tablesRead } from './tables-read.ts';
import type { KnownColumn, KnownFunction, KnownTable, Vocabulary } from './vocabulary.ts';

/** One thing that could stand at the cursor. */
export interface Suggestion {
  label: string;
  kind: 'table' | 'column' | 'function' | 'macro' | 'keyword' | 'value';
  /** A word or two beside the label. */
  detail?: string;
  /** What it means, shown while it is chosen. */
  info?: string;
  /** Higher comes earlier. */
  boost: number;
  /** What is written instead of the label. */
  apply?: string;
}

/** Where the word under the cursor begins, and what could stand there. */
export interface Suggestions {
  from: number;
  options: Suggestion[];
}

/** How many characters before the cursor are looked at: its patterns take the square of them at worst. */
const reach = 1_000;

/**
 * What could stand at a place in a statement: columns after `table.` or an alias of it, tables after FROM and JOIN,
 * the values of a column inside quotation marks after `column =`, otherwise everything, columns of the tables that the
 * statement names first. Undefined where nothing helps, in the middle of a number for instance.
 */
export function suggest(
  { tables, functions }: Vocabulary,
  sql: string,
  { at, keywords }: { at: number; keywords: readonly string[] },
): Suggestions | undefined {
  const before = sql.slice(Math.max(0, at - reach), at);
  const value = /(?:^|[^\w"])"?(\w+)"?\s*(?:=|<>|!=|\bin\s*\([^()]*)\s*'([^'\n]*)$/i.exec(before);
  if (value) return valuesOf(value[1] ?? '', tables, at - (value[2] ?? '').length);
  const qualified = /(\w+)\.(\w*)$/.exec(before);
  if (qualified)
    return columnsOf(qualified[1] ?? '', tables, { sql, from: at - (qualified[2] ?? '').length });
  const word = /\w*$/.exec(before)?.[0] ?? '';
  if (/^\d/.test(word)) return undefined;
  const from = at - word.length;
  if (/\b(?:from|join|describe|summarize)\s+\w*$/i.test(before)) {
    return {
      from,
      options: [...tables.map(asTable), ...functions.filter(({ isTable }) => isTable).map(asFunction)],
    };
  }
  return { from, options: [...anything({ tables, functions }, sql), ...keywords.map(asKeyword)] };
}

function columnsOf(
  qualifier: string,
  tables: readonly KnownTable[],
  { sql, from }: { sql: string; from: number },
): Suggestions | undefined {
  const name = tablesRead(sql).get(qualifier.toLowerCase()) ?? qualifier;
  const table = tables.find((each) => each.name === name);
  return table ? { from, options: table.columns.map((column) => asColumn(column, 1)) } : undefined;
}

function valuesOf(name: string, tables: readonly KnownTable[], from: number): Suggestions | undefined {
  const column = tables.flatMap(({ columns }) => columns).find((each) => each.name === name && each.values);
  const panel = tables.find((table) => table.name === 'panel');
  if (/^(?:support|outcome|indicator)$/.test(name) && panel) {
    const indicators = panel.columns.filter(({ unit }) => unit !== undefined);
    return { from, options: indicators.map((each) => ({ ...asColumn(each, 1), kind: 'value' })) };
  }
  if (!column?.values) return undefined;
  return { from, options: column.values.map((label) => ({ label, kind: 'value', boost: 1 })) };
}

/** Columns of the tables read, tables, functions; without a table read, the columns of all. */
function anything({ tables, functions }: Vocabulary, sql: string): Suggestion[] {
  const names = new Set(tablesRead(sql).values());
  const read = tables.filter(({ name }) => names.has(name));
  const columns = new Map(
    (read.length > 0 ? read : tables).flatMap((table) =>
      table.columns.map((column) => [column.name, asColumn(column, read.length > 0 ? 3 : 0)] as const),
    ),
  );
  return [
    ...columns.values(),
    ...tables.map(asTable),
    ...functions.map(asFunction),
    ...sqlFunctions.map(asFunction),
  ];
}

function asColumn({ name, type, unit, description }: KnownColumn, boost: number): Suggestion {
  const info = unit ? `${description} Unit: ${unit}.` : description;
  return { label: name, kind: 'column', detail: type, info, boost };
}

function asTable({ name, rows, description }: KnownTable): Suggestion {
  const detail = rows === undefined ? 'table' : `${rows.toLocaleString('en-GB')} rows`;
  return { label: name, kind: 'table', detail, info: description, boost: 2 };
}

function asFunction({ name, signature, description, isOurs }: KnownFunction): Suggestion {
  const info = `${signature}: ${description}`;
  const kind = isOurs ? 'macro' : 'function';
  return {
    label: name,
    kind,
    detail: isOurs ? 'ours' : 'function',
    info,
    boost: isOurs ? 1 : 0,
    apply: `${name}(`,
  };
}

function asKeyword(word: string): Suggestion {
  return { label: word.toUpperCase(), kind: 'keyword', boost: -1 };
}

import type { ReadTable } from '../parquet.ts';
import { fileLimits } from '../limits.ts';
import { LongNumber, parseExactJson } from './exact-json.ts';
import { counted, refuse } from './refuse.ts';

type Row = Record<string, unknown>;

const shapes = 'Give it as a list of objects, [{"a": 1}, {"a": 2}], or one object on each line.';

/** The rows of a JSON text as columns, and what was assumed to find them, in sentences. */
export type JsonTable = ReadTable & { notes: string[] };

/**
 * The rows of a JSON text as columns: a list of objects, an object that holds one such list, or one object on each
 * line. A key that a row lacks is null. Refuses what is nested too deeply before anything is parsed, and an object that
 * holds several lists of objects or an empty one alone.
 */
export function jsonTable(name: string, text: string): JsonTable {
  const depth = deepest(text);
  if (depth > fileLimits.depth) {
    throw refuse(
      name,
      `is nested ${counted(depth)} levels deep, and ${fileLimits.depth} are allowed`,
      'Take the inner lists and objects out into columns of their own.',
    );
  }
  const { rows, notes } = parseRows(name, text.replace(/^\ufeff/, ''));
  const twice = repeatedKey(text);
  if (twice !== undefined) {
    throw refuse(
      name,
      `gives ${JSON.stringify(twice)} twice in one object, so one value of it would be lost`,
      'Give each key of an object once.',
    );
  }
  return { columns: columnsOf(name, rows), rows: rows.length, notes };
}

/** How many lists and objects stand inside one another at the deepest place; what stands in text does not count. */
export function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\[^])*"?|[[{]|[\]}]/g)) {
    if (mark === '[' || mark === '{') most = Math.max(most, ++depth);
    else if (mark === ']' || mark === '}') depth--;
    if (most > fileLimits.depth) return most;
  }
  return most;
}

/** A key that an object of a JSON text gives twice, of which a reader of JSON keeps the last. */
export function repeatedKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = '""';
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\[^])*"?|[[{\]}:]/g)) {
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ':') {
      const keys = open.at(-1);
      const key = last.includes('\\') ? (JSON.parse(last) as string) : last.slice(1, -1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    } else last = mark;
  }
  return undefined;
}

interface FoundRows {
  rows: Row[];
  notes: string[];
}

function parseRows(name: string, text: string): FoundRows {
  const whole = parsed(text);
  if (whole !== undefined) {
    if (isRow(whole)) return rowsWithin(name, whole);
    if (Array.isArray(whole) && whole.every(isRow)) return { rows: whole, notes: [] };
    throw refuse(name, 'is JSON, but no list of objects', shapes);
  }
  const lines = text.split('\n');
  const parsedLines = lines.map((line) => (line.trim() === '' ? null : parsed(line)));
  const bad = parsedLines.findIndex((row) => row !== null && !isRow(row));
  const found = parsedLines.filter(isRow);
  if (bad >= 0 || found.length === 0) {
    throw refuse(
      name,
      `is no JSON that can be read${bad > 0 ? `: see line ${counted(bad + 1)}` : ''}`,
      shapes,
    );
  }
  return { rows: found, notes: [] };
}

/** The rows of an object that holds just one list of objects, as many services wrap their answers; or itself as one row. */
function rowsWithin(name: string, whole: Row): FoundRows {
  const lists = Object.entries(whole).filter(
    (entry): entry is [string, Row[]] => Array.isArray(entry[1]) && entry[1].every(isRow),
  );
  const filled = lists.filter(([, list]) => list.length > 0);
  if (filled.length > 1) {
    throw refuse(
      name,
      `holds several lists of objects: ${named(filled.map(([key]) => key))}`,
      'Save the one that is meant as a file of its own.',
    );
  }
  const [found] = filled;
  if (found) {
    const [key, rows] = found;
    const left = Object.keys(whole).filter((each) => each !== key);
    const notes =
      left.length > 0 ? [`Its rows are the list ${key}. Left out beside it: ${named(left)}.`] : [];
    return { rows, notes };
  }
  if (lists.length > 0) {
    throw refuse(
      name,
      `has no rows: nothing is in its ${lists.length === 1 ? 'list' : 'lists'} ${named(lists.map(([key]) => key))}`,
      'Ask its source for rows. If the object is itself a row, put it into a list.',
    );
  }
  return { rows: [whole], notes: ['It is one object, so it is one row.'] };
}

/** Keys as a list in words, the first of many. */
function named(keys: readonly string[]): string {
  const most = 10;
  const more = keys.length > most ? ` and ${counted(keys.length - most)} more` : '';
  return `${keys
    .slice(0, most)
    .map((key) => key.slice(0, 60))
    .join(', ')}${more}`;
}

function columnsOf(name: string, rows: readonly Row[]): ReadTable['columns'] {
  const names = new Set<string>();
  for (const row of rows) {
    for (const key of Object.keys(row)) names.add(key);
    if (names.size > fileLimits.columns) {
      throw refuse(
        name,
        `has more than ${counted(fileLimits.columns)} columns`,
        'Keep the columns you need and save it again.',
      );
    }
  }
  return [...names].map((key) => ({
    name: key,
    type: '',
    values: rows.map((row) => (Object.hasOwn(row, key) ? row[key] : null)),
  }));
}

function isRow(value: unknown): value is Row {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LongNumber)
  );
}

/** The value of a text, or undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

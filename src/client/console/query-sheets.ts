/** What a sheet asks: a statement and the values of its parameters, as they were typed. */
export interface Question {
  sql: string;
  values: Readonly<Record<string, string>>;
}

/** One query in the works; its tab bears its name. */
export interface Sheet extends Question {
  id: number;
  name: string;
  /** Whose words the statement is: a link's until the reader changes it. */
  origin: 'typed' | 'link';
  /** The example it came from, as long as its statement is unchanged. */
  example?: string | undefined;
  /** What Reset brings back. */
  start: Question;
  /** Written while a file of the reader's own was open: it may name what is in the file, so it is never stored. */
  isPrivate: boolean;
}

/** All sheets, one of them on show. */
export interface Sheets {
  list: readonly Sheet[];
  current: number;
}

const mostNameCharacters = 40;

/** The sheet on show. */
export function currentSheet({ list, current }: Sheets): Sheet {
  const sheet = list.find(({ id }) => id === current) ?? list[0];
  if (!sheet) throw new Error('currentSheet requires at least one sheet');
  return sheet;
}

/** What a sheet is opened with. */
export type NewSheet = Omit<Sheet, 'id' | 'start' | 'name'> & { name?: string | undefined };

/** One more sheet, on show at once. However many there are, none is closed to make room. */
export function addSheet({ list }: Sheets, content: NewSheet): Sheets {
  const sheet = newSheet(list, content);
  return { list: [...list, sheet], current: sheet.id };
}

function newSheet(list: readonly Sheet[], content: NewSheet): Sheet {
  const id = 1 + Math.max(0, ...list.map((sheet) => sheet.id));
  const start = { sql: content.sql, values: content.values };
  return { ...content, id, start, name: content.name ?? `Query ${id}` };
}

/** Whether nobody has written on a sheet: it says what it was opened with, and that is at hand elsewhere. */
export function isUntouched({ sql, start, example, origin }: Sheet): boolean {
  return origin === 'typed' && sql === start.sql && (example !== undefined || sql === '');
}

/** A new sheet in the place of the one on show. */
export function replaceSheet({ list, current }: Sheets, content: NewSheet): Sheets {
  const sheet = newSheet(list, content);
  return { list: list.map((each) => (each.id === current ? sheet : each)), current: sheet.id };
}

/** The same sheets with one of them changed: the one on show, if no other is named. */
export function changeSheet(
  sheets: Sheets,
  change: Partial<Omit<Sheet, 'id'>>,
  id = currentSheet(sheets).id,
): Sheets {
  return { ...sheets, list: sheets.list.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)) };
}

/** The sheet on show under another name; a name of nothing but spaces changes nothing. */
export function renameSheet(sheets: Sheets, name: string): Sheets {
  const short = name.trim().replaceAll(/\s+/g, ' ').slice(0, mostNameCharacters);
  return short === '' ? sheets : changeSheet(sheets, { name: short });
}

/** Without the sheet on show; its neighbour comes on show. The last sheet is emptied instead. */
export function closeSheet(sheets: Sheets): Sheets {
  const place = sheets.list.findIndex(({ id }) => id === sheets.current);
  const list = sheets.list.filter(({ id }) => id !== sheets.current);
  const next = list[Math.min(place, list.length - 1)];
  if (next) return { list, current: next.id };
  return addSheet({ list: [], current: 0 }, { sql: '', values: {}, origin: 'typed', isPrivate: false });
}

/**
 * The sheets of one window with those of another on which something else was written; each keeps its name. What says the same with
 * the same values is one sheet.
 */
export function joinSheets(own: Sheets, others: Sheets): Sheets {
  const known = new Set(own.list.map(contentOf));
  const more = others.list.filter((sheet) => !isUntouched(sheet) && !known.has(contentOf(sheet)));
  let id = Math.max(0, ...own.list.map((sheet) => sheet.id));
  return { ...own, list: [...own.list, ...more.map((sheet) => ({ ...sheet, id: ++id }))] };
}

/** What a sheet says, in one text. */
function contentOf({ sql, values, example }: Sheet): string {
  return JSON.stringify([sql, Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)), example]);
}

/** What may be kept on the device: nothing that was written beside a reader's own file. */
export function storable({ list, current }: Sheets): Sheets {
  return { list: list.filter(({ isPrivate }) => !isPrivate), current };
}

/** Sheets as read from the device; undefined for anything that is not what `storable` gave. */
export function readSheets(stored: unknown): Sheets | undefined {
  if (!isRecord(stored) || !Array.isArray(stored['list'])) return undefined;
  const list = stored['list'].flatMap((each) => readSheet(each) ?? []);
  const [first] = list;
  if (!first) return undefined;
  const current = list.some(({ id }) => id === stored['current']) ? Number(stored['current']) : first.id;
  return { list, current };
}

function readSheet(stored: unknown): Sheet | undefined {
  const question = readQuestion(stored);
  if (!question || !isRecord(stored)) return undefined;
  const { id, name, origin, example, start } = stored;
  if (!Number.isSafeInteger(id) || typeof name !== 'string') return undefined;
  return {
    ...question,
    id: Number(id),
    name: name.slice(0, mostNameCharacters),
    origin: origin === 'link' ? 'link' : 'typed',
    example: typeof example === 'string' ? example : undefined,
    start: readQuestion(start) ?? question,
    isPrivate: false,
  };
}

/** A statement with its values, from anything; undefined when it is none. */
export function readQuestion(stored: unknown): Question | undefined {
  if (!isRecord(stored) || typeof stored['sql'] !== 'string') return undefined;
  const values = isRecord(stored['values']) ? Object.entries(stored['values']) : [];
  return {
    sql: stored['sql'],
    values: Object.fromEntries(
      values.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** One row of comma-separated text. */
export interface TextRecord {
  cells: string[];
  /** Where the next row begins. */
  next: number;
  /** How many lines of the file the row takes. */
  lineEnds: number;
  /** What is wrong with its quotation marks. */
  fault?: string;
}

/**
 * The row that begins at a place of a text; undefined where its end is not at hand yet. Lines may end in `\n` or
 * `\r\n`; a quoted cell may hold commas, line ends and doubled quotation marks.
 *
 * @example readRecord('1,"a,b"\n', 0, false)?.cells // ['1', 'a,b']
 */
export function readRecord(text: string, from: number, atEnd: boolean): TextRecord | undefined {
  const newline = text.indexOf('\n', from);
  if (newline < 0 && !atEnd) return undefined;
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(from, end);
  if (line.includes('"')) return readQuoted(text, from, atEnd);
  const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
  return { cells: bare.split(','), next: Math.min(end + 1, text.length), lineEnds: 1 };
}

/** A row with quotation marks, read cell by cell. */
function readQuoted(text: string, from: number, atEnd: boolean): TextRecord | undefined {
  const cells: string[] = [];
  let fault: string | undefined;
  let at = from;
  let inner = 0;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, atEnd) : plainCell(text, at);
    if (!cell) return undefined;
    cells.push(cell.value);
    fault ??= cell.fault;
    inner += cell.lineEnds;
    at = cell.end;
    if (text[at] !== ',') break;
    at += 1;
  }
  if (!atEnd && (at >= text.length || (text[at] === '\r' && at + 1 === text.length))) return undefined;
  const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);
  return { cells, next, lineEnds: inner + 1, ...(fault ? { fault } : {}) };
}

interface Cell {
  value: string;
  /** The place of the comma or line end behind it. */
  end: number;
  lineEnds: number;
  fault?: string;
}

/** A cell without quotation marks around it. */
function plainCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && !isEnd(text[end])) end += 1;
  return { value: text.slice(from, end), end, lineEnds: 0 };
}

/** A cell in quotation marks; undefined where the closing one is not at hand yet. */
function quotedCell(text: string, from: number, atEnd: boolean): Cell | undefined {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 && !atEnd) return undefined;
  const stop = close < 0 ? text.length : close;
  const value = text.slice(from + 1, stop).replaceAll('""', '"');
  const lineEnds = value.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (close < 0) return { value, end: text.length, lineEnds, fault: 'a quotation mark is never closed' };
  const after = plainCell(text, close + 1);
  if (after.value === '') return { value, end: after.end, lineEnds };
  return {
    value: value + after.value,
    end: after.end,
    lineEnds,
    fault: 'text follows a closing quotation mark',
  };
}

function isEnd(sign: string | undefined): boolean {
  return sign === ',' || sign === '\n' || sign === '\r';
}

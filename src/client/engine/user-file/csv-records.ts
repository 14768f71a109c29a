/** One row of a CSV. */
export interface CsvRecord {
  cells: string[];
  /** Whether a quote stands where neither a value in quotes begins nor ends. */
  hasStrayQuote: boolean;
  /** Where the next row begins. */
  end: number;
}

/** The first rows of a CSV text from a place in it on. A row whose quote is never closed is not among them, nor is any after it. */
export function recordsOf(text: string, begin: number, separator: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (let at = begin; at < text.length && records.length < most;) {
    const record = recordAt(text, at, separator);
    if (!record) break;
    records.push(record);
    at = record.end;
  }
  return records;
}

function recordAt(text: string, begin: number, separator: string): CsvRecord | undefined {
  const cells: string[] = [];
  let hasStrayQuote = false;
  for (let at = begin; ;) {
    const cell = text[at] === '"' ? quotedAt(text, at) : { text: '', end: at };
    if (!cell) return undefined;
    let end = cell.end;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    const rest = text.slice(cell.end, end);
    hasStrayQuote ||= rest.includes('"');
    cells.push(cell.text + rest);
    if (text[end] === separator) at = end + 1;
    else return { cells, hasStrayQuote, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
  }
}

/** The text in quotes that begins at a place, and where it ends. */
function quotedAt(text: string, begin: number): { text: string; end: number } | undefined {
  for (let at = begin + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (text[at + 1] !== '"') return { text: text.slice(begin + 1, at).replaceAll('""', '"'), end: at + 1 };
    at++;
  }
}

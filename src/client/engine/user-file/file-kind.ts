import { refuse } from './refuse.ts';

/** What a file is, by its first bytes and, for text, by its name. */
export type FileKind = 'parquet' | 'gzip' | 'json' | 'csv';

/** Formats that are recognised only to say what to do instead. */
const foreign: readonly { fits: (begin: string) => boolean; is: string; advice: string }[] = [
  {
    fits: (begin) => ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => begin.startsWith(mark)),
    is: 'is a workbook or a zip archive',
    advice: 'Open it, save the sheet you need as CSV (UTF-8) and open that.',
  },
  {
    fits: (begin) => begin.startsWith('\xd0\xcf\x11\xe0'),
    is: 'is an old Excel workbook',
    advice: 'Save the sheet you need as CSV (UTF-8) and open that.',
  },
  {
    fits: (begin) => begin.startsWith('%PDF'),
    is: 'is a PDF',
    advice: 'Open the data behind it as CSV, JSON or Parquet.',
  },
  {
    fits: (begin) => begin.startsWith('SQLite format 3') || begin.slice(8, 12) === 'DUCK',
    is: 'is a database file',
    advice: 'Write the table you need as Parquet or CSV and open that.',
  },
  {
    fits: (begin) => withoutMarks(begin).startsWith('<'),
    is: 'is XML or a web page',
    advice: 'Open the data as CSV, JSON or Parquet.',
  },
];

/**
 * What the file is, from its first bytes. Refuses what is none of the four, with what to do instead; a document type or
 * an entity is never looked at, because XML is refused by its first character.
 */
export function fileKind(name: string, head: Uint8Array): FileKind {
  const begin = String.fromCharCode(...head.subarray(0, 1024));
  if (begin.startsWith('PAR1')) return 'parquet';
  if (begin.startsWith('\x1f\x8b')) return 'gzip';
  const other = foreign.find(({ fits }) => fits(begin));
  if (other) throw refuse(name, other.is, other.advice);
  if (isBinary(begin)) {
    throw refuse(name, 'is no text and no Parquet file', 'Open a CSV, JSON or Parquet file.');
  }
  if (/\.(json|jsonl|ndjson|geojson)(\.gz)?$/i.test(name)) return 'json';
  if (/\.(csv|tsv|txt|tab)(\.gz)?$/i.test(name)) return 'csv';
  return /^[[{]/.test(withoutMarks(begin)) ? 'json' : 'csv';
}

/** Text has no NUL, unless it is UTF-16, which says so at its start. */
function isBinary(begin: string): boolean {
  return begin.includes('\0') && !/^(?:\xff\xfe|\xfe\xff)/.test(begin);
}

/** The text without what may stand before its first character: marks of its encoding, space, the zeros of UTF-16. */
function withoutMarks(begin: string): string {
  return begin
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

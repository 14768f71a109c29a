import { fileLimits } from '../limits.ts';
import { isFigure } from './cell-kind.ts';
import { recordsOf, type CsvRecord } from './csv-records.ts';
import { judgeHeader, type FirstRow } from './judge-header.ts';
import { counted, megabytes, refuse } from './refuse.ts';
import { notesOnNames, uniqueNames } from './table-name.ts';

/** A first line longer than this is no header that anyone wrote. */
const longestHeader = 1_000_000;

/** How many rows are looked at to see what stands between values and where the header is. */
const rowsLookedAt = 60;

/** What may stand between values, the likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** What the beginning of a CSV, which names its columns, tells of all lines. */
export interface CsvHeader {
  separator: string;
  /** The names of the columns, each once. */
  columns: string[];
  /** How many lines stand before the first row of values. */
  lines: number;
}

/** A CSV without its header, what the header says, and what had to be assumed. */
export interface ReadHeader {
  csv: Blob;
  header: CsvHeader;
  notes: string[];
}

/**
 * What stands between the values of a CSV and what its columns are called. A line that only tells the separator, and
 * titles above the header, are passed over and said so; a first row of values names no columns, and one that may be
 * either is refused.
 */
export async function readHeader(name: string, text: Blob): Promise<ReadHeader> {
  const bytes = await text.slice(0, longestHeader).arrayBuffer();
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.size > longestHeader && !/[\n\r]/.test(start)) {
    throw refuse(
      name,
      `begins with a line longer than ${megabytes(longestHeader)}`,
      'See that each row stands on a line of its own.',
    );
  }
  const told = separatorLine(start);
  const begin = told?.end ?? (start.startsWith('\ufeff') ? 1 : 0);
  const looked = likeliest(name, start, begin, told?.separator);
  const { above, row } = headerIn(name, looked);
  const { names, isHeader, notes } = namesIn(name, row, looked.records);
  const before = start.slice(0, isHeader ? row.end : (above.at(-1)?.end ?? begin));
  return {
    csv: text.slice(new TextEncoder().encode(before).length),
    header: {
      separator: looked.separator,
      columns: names,
      lines: before.match(/\r\n|\r|\n/g)?.length ?? 0,
    },
    notes: [
      ...(told ? [`Its first line, ${told.line}, only tells what parts the values, so it is no row.`] : []),
      ...titleNotes(above),
      ...notes,
    ],
  };
}

/** What the columns are called, whether the row says so, and what is said of it. */
function namesIn(
  name: string,
  { cells, end }: CsvRecord,
  records: readonly CsvRecord[],
): { names: string[]; isHeader: boolean; notes: string[] } {
  const below = records.filter((record) => record.end > end).map((record) => record.cells);
  const first = judgeHeader(
    name,
    cells,
    below.filter((row) => !isBlank(row)),
  );
  const isHeader = first.is === 'names';
  const names = uniqueNames(isHeader ? cells : cells.map(() => ''));
  if (names.length > fileLimits.columns) {
    throw refuse(
      name,
      `has ${counted(names.length)} columns, and ${counted(fileLimits.columns)} are allowed`,
      'Keep the columns you need and save it again.',
    );
  }
  const notes = [...firstRowNotes(first, cells, names), ...(isHeader ? notesOnNames(cells, names) : [])];
  return { names, isHeader, notes };
}

/** The line `sep=;`, which Excel writes and reads. */
function separatorLine(start: string): { separator: string; line: string; end: number } | undefined {
  const found = /^\ufeff?("?sep=([^"\w\s]|\t)"?)[,;\t|]*(?:\r\n|\r|\n)/i.exec(start);
  return found ? { separator: found[2] ?? ',', line: found[1] ?? '', end: found[0].length } : undefined;
}

interface Looked {
  separator: string;
  records: CsvRecord[];
  /** How many values most rows have. */
  width: number;
}

/**
 * The separator by which most of the first rows have the same number of values, more than one. Refuses rows that two
 * separators part equally well.
 */
function likeliest(name: string, start: string, begin: number, told: string | undefined): Looked {
  const tried = (told === undefined ? separators : [told]).map((separator) => {
    const records = recordsOf(start, begin, separator, rowsLookedAt);
    const filled = records.filter(({ cells }) => !isBlank(cells));
    const counts = new Map<number, number>();
    for (const { cells, hasStrayQuote } of filled)
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + (hasStrayQuote ? 0 : 1));
    const [width = 1, rows = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const first = filled[0]?.cells.length ?? 1;
    return { separator, records, width, first, score: width > 1 ? rows : 0 };
  });
  const [best = never(), next] = tried.toSorted((a, b) => b.score - a.score || b.first - a.first);
  if (best.score > 0 && best.score === next?.score && best.first === next.first) {
    throw refuse(
      name,
      `may have “${best.separator}” or “${next.separator}” between its values`,
      `Put a row of names above its rows, or a line that tells which, such as sep=${next.separator}.`,
    );
  }
  return best;
}

function never(): never {
  throw new Error('likeliest found no separator');
}

/** The row that names the columns, and what stands above it. */
function headerIn(name: string, { records, width }: Looked): { above: CsvRecord[]; row: CsvRecord } {
  const [first] = records;
  if (!first) return { above: [], row: { cells: [''], hasStrayQuote: false, end: 0 } };
  const at = records.findIndex(({ cells }) => cells.length > 1 && filledOf(cells).length > 1);
  if (width === 1 || at <= 0) return { above: [], row: requireWhole(name, first, width, records) };
  const row = requireWhole(name, records[at] ?? first, width, records);
  const isHeader = filledOf(row.cells).length === row.cells.length && !row.cells.some(isFigure);
  const isBesideRow = at === 1 && first.cells.length === 2 && width === 2;
  if (isHeader && !isBesideRow) return { above: records.slice(0, at), row };
  const written = filledOf(first.cells)[0] ?? '';
  throw refuse(
    name,
    `does not name its columns in its first row: line 1 holds ${written === '' ? 'nothing' : `only “${written.slice(0, 60)}”`}`,
    'Give every column a name in the first row, and take titles above it out.',
  );
}

/** A first row with fewer or more values than nearly all that follow it is no header to rely on. */
function requireWhole(name: string, row: CsvRecord, width: number, records: readonly CsvRecord[]): CsvRecord {
  const alike = records.filter(({ cells }) => cells.length === width).length;
  if (row.cells.length === width || alike < 2) return row;
  throw refuse(
    name,
    `names ${counted(row.cells.length, 'column')} in its first row, and most rows have ${counted(width, 'value')}`,
    'See that the first row is the header, that it names every column, and that no title stands above it.',
  );
}

function titleNotes(above: readonly CsvRecord[]): string[] {
  const titles = above.flatMap(({ cells }) => filledOf(cells));
  if (above.length === 0) return [];
  const lines = above.length === 1 ? 'line' : `${above.length} lines`;
  const quoted = titles.length > 0 ? `: “${titles.join(' · ').slice(0, 200)}”` : '';
  return [
    `The ${lines} above the names of the columns ${above.length === 1 ? 'is' : 'are'} no row${quoted}.`,
  ];
}

function firstRowNotes(first: FirstRow, cells: readonly string[], names: readonly string[]): string[] {
  if (first.is === 'values') {
    const called =
      names.length === 1
        ? 'the column is called column_1'
        : `the columns are called column_1 to column_${names.length}`;
    return [
      `Its first row names no columns, for “${first.proof.slice(0, 60)}” in it is a value like those below, so it is a row and ${called}. To name them, put a row of names above it.`,
    ];
  }
  const filled = filledOf(cells);
  if (filled.length > 0 && filled.every((cell) => /^-?[\d.,]+$/.test(cell.trim())))
    return ['Its first row, which is all numbers, was taken for the names of the columns.'];
  if (first.doubt === undefined) return [];
  return [
    `“${first.doubt.slice(0, 60)}” in its first row, which may be a value, was taken for the name of a column.`,
  ];
}

function isBlank(cells: readonly string[]): boolean {
  return filledOf(cells).length === 0;
}

function filledOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

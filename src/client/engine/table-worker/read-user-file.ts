import { toArrowStream } from '../arrow-stream.ts';
import { EngineFailure } from '../failures.ts';
import { inferColumn } from '../infer-column.ts';
import { fileLimits } from '../limits.ts';
import type { LoadedColumn } from '../loaded-column.ts';
import { readHeader, type CsvHeader } from '../user-file/csv-header.ts';
import { decodeText } from '../user-file/decode-text.ts';
import { fileKind, type FileKind } from '../user-file/file-kind.ts';
import { jsonTable } from '../user-file/json-table.ts';
import { parquetColumn } from '../user-file/parquet-column.ts';
import { parquetTable } from '../user-file/parquet-table.ts';
import { counted, refuse } from '../user-file/refuse.ts';
import { notesOnNames, uniqueNames } from '../user-file/table-name.ts';
import { unpackFile } from '../user-file/unpack-file.ts';

/** A column that is ready for the database. */
export interface ReadyColumn {
  name: string;
  /** What to make of it there, with `@` for the column; as it arrives unless said. */
  made?: string;
  /** What was assumed or lost, in a sentence; empty where nothing was. */
  note: string;
}

/** A file of the reader, ready for the database: as an Arrow stream, or as a CSV text that the database reads itself. */
export type ReadyFile = { notes: string[] } & (
  { arrow: Uint8Array<ArrayBuffer>; columns: ReadyColumn[] } | { csv: Blob; header: CsvHeader }
);

/** Enough of a file to tell what it is. */
const headBytes = 4_096;

/** Reads a file that we did not make. Every refusal names the file and says what to do. */
export async function readUserFile({ name, file }: { name: string; file: Blob }): Promise<ReadyFile> {
  try {
    const kind = await fileKindOf(name, file);
    return kind === 'gzip' ? await readPacked(name, file) : await readPlain(name, file, kind);
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    if (error instanceof DOMException) {
      throw refuse(
        name,
        'cannot be read: it may have been moved or changed, or it is a folder',
        'Choose it again.',
      );
    }
    if (error instanceof RangeError) {
      throw refuse(
        name,
        'needs more memory than there is',
        'Keep the rows and columns you need and save it again.',
      );
    }
    throw error;
  }
}

async function fileKindOf(name: string, file: Blob): Promise<FileKind> {
  return fileKind(name, new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
}

/** What is inside a gzip file; another one inside it is refused. */
async function readPacked(name: string, file: Blob): Promise<ReadyFile> {
  const inner = await unpackFile(name, file);
  const kind = await fileKindOf(name, inner);
  if (kind === 'gzip') throw refuse(name, 'is packed twice', 'Unpack it once and open that.');
  return await readPlain(name, inner, kind);
}

async function readPlain(name: string, file: Blob, kind: Exclude<FileKind, 'gzip'>): Promise<ReadyFile> {
  if (kind === 'parquet') {
    const { columns, rows } = await parquetTable(name, await file.arrayBuffer());
    return toArrow(name, rows, columns, (column, id) => parquetColumn(column, id, name));
  }
  const { text, notes } = await decodeText(name, file);
  if (kind === 'json') {
    const { columns, rows, notes: found } = jsonTable(name, await text.text());
    const ready = toArrow(name, rows, columns, (column, id) => inferColumn(column.name, column.values, id));
    return { ...ready, notes: [...notes, ...found, ...ready.notes] };
  }
  const { csv, header, notes: more } = await readHeader(name, text);
  return { csv, header, notes: [...notes, ...more] };
}

function toArrow<C extends { name: string }>(
  name: string,
  rows: number,
  columns: readonly C[],
  load: (column: C, id: number) => LoadedColumn,
): ReadyFile {
  if (rows * columns.length > fileLimits.cells) {
    throw refuse(
      name,
      `has ${counted(rows, 'row')} of ${counted(columns.length, 'column')}, and ${counted(fileLimits.cells)} cells are allowed`,
      'Keep the rows and columns you need and save it again.',
    );
  }
  if (columns.length === 0) throw refuse(name, 'has no columns', 'Choose a file with data in it.');
  const given = columns.map((column) => column.name);
  const names = uniqueNames(given);
  const loaded = columns.map((column, i) => load({ ...column, name: names[i] ?? '' }, i));
  return {
    arrow: toArrowStream(loaded),
    columns: loaded.map(({ name: column, made, note }) => ({ name: column, note, ...(made && { made }) })),
    notes: notesOnNames(given, names),
  };
}

import { hasErrors, type Problem } from '../../src/lib/intake/problem.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import { formatTable } from '../../src/lib/tables/format-table.ts';
import type { LibraryCell } from '../../src/lib/tables/library-rows.ts';
import { readOfficialFile } from '../node/official-file.ts';
import { readWholeLongTable } from '../node/read-long-table.ts';
import { toParquet } from '../node/write-parquet.ts';
import { laitDictionary, withoutDictionary } from '../sources/lait-dictionary.ts';
import { readLibraryDictionary } from '../sources/library-dictionary.ts';
import { readLibrary } from '../sources/library.ts';
import type { Register } from '../sources/register.ts';
import type { Identity } from './identity.ts';
import { makeLibrary } from './library.ts';
import type { Recipe } from './recipes.ts';

/** The files of the library, by name, and how much they hold. */
export interface LibraryFiles {
  files: Map<string, string | Uint8Array>;
  indicators: number;
  cells: number;
}

/**
 * Makes the files of the library from the folder of official files. All problems are told; with an error there are no
 * files. The cells are kept as Parquet only: as text they would weigh some twenty times as much.
 */
export async function makeLibraryFiles(
  folder: string,
  register: Register,
  identityOf: (number: number) => Identity,
  recipes: Readonly<Record<string, Recipe>>,
  shown?: (cells: LibraryCell[]) => LibraryCell[],
): Promise<{ library?: LibraryFiles; problems: Problem[] }> {
  const table = await readWholeLongTable(folder);
  const opened = await readOfficialFile(folder, laitDictionary.file);
  const missing = 'problem' in opened ? withoutDictionary(opened.problem) : undefined;
  if (missing?.level === 'error') return { problems: [...table.problems, missing] };
  const dictionary = 'bytes' in opened ? readLibraryDictionary(opened.bytes) : { entries: [], problems: [] };
  const read = readLibrary(table.rows, register);
  const problems = [...table.problems, ...dictionary.problems, ...read.problems];
  if (hasErrors(problems)) return { problems };
  const made = makeLibrary(read.cells, dictionary.entries, recipes, identityOf, shown);
  problems.push(...made.problems);
  if (hasErrors(made.problems)) return { problems };
  const parquet = await cellsAsParquet(made.cells);
  if ('problem' in parquet) return { problems: [...problems, parquet.problem] };
  const files = new Map<string, string | Uint8Array>([
    ['library_indicators.csv', formatTable(tableNamed('library_indicators'), made.indicators)],
    ['library.parquet', parquet.bytes],
  ]);
  return { library: { files, indicators: made.indicators.length, cells: made.cells.length }, problems };
}

/** The cells as a Parquet file, or what kept it from being written: it is made beside other temporary files. */
async function cellsAsParquet(
  cells: readonly LibraryCell[],
): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const table = tableNamed('library');
  try {
    return { bytes: await toParquet(table, formatTable(table, cells)) };
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const problem = {
      level: 'error',
      source: 'library.parquet',
      code: 'cannot_write',
      message: `cannot be written: ${String(cause.code)}`,
      tip: 'See that the folder of temporary files may be written to and its disk has room, then run it again.',
    } as const;
    return { problem };
  }
}

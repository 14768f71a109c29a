import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A data file and the meta file beside it. */
export interface FilePair {
  data: string;
  meta?: string;
}

const isMeta = (name: string) => /\.meta\.csv(\.gz)?$/i.test(name);
const isData = (name: string) => /\.csv(\.gz)?$/i.test(name) && !isMeta(name);

/** The pairs that are meant by one or two paths, or why they cannot be judged. */
export async function pairsOf(paths: readonly string[]): Promise<FilePair[] | string> {
  const [data = '', meta] = paths;
  const kinds = await Promise.all(paths.map(pathKindOf));
  const missing = paths.find((_, i) => kinds[i] === undefined);
  if (missing !== undefined) return `There is no file or folder ${missing}.`;
  if (kinds[0] === 'folder') {
    if (meta !== undefined) return 'Name a folder alone, or a data file and its meta file.';
    const pairs = await pairsIn(data);
    return pairs.length > 0 ? pairs : `There is no .csv file in ${data}.`;
  }
  if (kinds[1] === 'folder') return `${meta} is a folder; name the meta file.`;
  if (meta !== undefined) return [{ data, meta }];
  const beside = data.replace(/\.csv(\.gz)?$/i, '.meta.csv');
  return [(await pathKindOf(beside)) === 'file' && beside !== data ? { data, meta: beside } : { data }];
}

/**
 * The pairs in a folder, by name: a data file with the meta file of the same name. A file of the folder that is no
 * `.csv` and has a meta file of its name, as a spreadsheet would, is judged too.
 */
async function pairsIn(folder: string): Promise<FilePair[]> {
  const names = (await readdir(folder)).toSorted();
  const metas = new Map(names.filter(isMeta).map((name) => [name.replace(/\.meta\.csv(\.gz)?$/i, ''), name]));
  return names
    .filter((name) => isData(name) || (!isMeta(name) && metas.has(name.replace(/\.\w+$/, ''))))
    .map((name) => {
      const meta = metas.get(name.replace(/\.csv(\.gz)?$|\.\w+$/i, ''));
      return { data: join(folder, name), ...(meta ? { meta: join(folder, meta) } : {}) };
    });
}

/** What a path is. */
async function pathKindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

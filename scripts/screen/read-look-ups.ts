import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LookUps, lookUpsOf } from '../../src/lib/screen/lookups/look-ups.ts';
import { readFile } from './read-file.ts';

/** The look-ups in a folder of `.csv` files, none where no folder is named, or why it cannot be read. */
export async function readLookUps(folder: string | undefined): Promise<LookUps | string> {
  if (folder === undefined) return {};
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return `There is no folder ${folder}.`;
  const files = names.filter((name) => name.endsWith('.csv')).toSorted();
  const lookUps = lookUpsOf(await Promise.all(files.map((name) => readFile(join(folder, name)))));
  const isEmpty = !lookUps.pairs && !lookUps.dictionary;
  return isEmpty
    ? `No file of ${folder} has columns of codes and names, or of the data dictionary.`
    : lookUps;
}

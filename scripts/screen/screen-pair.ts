import { basename } from 'node:path';
import type { LookUps } from '../../src/lib/screen/lookups/look-ups.ts';
import { screen, type Screening } from '../../src/lib/screen/screen.ts';
import { screenedFiles } from '../../src/lib/screen/screened-files.ts';
import type { FilePair } from './file-pairs.ts';
import { readFile } from './read-file.ts';

/** Reads a data file and its meta file, and judges them. */
export async function screenPair({ data, meta }: FilePair, lookUps: LookUps): Promise<Screening> {
  const received = async (path: string) => ({ name: basename(path), table: await readFile(path) });
  const files = screenedFiles(
    await received(data),
    meta === undefined ? undefined : await received(meta),
    lookUps,
  );
  return screen(files);
}

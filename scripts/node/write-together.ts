import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';

/**
 * Writes several files as one: all of them are written beside their targets first and renamed only when every one
 * is complete and can take its place, so that a failure leaves the files of before. What failed, or nothing.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Problem[]> {
  let current = folder;
  let drafts: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    drafts = await mkdtemp(join(folder, '.draft-'));
    for (const [name, content] of files) {
      current = join(folder, name);
      await mkdir(dirname(join(drafts, name)), { recursive: true });
      await writeFile(join(drafts, name), content);
    }
    for (const name of files.keys()) {
      current = join(folder, name);
      await mkdir(dirname(current), { recursive: true });
      if (await isFolder(current)) return [fault(current, 'a folder stands in its place')];
    }
    for (const name of files.keys()) {
      current = join(folder, name);
      await rename(join(drafts, name), current);
    }
    return [];
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return [fault(current, String(cause.code))];
  } finally {
    if (drafts) await rm(drafts, { recursive: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (!(found instanceof Error)) return found.isDirectory();
  if (found.code === 'ENOENT') return false;
  throw found;
}

function fault(source: string, reason: string): Problem {
  return {
    level: 'error',
    source,
    code: 'cannot_write',
    message: `cannot be written: ${reason}`,
    tip: 'See that the folder may be written to and the disk has room, then run it again.',
  };
}

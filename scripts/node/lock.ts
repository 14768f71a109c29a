import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblems } from '../../src/lib/intake/problem.ts';
import { cannotWrite } from './cannot-write.ts';
import { isRunning, processTag } from './running-process.ts';

/** The exit code for "try again later", as sysexits.h has it. */
export const busy = 75;

/** The name of the lock in a folder. */
export const lockName = '.lock';

/**
 * Does work on a folder while no other run does: the exit code of the work, 75 with a sentence when another run is at it,
 * or 1 with a sentence when the folder cannot be written to. A lock left by a dead process is taken over.
 */
export async function holdLock(folder: string, work: () => Promise<number>): Promise<number> {
  const path = join(folder, lockName);
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    const holder = await takeLock(path);
    if (holder !== undefined) {
      console.error(
        `Another run (process ${holder.split('-')[0]}) is writing to ${folder}. Wait until it has ended, then run this again.`,
      );
      return busy;
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    console.error(describeProblems([cannotWrite(folder, String(cause.code))]));
    return 1;
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
    if (made !== undefined) await rmdir(folder).catch(() => undefined); // it stays where anything was written
  }
}

/** Takes the lock; the tag of the process that has it, where another does. */
async function takeLock(path: string): Promise<string | undefined> {
  const own = processTag();
  // linked into place, so that a lock never stands without its tag
  const draft = besides(path);
  await writeFile(draft, own);
  try {
    for (;;) {
      if (await isLinked(draft, path)) return undefined;
      const holder = await readFile(path, 'utf8').catch(() => undefined);
      if (holder === undefined) continue; // let go in this moment
      if (isRunning(holder)) return holder;
      await removeStale(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function isLinked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Takes a dead process’s lock away; one that a third process has put there since is put back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = besides(path);
  try {
    await rename(path, aside);
  } catch {
    return; // another has taken it away already
  }
  if ((await readFile(aside, 'utf8')) !== holder) await isLinked(aside, path);
  await rm(aside, { force: true });
}

/** A name beside the lock that no other run has. */
function besides(path: string): string {
  return `${path}-${processTag()}-${randomUUID()}`;
}

import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describeProblems } from '../../src/lib/intake/problem.ts';
import { cannotWrite } from './cannot-write.ts';
import { isRunning, processTag } from './running-process.ts';

/** The exit code for "try again later", as sysexits.h has it. */
export const busy = 75;

/** The name of the lock in a folder. */
export const lockName = '.lock';

/** Behind the name of a lock: the right to take it over. */
export const overMark = '.over';

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
  const draft = `${path}-${own}-${randomUUID()}`;
  await writeFile(draft, own);
  try {
    for (;;) {
      if (await isLinked(draft, path)) return undefined;
      const holder = await readFile(path, 'utf8').catch(() => undefined);
      if (holder === undefined) continue; // let go in this moment
      if (isRunning(holder)) return holder;
      if (await isTakenOver(path, holder, draft)) return undefined;
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

/**
 * Puts the draft in the place of a dead process’s lock. Only who holds the lock on taking over may do so, and that lock is
 * one of the same kind, so that a process that dies while taking over is taken over in turn.
 */
async function isTakenOver(path: string, holder: string, draft: string): Promise<boolean> {
  const right = `${path}${overMark}`;
  if ((await takeLock(right)) !== undefined) {
    await setTimeout(1); // another is at it
    return false;
  }
  try {
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== holder) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

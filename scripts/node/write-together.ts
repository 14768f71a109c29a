import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { cannotWrite } from './cannot-write.ts';
import { lockName, overMark } from './lock.ts';
import { isRunning, processTag } from './running-process.ts';

/** Files being written, and files complete and on their way to their places; the tag of their process follows. */
const draftMark = '.draft-';
const readyMark = '.ready-';
/** Beside a lock, while it or the right to take it over is being taken. */
const lockMarks = [`${lockName}-`, `${lockName}${overMark}-`];

/** What a file is to hold, or what writes it at the path it is given. */
export type Content = string | Uint8Array | ((path: string) => Promise<void>);

/** Writes one file of several, named by its path from their folder; where it stands until all of them are complete. */
export type Draft = (name: string, content: Content) => Promise<string>;

/** Writes several files, each named by its path from the folder, as `draftTogether` does. */
export function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Problem[]> {
  return draftTogether(folder, async (draft) => {
    for (const [name, content] of files) await draft(name, content);
  });
}

/**
 * Writes several files as one: all of them are written beside their targets first and take their places only when every
 * one is complete and can, so that a failure leaves the files of before. From the moment they are complete they stand in
 * a folder of their own name: a run that is killed then is finished by the next one, one that is killed before never was.
 * What failed, or nothing.
 */
export async function draftTogether(
  folder: string,
  write: (draft: Draft) => Promise<void>,
): Promise<Problem[]> {
  const place = { current: folder };
  const names: string[] = [];
  let drafts: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    await settleFolder(folder);
    const own = await mkdtemp(join(folder, `${draftMark}${processTag()}-`));
    drafts = own;
    await write(async (name, content) => {
      place.current = join(folder, name);
      names.push(name);
      return writeDraft(join(own, name), content);
    });
    const blocked = await findBlocked(folder, names, place);
    if (blocked) return [blocked];
    const ready = join(folder, basename(own).replace(draftMark, readyMark));
    await rename(own, ready);
    drafts = undefined;
    await moveIntoPlace(ready, folder, place);
    return [];
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return [cannotWrite(place.current, String(cause.code))];
  } finally {
    if (drafts) await rm(drafts, { recursive: true });
  }
}

/**
 * Ends what a killed run began in a folder: complete files take their places, incomplete ones are removed. What a running
 * process is writing is left alone. A folder that is not there is settled.
 */
export async function settleFolder(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const mark = [draftMark, readyMark, ...lockMarks].find((each) => name.startsWith(each));
    if (!mark || isRunning(tagOf(name, mark))) continue;
    const path = join(folder, name);
    if (mark === readyMark) await moveIntoPlace(path, folder, { current: path });
    else await rm(path, { recursive: true, force: true });
  }
}

/**
 * Reads several files of a folder as one: the work is done again when another run put new files in their places meanwhile,
 * so that it never sees some of before and some of after. What a killed run left is settled first.
 */
export async function readTogether<T>(folder: string, read: () => Promise<T>): Promise<T> {
  for (;;) {
    await settleFolder(folder);
    const before = await stampOf(folder);
    if (!before.includes(readyMark)) {
      const [result] = await Promise.allSettled([read()]);
      if ((await stampOf(folder)) === before) {
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Changes whenever a file of the folder is replaced, or is about to be. Files being drafted do not count. */
async function stampOf(folder: string): Promise<string> {
  const names = (await namesIn(folder)).filter((name) => name.startsWith(readyMark) || !name.startsWith('.'));
  const nodes = await Promise.all(
    names.toSorted().map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return `${name} ${found?.ino ?? 'gone'}`;
    }),
  );
  return nodes.join('\n');
}

/** Writes a file down to the disk itself; its path. */
async function writeDraft(path: string, content: Content): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  if (typeof content === 'function') await content(path);
  const file = await open(path, typeof content === 'function' ? 'r+' : 'w');
  try {
    if (typeof content !== 'function') await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

/** Makes the folders of the files; the first place that cannot be taken. */
async function findBlocked(
  folder: string,
  names: readonly string[],
  place: { current: string },
): Promise<Problem | undefined> {
  for (const name of names) {
    place.current = join(folder, name);
    await mkdir(dirname(place.current), { recursive: true });
    if (await isFolder(place.current)) return cannotWrite(place.current, 'a folder stands in its place');
  }
  return undefined;
}

/** Moves all files of a folder of complete files into their places, and removes it. Done again, it does what is left. */
async function moveIntoPlace(ready: string, folder: string, place: { current: string }): Promise<void> {
  const entries = await readdir(ready, { recursive: true, withFileTypes: true }).catch(unlessGone);
  for (const entry of (entries ?? []).filter((each) => each.isFile())) {
    const from = join(entry.parentPath, entry.name);
    place.current = join(folder, relative(ready, from));
    await mkdir(dirname(place.current), { recursive: true });
    await rename(from, place.current).catch(unlessGone);
  }
  await rm(ready, { recursive: true, force: true });
}

/** What is gone was moved by another run that found it at the same moment. */
function unlessGone(cause: NodeJS.ErrnoException): undefined {
  if (cause.code !== 'ENOENT') throw cause;
}

/** The tag of the process in a name made by `mkdtemp`, which ends with letters of its own. */
function tagOf(name: string, mark: string): string {
  return /^\d+-\d+/.exec(name.slice(mark.length))?.[0] ?? '';
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (!(found instanceof Error)) return found.isDirectory();
  if (found.code === 'ENOENT') return false;
  throw found;
}

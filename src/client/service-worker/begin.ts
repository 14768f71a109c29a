import { toBringAlong } from '../../lib/offline/bring-along.ts';
import { otherCaches } from '../../lib/offline/cache-name.ts';
import type { ReleaseFacts } from '../../lib/offline/release-facts.ts';
import { keyOf, pathsIn, type Kept } from './kept.ts';
import { root, worker } from './scope.ts';
import { tellPages } from './talk.ts';
import type { ToPage } from './messages.ts';

/** How many files are fetched at a time. */
const atOnce = 4;

/** Has all that the release needs from the beginning; throws, and so is tried again later, when any of it is missing. */
export async function prepare(kept: Kept, { shell }: ReleaseFacts): Promise<void> {
  await kept.files();
  const whole = await Promise.all(shell.map((path) => kept.fetchAndKeep(path)));
  const missing = shell.filter((_, i) => !whole[i]);
  if (missing.length > 0) throw new Error(`not of this release: ${missing.join(', ')}`);
  await bringAlong(kept).catch(() => {}); // what cannot be had now is kept when it is next visited
}

/** Takes the place of the release before: its copies go, and the open pages hear of it. */
export async function begin(kept: Kept, { release }: ReleaseFacts): Promise<void> {
  const others = otherCaches(await caches.keys(), root(), kept.cache);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
  const message: ToPage = { ask: 'release', root: root(), release };
  await tellPages(message);
}

/** Has of the new release what was kept of the one before; what did not change is not fetched. */
async function bringAlong(kept: Kept): Promise<void> {
  const before = otherCaches(await caches.keys(), root(), kept.cache);
  const paths = (await Promise.all(before.map(pathsIn))).flat();
  const wanted = toBringAlong(paths, await kept.files());
  const have = async (): Promise<void> => {
    for (let path = wanted.shift(); path !== undefined; path = wanted.shift())
      if (!(await copyUnchanged(kept, before, path))) await kept.fetchAndKeep(path);
  };
  await Promise.all(Array.from({ length: atOnce }, have));
}

/** Copies what an older release kept under a path, when it is of this release too. */
async function copyUnchanged(kept: Kept, before: readonly string[], path: string): Promise<boolean> {
  for (const name of before) {
    const old = await (await caches.open(name)).match(keyOf(path));
    const same = old && (await kept.ofRelease(path, old));
    if (!same) continue;
    await (await caches.open(kept.cache)).put(keyOf(path), same);
    return true;
  }
  return false;
}

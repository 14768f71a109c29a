import { otherCaches } from '../../lib/offline/cache-name.ts';
import { pathBelow } from '../../lib/offline/kept-path.ts';
import { offlinePath, type ReleaseFacts } from '../../lib/offline/release-facts.ts';
import { keyOf, pathsIn, type Kept } from './kept.ts';
import type { KeptPage, ToWorker } from './messages.ts';
import { type PageMessage, root } from './scope.ts';
import { beginWhenFree } from './talk.ts';

/** Does what a page asks for. */
export async function hear({ data, ports }: PageMessage, kept: Kept, facts: ReleaseFacts): Promise<void> {
  const asked = data as ToWorker;
  const [port] = ports;
  if (asked.ask === 'keep') await keepLoaded(asked.addresses, kept);
  if (asked.ask === 'begin') await beginWhenFree();
  if (asked.ask === 'pages') port?.postMessage(await keptPages(kept));
  if (asked.ask === 'forget') port?.postMessage(await forget(kept, facts));
}

/** Keeps what a page loaded before the worker was there. The engine comes whole: its worker fetches the larger part unseen. */
async function keepLoaded(addresses: readonly string[], kept: Kept): Promise<void> {
  const files = await kept.files();
  const paths = addresses.flatMap((address) => pathBelow(address, root()) ?? []);
  const engine = paths.some((path) => path.startsWith('engine/'))
    ? Object.keys(files).filter((path) => /^engine\/.*\.gz$/.test(path))
    : [];
  const wanted = [...paths, ...engine].filter((path) => Object.hasOwn(files, path));
  await Promise.all(wanted.map((path) => kept.fetchAndKeep(path).catch(() => false))); // kept when next visited
}

/** The pages that can be read without a connection, by their titles. */
async function keptPages(kept: Kept): Promise<KeptPage[]> {
  const paths = (await kept.paths()).filter((path) => isPage(path) && path !== offlinePath);
  return await Promise.all(paths.map(async (path) => ({ path, title: await titleOf(path, kept) })));
}

async function titleOf(path: string, kept: Kept): Promise<string> {
  const page = await caches.match(keyOf(path), { cacheName: kept.cache });
  return /<title>([^<]*)<\/title>/.exec((await page?.text()) ?? '')?.[1] ?? `/${path}`;
}

/** Takes away all but what the page for no connection needs; how many pages there were. */
async function forget(kept: Kept, { shell }: ReleaseFacts): Promise<number> {
  const pages = (await keptPages(kept)).length;
  for (const name of [kept.cache, ...otherCaches(await caches.keys(), root(), kept.cache)]) {
    const cache = await caches.open(name);
    const paths = (await pathsIn(name)).filter((path) => !shell.includes(path));
    await Promise.all(paths.map((path) => cache.delete(keyOf(path))));
  }
  return pages;
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder, type ServedFolder } from '../../scripts/node/serve.ts';
import { builtSite } from './built-site.ts';

const root = join(import.meta.dirname, '../..');

/** A site of one's own: a host that can be taken off the net, and be given a new release. */
export interface KeptSite {
  url: string;
  folder: string;
  /** Takes the host off the net, and puts it back. */
  goOffline: () => Promise<void>;
  goOnline: () => Promise<void>;
  /** Publishes the site with `mark` in the description of every page; `env` is added to that of the publisher. */
  publish: (mark: string, env?: NodeJS.ProcessEnv) => void;
  remove: () => Promise<void>;
}

type Texts = ReadonlyMap<string, string>;

/** The folder that is served, its pages as they were built, and the releases made of them. */
interface Host {
  folder: string;
  plain: Texts;
  made: Map<string, Texts>;
}

/** What the tests visit, of the site as it was built. */
const visited =
  /^(|_astro|data|engine|pagefind|explore|query|compare|offline|privacy|index\.html|favicon\.svg|sw\.js|404\.html|findings|findings\/index\.html|embed|embed\/explore|links|links\/index\.html|authorities|authorities\/(index\.html|positions\.json|[AG]\d+\.json))($|\/)/;

/** A copy of what the tests visit, served on a port that stays the same. */
export async function makeKeptSite(): Promise<KeptSite> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-kept-'));
  cpSync(builtSite, folder, { recursive: true, filter: isVisited });
  const host: Host = { folder, plain: textsOf(pagesOf(folder)), made: new Map() };
  let served: ServedFolder | undefined = await serveFolder(folder, { port: 0 });
  const { url } = served;
  const close = async (): Promise<void> => {
    await served?.close();
    served = undefined;
  };
  return {
    url,
    folder,
    goOffline: close,
    goOnline: async () => {
      served ??= await serveFolder(folder, { port: Number(new URL(url).port) });
    },
    publish: (mark, env = {}) => publish(host, mark, env),
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isVisited(path: string): boolean {
  const below = relative(builtSite, path).split(sep).join('/');
  return visited.test(below) && !/\.(csv|svg|png)$/.test(below.replace('favicon.svg', ''));
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

/** Makes a release of the site in a folder, or puts the one made before with the same mark back in its place. */
function publish({ folder, plain, made }: Host, mark: string, env: NodeJS.ProcessEnv): void {
  const release = made.get(mark) ?? makeRelease(folder, plain, mark, env);
  made.set(mark, release);
  for (const [path, text] of release) writeFileSync(path, text);
}

/** The files that make a release, by their paths. */
function makeRelease(folder: string, plain: Texts, mark: string, env: NodeJS.ProcessEnv): Texts {
  for (const [path, html] of plain)
    writeFileSync(path, html.replace('<meta name="description" content="', `$&${mark}. `));
  const command = ['scripts/build-service-worker.ts', '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`publish failed: ${stderr}`);
  const own = ['sw.js', 'offline/kept-files.json'].map((name) => join(folder, name));
  return textsOf([...plain.keys(), ...own]);
}

function textsOf(paths: readonly string[]): Texts {
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Which release a page that is shown belongs to, by its mark. */
export function markOfPage(page: Page): Promise<string | undefined> {
  return page
    .locator('meta[name="description"]')
    .getAttribute('content')
    .then((text) => text?.split('. ', 1)[0]);
}

/** Everything in the caches of the origin: their names, and each answer by its address with its text. */
export function inCaches(page: Page): Promise<{ names: string[]; kept: Record<string, string> }> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const kept: Record<string, string> = {};
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept[request.url] = (await (await cache.match(request))?.text()) ?? '';
    }
    return { names, kept };
  });
}

/** Waits until the page’s own copies are there: the worker begins when the page is idle. */
export async function untilKept(page: Page, ...paths: string[]): Promise<void> {
  await until(page, 'what was visited is kept', async (each) => {
    const isServed = await each.evaluate(() => navigator.serviceWorker.controller !== null);
    const kept = await keptPaths(each);
    return isServed && paths.every((path) => kept.includes(path));
  });
}

/** Waits until something holds of a page that may be loaded anew meanwhile. */
export async function until(
  page: Page,
  what: string,
  holds: (page: Page) => Promise<boolean>,
): Promise<void> {
  const end = Date.now() + 40_000;
  for (;;) {
    const answer = await holds(page).catch(() => false); // the page was on its way
    if (answer) return;
    if (Date.now() > end) throw new Error(`not yet, after 40 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** How often a page is loaded from now on. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => (loads += 1));
  return () => loads;
}

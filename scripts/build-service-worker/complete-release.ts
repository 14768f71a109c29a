import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isKept } from '../../src/lib/offline/kept-path.ts';
import {
  type KeptFiles,
  listPath,
  markOf,
  offlinePath,
  tellWorker,
} from '../../src/lib/offline/release-facts.ts';
import { noRelease, stampPage } from '../../src/lib/offline/release-stamp.ts';
import { publishedFiles } from '../node/published-files.ts';
import { neededBy } from './needed-by.ts';

const workerPath = 'sw.js';

/** Files that the release writes itself; the rest are what it is a release of. */
const own = [workerPath, listPath];

export interface ReleaseOptions {
  /** Takes the worker away in place of telling it of the release. */
  isOff: boolean;
}

/** What changes in a built site when it becomes a release: files by their path, and what was done in words. */
export function completeRelease(
  folder: string,
  { isOff }: ReleaseOptions,
): { files: Map<string, string>; said: string } {
  if (!existsSync(join(folder, workerPath)))
    throw new Error(`${join(folder, workerPath)} is missing. Build the site first: npm run build`);
  const code = readFileSync(join(folder, workerPath), 'utf8');
  if (/(?:^|[;\n])import\s*["'{*\w]/.test(code))
    throw new Error('the worker is not one file: something in it is shared with a page');
  const site = publishedFiles(folder).filter((path) => !own.includes(path));
  const pages = unmarkedPages(folder, site);
  if (isOff) {
    const files = changedPages(folder, pages, noRelease);
    files.set(listPath, '{}\n');
    files.set(workerPath, tellWorker(code, { standDown: true }));
    return { files, said: 'off: devices that have one lose it, and everything it kept, at their next visit' };
  }
  const release = releaseOf(folder, site, pages, code);
  const files = changedPages(folder, pages, release);
  const stamped = (path: string): string => stampPage(pages.get(path) ?? '', release, path);
  const list = `${JSON.stringify(listKept(folder, site, (path) => (pages.has(path) ? stamped(path) : undefined)))}\n`;
  const shell = neededBy(folder, offlinePath);
  files.set(listPath, list);
  files.set(workerPath, tellWorker(code, { release, listHash: sha256(list), shell }));
  const kept = Object.keys(JSON.parse(list) as KeptFiles).length;
  return {
    files,
    said: `release ${release}, ${site.length} files, ${kept} may be kept, ${shell.length} from the first visit`,
  };
}

/** Every page that bears a release, without it: what it says must not depend on an earlier run. */
function unmarkedPages(folder: string, site: readonly string[]): Map<string, string> {
  const pages = site.filter((path) => path.endsWith('.html'));
  const texts = pages.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return new Map(
    texts
      .filter(([, html]) => html.includes(' data-release="'))
      .map(([path, html]) => [path, stampPage(html, noRelease, path)]),
  );
}

/** The pages that do not yet bear this release. */
function changedPages(
  folder: string,
  pages: ReadonlyMap<string, string>,
  release: string,
): Map<string, string> {
  const stamped = [...pages].map(([path, html]) => [path, stampPage(html, release, path)] as const);
  return new Map(stamped.filter(([path, html]) => readFileSync(join(folder, path), 'utf8') !== html));
}

/** A mark that changes with any byte of any published file, the worker's own code included. */
function releaseOf(
  folder: string,
  site: readonly string[],
  pages: ReadonlyMap<string, string>,
  code: string,
): string {
  const hash = createHash('sha256');
  for (const path of site)
    hash.update(`${sha256(pages.get(path) ?? readFileSync(join(folder, path)))}  ${path}\n`);
  return markOf(hash.update(tellWorker(code, { standDown: true })).digest('hex'));
}

/** The files that may be kept, by the paths they are asked for. A packed one may come unpacked. */
function listKept(
  folder: string,
  site: readonly string[],
  textOf: (path: string) => string | undefined,
): KeptFiles {
  const marks = site.flatMap((path) => {
    const asked = path.replace(/(^|\/)index\.html$/, '$1');
    const isListed =
      isKept(asked) && !asked.startsWith('pagefind/fragment/') && !asked.startsWith('pagefind/index/');
    if (!isListed) return [];
    const bytes = textOf(path) ?? readFileSync(join(folder, path));
    const unpacked = path.endsWith('.gz') ? [gunzipSync(bytes as Buffer)] : [];
    return [[asked, [bytes, ...unpacked].map((each) => markOf(sha256(each))).join(' ')]];
  });
  return Object.fromEntries(marks) as KeptFiles;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

import { cacheName } from '../../lib/offline/cache-name.ts';
import { pathBelow } from '../../lib/offline/kept-path.ts';
import { isOfRelease, listPath, type KeptFiles, type ReleaseFacts } from '../../lib/offline/release-facts.ts';
import { root } from './scope.ts';

/** What is kept of one release: nothing enters that is not of it, byte for byte. */
export interface Kept {
  readonly cache: string;
  /** Every path that may be kept. */
  files: () => Promise<KeptFiles>;
  /** An answer as it is kept: its bytes and their type, no other header, no address; null when it is not of the release. */
  ofRelease: (path: string, response: Response) => Promise<Response | null>;
  /** Has the host's file kept; whether it is of the release. A file that is there already is left. */
  fetchAndKeep: (path: string) => Promise<boolean>;
  /** The paths of what is kept, in the order in which it was. */
  paths: () => Promise<string[]>;
}

/** What is kept of this release. */
export function keptOf({ release, listHash }: ReleaseFacts): Kept {
  const cache = cacheName(root(), release);
  let files: Promise<KeptFiles> | undefined;
  const readFiles = (): Promise<KeptFiles> => {
    files ??= readList(cache, listHash);
    files.catch(() => (files = undefined)); // no connection: asked for again the next time
    return files;
  };
  const ofRelease = async (path: string, response: Response): Promise<Response | null> => {
    if (response.status !== 200 || response.type !== 'basic') return null;
    const isPage = path === '' || path.endsWith('/');
    // some hosts send a page in place of a file that is not there
    if (!isPage && response.headers.get('content-type')?.startsWith('text/html')) return null;
    const bytes = await response.arrayBuffer();
    if (!isOfRelease(await readFiles(), path, await sha256(bytes))) return null;
    return keepable(bytes, response);
  };
  return {
    cache,
    files: readFiles,
    ofRelease,
    fetchAndKeep: (path) => fetchAndKeep(cache, path, ofRelease),
    paths: () => pathsIn(cache),
  };
}

/** The paths of all that a cache holds, in the order in which it was put there; the list of files is none of it. */
export async function pathsIn(cache: string): Promise<string[]> {
  const requests = await (await caches.open(cache)).keys();
  return requests.flatMap(({ url }) => pathBelow(url, root()) ?? []).filter((path) => path !== listPath);
}

/** The address under which a path is kept. */
export function keyOf(path: string): string {
  return new URL(path, root()).href;
}

async function fetchAndKeep(cache: string, path: string, ofRelease: Kept['ofRelease']): Promise<boolean> {
  const open = await caches.open(cache);
  if (await open.match(keyOf(path))) return true;
  for (const how of ['default', 'reload'] as const) {
    const kept = await ofRelease(path, await fetch(keyOf(path), { cache: how }));
    if (!kept) continue; // the browser's own cache may hold a file of the release before
    await open.put(keyOf(path), kept);
    return true;
  }
  return false;
}

/** The list of kept files, kept itself. Throws when the host has that of another release. */
async function readList(cache: string, hash: string): Promise<KeptFiles> {
  const open = await caches.open(cache);
  const kept = await open.match(keyOf(listPath));
  if (kept) return (await kept.json()) as KeptFiles;
  const response = await fetch(keyOf(listPath), { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error('the list of kept files is of another release');
  await open.put(keyOf(listPath), keepable(bytes, response));
  return JSON.parse(new TextDecoder().decode(bytes)) as KeptFiles;
}

function keepable(bytes: ArrayBuffer, { headers }: Response): Response {
  return new Response(bytes, { headers: { 'content-type': headers.get('content-type') ?? '' } });
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

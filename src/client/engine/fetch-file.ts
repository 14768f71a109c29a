import { sha256 } from '../../lib/tables/sha256.ts';
import { saySlow } from '../page/say-slow.ts';
import { EngineFailure } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { hashesOf } from './known-files.ts';
import { unpack } from './unpack.ts';

/**
 * A file of our own site that the page was built with, by its path below the root, unpacked if it is gzip. Fails as
 * `offline`, `blocked`, `missing_file`, `corrupt_file`, or as `other_file` when it is another file than the page was
 * built with, also after it was asked for again past the browser's cache.
 */
export async function fetchFile(siteUrl: string, path: string): Promise<ArrayBuffer> {
  const hashes = hashesOf(path);
  const name = nameOf(path);
  return await askedAgain(async (cache) => {
    const bytes = await fetchBytes(new URL(path, siteUrl).href, cache);
    if (!hashes.includes(await fingerprint(bytes, sha256))) throw new EngineFailure('other_file', name);
    return await unpacked(bytes, name);
  });
}

/** Tries once more past the browser's cache, which may hold a file of the release before. */
export async function askedAgain<T>(attempt: (cache: RequestCache) => Promise<T>): Promise<T> {
  try {
    return await attempt('default');
  } catch (error) {
    if (!(error instanceof EngineFailure) || error.kind !== 'other_file') throw error;
    return await attempt('reload');
  }
}

/** The bytes at an address as they come. Fails as `offline`, `blocked`, `missing_file` or `corrupt_file`. */
export async function fetchBytes(url: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const name = nameOf(new URL(url).pathname);
  const response = await saySlow(request(url, name, cache));
  try {
    return new Uint8Array(await saySlow(response.arrayBuffer()));
  } catch (error) {
    throw new EngineFailure(navigator.onLine ? 'corrupt_file' : 'offline', name, { cause: error });
  }
}

async function request(url: string, name: string, cache: RequestCache): Promise<Response> {
  try {
    const response = await fetch(url, { cache });
    if (response.ok) return response;
    throw new EngineFailure('missing_file', `${name} (${response.status})`);
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    throw new EngineFailure(navigator.onLine ? 'blocked' : 'offline', name, { cause: error });
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ArrayBuffer> {
  try {
    return await new Response(await unpack(new Blob([bytes]).stream())).arrayBuffer();
  } catch (error) {
    throw new EngineFailure('corrupt_file', name, { cause: error });
  }
}

function nameOf(path: string): string {
  return path.split('/').pop() ?? path;
}

import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile-figures.ts';
import { EngineFailure } from '../engine/failures.ts';
import { fetchFile } from '../engine/fetch-file.ts';

const kept = new Map<string, Promise<unknown>>();

/** The figures of all authorities, fetched when first asked for and kept for the page. Fails as an `EngineFailure`. */
export function allFigures(siteUrl: string): Promise<ProfileFigures> {
  return fetchOnce(new URL('authorities/positions.json', siteUrl).href) as Promise<ProfileFigures>;
}

/** The positions of one authority and whom it may be compared with, fetched when first asked for. */
export function figuresOf(siteUrl: string, authority: string): Promise<ProfileOwn> {
  return fetchOnce(new URL(`authorities/${authority}/positions.json`, siteUrl).href) as Promise<ProfileOwn>;
}

/** A failed attempt is forgotten, so that it may be repeated. */
function fetchOnce(url: string): Promise<unknown> {
  const known = kept.get(url) ?? fetchJson(url);
  kept.set(url, known);
  known.catch(() => kept.delete(url));
  return known;
}

async function fetchJson(url: string): Promise<unknown> {
  const text = new TextDecoder().decode(await fetchFile(url));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineFailure('corrupt_file', new URL(url).pathname, { cause: error });
  }
}

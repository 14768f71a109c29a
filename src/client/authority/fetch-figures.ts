import type { OwnFunnels } from '../../lib/position/own-funnels.ts';
import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile/profile-figures.ts';
import type { ProfileYears } from '../../lib/position/profile/profile-years.ts';
import { fetchFacts } from '../engine/fetch-facts.ts';

const kept = new Map<string, Promise<unknown>>();

/** The figures of all authorities, fetched when first asked for and kept for the page. Fails as an `EngineFailure`. */
export function allFigures(siteUrl: string): Promise<ProfileFigures> {
  return fetchOnce(siteUrl, 'authorities/positions.json') as Promise<ProfileFigures>;
}

/** The positions of one authority and whom it may be compared with, fetched when first asked for. */
export function figuresOf(siteUrl: string, authority: string): Promise<ProfileOwn> {
  return fetchOnce(siteUrl, `authorities/${authority}/positions.json`) as Promise<ProfileOwn>;
}

/** Every authority's figures on one indicator in all its years. */
export function yearsOf(siteUrl: string, indicator: string): Promise<ProfileYears> {
  return fetchOnce(siteUrl, `authorities/years/${indicator}.json`) as Promise<ProfileYears>;
}

/** The funnels of all indicators that have one. */
export function funnelsOf(siteUrl: string): Promise<OwnFunnels> {
  return fetchOnce(siteUrl, 'compare/funnels.json') as Promise<OwnFunnels>;
}

/** A failed attempt is forgotten, so that it may be repeated. */
function fetchOnce(siteUrl: string, path: string): Promise<unknown> {
  const url = new URL(path, siteUrl).href;
  const known = kept.get(url) ?? fetchFacts(siteUrl, path);
  kept.set(url, known);
  known.catch(() => kept.delete(url));
  return known;
}

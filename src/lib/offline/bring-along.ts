import { assetStem } from './named-assets.ts';
import type { KeptFiles } from './release-facts.ts';

/** Pages that are fetched again with a new release, at most. */
const mostPages = 60;

/**
 * What to have of a new release, given what was kept of the one before, in the order in which it was kept: its newest
 * pages, the files, and of styles and scripts those that took the place of the old ones.
 */
export function toBringAlong(kept: readonly string[], files: KeptFiles): string[] {
  const stems = new Set(kept.filter((path) => path.startsWith('_astro/')).map(assetStem));
  const listed = kept.filter((path) => Object.hasOwn(files, path) && !path.startsWith('_astro/'));
  const isPage = (path: string): boolean => path === '' || path.endsWith('/');
  return [
    ...listed.filter(isPage).slice(-mostPages),
    ...listed.filter((path) => !isPage(path)),
    ...Object.keys(files).filter((path) => path.startsWith('_astro/') && stems.has(assetStem(path))),
  ];
}

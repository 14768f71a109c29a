import type { Place } from '../between.ts';

/**
 * The region of each row of the panel, numbered in the order of the names: whose years are its own. Undefined where
 * authorities are shown in groups, which have no region.
 */
export function regionBlocks(places: readonly Pick<Place, 'region'>[]): Int32Array | undefined {
  const names = [...new Set(places.map(({ region }) => region))].toSorted();
  if (names.includes(null)) return undefined;
  return Int32Array.from(places, ({ region }) => names.indexOf(region));
}

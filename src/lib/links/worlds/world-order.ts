import { randomFrom, shuffledOrder } from '../../stats/random.ts';

/** How the supports of authorities are shuffled: over the country, or among authorities of one region. */
export const shuffles = ['national', 'inside regions'] as const;
export type Shuffle = (typeof shuffles)[number];

/**
 * For each authority whose supports it takes in one world. World 0 is the real one. Inside regions, one stream of
 * chance shuffles region after region in the order of their names, and in each the members in the order of their codes.
 *
 * @example worldOrder('national', 0, ['London', 'London']) // [0, 1]
 */
export function worldOrder(shuffle: Shuffle, world: number, regions: readonly string[]): number[] {
  if (world === 0) return [...regions.keys()];
  const random = randomFrom(world);
  if (shuffle === 'national') return shuffledOrder(regions.length, random);
  const from = [...regions.keys()];
  for (const region of [...new Set(regions)].toSorted()) {
    const members = [...regions.keys()].filter((row) => regions[row] === region);
    const order = shuffledOrder(members.length, random);
    for (const [place, row] of members.entries()) from[row] = members[order[place] as number] as number;
  }
  return from;
}

import type { Profile } from './profile.ts';

/** Fewer members than this protect nobody whose neighbour in the group talks. */
export const fewestMembers = 5;

/**
 * Puts authorities into groups of `size` or more that are alike over all indicators at once (MDAV, maximum distance
 * to the average vector: Domingo-Ferrer and Mateo-Sanz, IEEE TKDE 14(1), 2002). Each indicator is standardised by its
 * mean and its standard deviation (divisor n); a missing value counts as the mean, and so does an indicator that does
 * not vary. While three groups' worth are left, the one farthest from their mean gathers its `size` nearest, then the
 * one farthest from it does; the rest makes one or two groups. Ties go to the one that comes first.
 *
 * Groups are places in `profiles`. Fewer profiles than two groups' worth make one group; none make none. Throws where
 * `size` is no whole number above 0 or profiles differ in length. As `sdcMicro::microaggregation(method = "mdav")` in R.
 *
 * @example mdav([[1], [2], [50], [51]], 2) // [[3, 2], [0, 1]]
 */
export function mdav(profiles: readonly Profile[], size: number): number[][] {
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`mdav requires a whole number of members above 0: ${size}`);
  if (profiles.length === 0) return [];
  const points = standardised(profiles);
  const groups: number[][] = [];
  let left = points.map((_, place) => place);
  const gather = (around: number) => {
    const group = nearest(points, left, around, size);
    groups.push(group);
    left = left.filter((place) => !group.includes(place));
  };
  while (left.length >= 3 * size) {
    const first = farthest(points, left, meanOf(points, left));
    gather(first);
    gather(farthest(points, left, points[first] as Float64Array));
  }
  if (left.length >= 2 * size) gather(farthest(points, left, meanOf(points, left)));
  groups.push(left);
  return groups;
}

/** Every profile in standard deviations from the mean of each indicator; 0 where a value is missing. */
function standardised(profiles: readonly Profile[]): Float64Array[] {
  const width = profiles[0]?.length ?? 0;
  const uneven = profiles.find((profile) => profile.length !== width);
  if (uneven) throw new Error(`mdav requires profiles of one length: ${width} and ${uneven.length}`);
  const points = profiles.map(() => new Float64Array(width));
  for (let column = 0; column < width; column++) {
    const known = profiles.flatMap((profile) => profile[column] ?? []);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    for (const [place, profile] of profiles.entries()) {
      const value = profile[column] ?? null;
      if (value !== null && sd > 0) (points[place] as Float64Array)[column] = (value - mean) / sd;
    }
  }
  return points;
}

function meanOf(points: readonly Float64Array[], places: readonly number[]): Float64Array {
  const mean = new Float64Array(points[0]?.length ?? 0);
  for (const place of places)
    for (const [column, value] of (points[place] as Float64Array).entries())
      mean[column] = (mean[column] as number) + value / places.length;
  return mean;
}

/** The place that lies farthest from a point, the first of equals. */
function farthest(points: readonly Float64Array[], places: readonly number[], from: Float64Array): number {
  const distances = places.map((place) => squaredDistance(points[place] as Float64Array, from));
  return places[distances.indexOf(Math.max(...distances))] as number;
}

/** The places nearest to one of them, nearest first; it is the first itself, being the first of its like. */
function nearest(
  points: readonly Float64Array[],
  places: readonly number[],
  around: number,
  count: number,
): number[] {
  const centre = points[around] as Float64Array;
  return places
    .map((place) => ({ place, distance: squaredDistance(points[place] as Float64Array, centre) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ place }) => place);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const [column, value] of a.entries()) sum += (value - (b[column] as number)) ** 2;
  return sum;
}

import type { Problem } from '../../src/lib/intake/problem.ts';

/** Years a file must hold, first and last; a newer edition may hold more. */
export type Years = readonly [first: number, last: number];

/** A year that holds less than this share of the authorities of the fullest year means that part of the file is missing. */
const leastShare = 0.9;

/**
 * Years that a file should hold and does not, or holds for too few authorities: the sign of a file cut off.
 * `held` has the authorities by year.
 */
export function findGaps(
  held: ReadonlyMap<number, ReadonlySet<string>>,
  [first, last]: Years,
  file: string,
): Problem[] {
  const fullest = Math.max(1, ...[...held.values()].map((authorities) => authorities.size));
  const fewest = Math.ceil(fullest * leastShare);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (held.get(year)?.size ?? 0) < fewest)
    .map((year) => ({
      level: 'error',
      source: file,
      code: 'incomplete_file',
      message: `the year ${year} holds ${held.get(year)?.size ?? 0} authorities`,
      expected: `at least ${fewest} in every year from ${first} to ${last}`,
      tip: 'The file looks cut off. Fetch it again and compare its size with the publisher’s.',
    }));
}

/** The fewest rows of something that stands once for each authority known. */
export function fewestOf(authorities: number): number {
  return Math.ceil(authorities * leastShare);
}

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

/**
 * Years that a file holds and one series of it does not, or for too few authorities, from the first year the series
 * holds whole: the sign of a breakdown, a spelling or a total that changed. `words` is what the rows of the series are
 * known by; `whole` has the authorities of the file by year, `held` those of the series.
 */
export function findMissingYears(
  held: ReadonlyMap<number, ReadonlySet<string>>,
  whole: ReadonlyMap<number, ReadonlySet<string>>,
  file: string,
  words: string,
): Problem[] {
  const fullest = Math.max(1, ...[...held.values()].map((authorities) => authorities.size));
  const isWhole = (year: number) => (held.get(year)?.size ?? 0) >= Math.ceil(fullest * leastShare);
  const began = Math.min(...[...held.keys()].filter(isWhole));
  return [...whole.keys()]
    .toSorted((a, b) => a - b)
    .filter((year) => year > began && !isWhole(year) && (whole.get(year)?.size ?? 0) >= fullest * leastShare)
    .map((year) => ({
      level: 'error',
      source: file,
      code: 'category_missing',
      message: `the year ${year} holds ${held.get(year)?.size ?? 0} authorities under ${words}`,
      expected: `about ${fullest}, as in other years; the file has rows of ${whole.get(year)?.size ?? 0} for that year`,
      tip: 'The publisher may have renamed the category in this year. Compare with the file and change the reader.',
    }));
}

/** The fewest rows of something that stands once for each authority known. */
export function fewestOf(authorities: number): number {
  return Math.ceil(authorities * leastShare);
}

/**
 * Numbers of English authorities since 2009, as ranges of both ends. Those that began or ended since stand below; names
 * are not held here, so that pairs of number and name are judged by whether a file says the same throughout.
 */
const ranges: readonly (readonly [number, number])[] = [
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [908, 909],
  [916, 916],
  [919, 919],
  [921, 921],
  [925, 926],
  [928, 929],
  [931, 931],
  [933, 933],
  [935, 938],
  [940, 943],
];

/** Every number there was since 2009. */
export const authorityNumbers: readonly number[] = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

/** The last day of authorities that were abolished, by number. */
export const endedOn: Readonly<Record<number, string>> = {
  820: '2009-03-31',
  875: '2009-03-31',
  835: '2019-03-31',
  836: '2019-03-31',
  837: '2019-03-31',
  928: '2021-03-31',
  909: '2023-03-31',
};

/** The first day of authorities that began since, by number. */
export const begunOn: Readonly<Record<number, string>> = {
  822: '2009-04-01',
  823: '2009-04-01',
  895: '2009-04-01',
  896: '2009-04-01',
  838: '2019-04-01',
  839: '2019-04-01',
  940: '2021-04-01',
  941: '2021-04-01',
  942: '2023-04-01',
  943: '2023-04-01',
};

const known: ReadonlySet<number> = new Set(authorityNumbers);

/** Whether a number is or was that of an English authority. */
export function isAuthorityNumber(number: number): boolean {
  return known.has(number);
}

/**
 * Whether an authority was there for some part of a calendar year: returns of the year of a change come from those that
 * ended and from those that began.
 */
export function livedIn(number: number, year: number): boolean {
  const first = Number((begunOn[number] ?? '0').slice(0, 4));
  const last = Number((endedOn[number] ?? '9999').slice(0, 4));
  return year >= first && year <= last;
}

/** Whether an authority was there from the first to the last day of a calendar year. */
export function livedThroughout(number: number, year: number): boolean {
  const first = begunOn[number] ?? '';
  const last = endedOn[number] ?? '9999';
  return first <= `${year}-01-01` && last >= `${year}-12-31`;
}

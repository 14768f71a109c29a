import type { Profile } from './profile.ts';

/** Values closer than this are the same value to an intruder. */
const same = 1e-9;

/** Draws a whole number from 0 to below `count`, each as likely. */
export type Draw = (count: number) => number;

/** How an intruder fares who holds the published figures and knows how the shown ones were made. */
export interface LinkageResult {
  /** Share of tries, from 0 to 1, in which a single authority fits. */
  unique: number;
  /** How many authorities fit in the middle try. */
  median_candidates: number;
  /** Tries: authorities with enough values times draws. */
  tries: number;
}

/**
 * The share of authorities that an intruder tells apart from `known` of their indicators, drawn anew `draws` times for
 * each: the number of profiles that equal its own in all of them is 1. Only indicators with a value are drawn, and a
 * profile with a gap there does not fit. `all` takes every value an authority has, once. Authorities with fewer values
 * than `known` are left out; `unique` is NaN where none is left.
 *
 * Source: the linkage attack of Winkler (2004) with exact matching, as `sum(duplicated(x) | duplicated(x, fromLast =
 * TRUE))` counts in R for one choice of columns.
 *
 * @example linkageAttack([[1, 1], [1, 2], [3, 2]], { known: 1, draws: 200 }, draw).unique // about 0.67
 */
export function linkageAttack(
  profiles: readonly Profile[],
  { known, draws }: { known: number | 'all'; draws: number },
  draw: Draw,
): LinkageResult {
  const candidates: number[] = [];
  for (const profile of profiles) {
    const held = profile.flatMap((value, column) => (value === null ? [] : [column]));
    if (held.length === 0 || (known !== 'all' && held.length < known)) continue;
    for (let turn = 0; turn < (known === 'all' ? 1 : draws); turn++)
      candidates.push(countFits(profiles, profile, known === 'all' ? held : drawSome(held, known, draw)));
  }
  return {
    unique: candidates.filter((count) => count === 1).length / candidates.length,
    median_candidates: medianOf(candidates),
    tries: candidates.length,
  };
}

/** How many profiles, itself among them, equal this one in the given indicators. */
function countFits(profiles: readonly Profile[], own: Profile, columns: readonly number[]): number {
  return profiles.filter((other) =>
    columns.every((column) => {
      const value = other[column] ?? null;
      return value !== null && Math.abs(value - (own[column] as number)) < same;
    }),
  ).length;
}

/** Some of the items, each set as likely. */
function drawSome(items: readonly number[], count: number, draw: Draw): number[] {
  const left = [...items];
  return Array.from({ length: count }, (_, place) => {
    const other = place + draw(left.length - place);
    [left[place], left[other]] = [left[other] as number, left[place] as number];
    return left[place];
  });
}

/** The middle of an odd number of counts, the mean of the two middle ones of an even number; NaN of none. */
function medianOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

import { pairUp } from './explored/pair-up.ts';

/** How many authorities have both sides in a label year of the outcome. */
export interface YearCount {
  year: number;
  n: number;
}

/** The label years in which both sides of a link must lie, both inclusive: workforce figures begin in 2017. */
export const linkYears = { first: 2017, last: 2025 } as const;

/** The latest year of a link is the newest with this many complete authorities; with fewer it is called too few. */
export const fewestForLatest = 30;

/**
 * How many authorities are complete in each year of the outcome, oldest first; years without any are left out.
 *
 * @example completeYears(agencyCells, referralCells, 1) // [{ year: 2018, n: 149 }, …]
 */
export function completeYears(
  support: Parameters<typeof pairUp>[0],
  outcome: Parameters<typeof pairUp>[1],
  shift: number,
): YearCount[] {
  return everyLinkYear()
    .map((year) => ({ year, n: pairUp(support, outcome, { year, shift }).length }))
    .filter(({ n }) => n > 0);
}

/**
 * The year a pair is shown in unless another is asked for: the newest with at least 30 complete authorities.
 * Undefined when no year has as many.
 *
 * @example latestYear([{ year: 2024, n: 148 }, { year: 2025, n: 12 }]) // 2024
 */
export function latestYear(counts: readonly YearCount[]): number | undefined {
  return counts.findLast(({ n }) => n >= fewestForLatest)?.year;
}

/** All label years that links may use, oldest first. */
export function everyLinkYear(): number[] {
  return Array.from({ length: linkYears.last - linkYears.first + 1 }, (_, i) => linkYears.first + i);
}

/** Label years for which child poverty is published. */
const povertyYears = { first: 2022, last: 2025 } as const;

/** The label year whose child poverty is taken for another label year: the nearest that is published. */
export function povertyYear(year: number): number {
  return Math.min(Math.max(year, povertyYears.first), povertyYears.last);
}

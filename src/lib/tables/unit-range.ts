/** Between which values figures of a unit can lie; both ends included, in that unit. */
export interface UnitRange {
  lowest: number;
  /** Infinite where there is no highest. */
  highest: number;
}

/** What values each unit allows, by the words the unit begins with. */
const ranges: readonly { unit: RegExp; range: UnitRange }[] = [
  { unit: /^% /, range: { lowest: 0, highest: 100 } },
  { unit: /^per 10,000 /, range: { lowest: 0, highest: 10_000 } },
  { unit: /^per 100,000 /, range: { lowest: 0, highest: 100_000 } },
  { unit: /^score from 1/, range: { lowest: 1, highest: 4 } },
  { unit: /^average score, 0 to 40/, range: { lowest: 0, highest: 40 } },
  // Attainment 8 adds ten grades of at most 9.
  { unit: /^points/, range: { lowest: 0, highest: 90 } },
];

/** A share that gains and losses make, and so may be negative. */
const netShares: ReadonlySet<string> = new Set(['net_workforce_growth']);

/**
 * The values that an indicator of this unit can have.
 *
 * @example unitRangeOf('re_referrals', '% of referrals') // { lowest: 0, highest: 100 }
 */
export function unitRangeOf(indicator: string, unit: string): UnitRange {
  const range = ranges.find((candidate) => candidate.unit.test(unit))?.range ?? {
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
  };
  return netShares.has(indicator) ? { ...range, lowest: -range.highest } : range;
}

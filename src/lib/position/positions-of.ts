import type { RankInterval } from '../stats/rank-intervals.ts';
import type { PositionRow } from '../tables/position-rows.ts';
import type { Observation } from '../tables/rows.ts';
import { type Allowance, allowanceOf, type Reliability } from './allowance.ts';
import { expectationOf, expectedRange } from './expected-range.ts';
import { neighboursMedian } from './neighbours-median.ts';
import { noPlace, placeOfRange } from './place-of-range.ts';
import { type PlausibleRange, plausibleRange } from './plausible-range.ts';
import { middleHalf } from './position-word.ts';
import { rankRanges, seedOf } from './rank-ranges.ts';
import { yearlyChanges } from './yearly-change.ts';

/** All that the positions on one indicator follow from. */
export interface PositionInputs {
  /** Its identifier and its latest label year with a value. */
  indicator: string;
  year: number;
  /** Its cells of all years; those outside the life of their authority are passed over. */
  cells: readonly Observation[];
  reliability: Reliability;
  /** The statistical neighbours of each authority that has any. */
  neighbours: ReadonlyMap<string, readonly string[]>;
}

/** The range of an authority, with how it lies to the others and where it plausibly ranks. */
interface Standing {
  range: PlausibleRange;
  rank: RankInterval;
}

/**
 * Where each authority stands on one indicator in its latest year: a row for each authority that stood in that year,
 * in the order of their codes, so that the draws behind ranks are the same whatever the order of the cells.
 */
export function positionsOf(inputs: PositionInputs): PositionRow[] {
  const { indicator, year, cells, reliability, neighbours } = inputs;
  const shown = standingIn(cells, year);
  const values = valuesOf(shown);
  const allowance = allowanceOf(reliability, year);
  const expectation = expectationOf(allowance, [...values.values()]);
  const standings = standingsOf(indicator, shown, allowance);
  const describe = describeWith(allowance, standings, [...values.values()]);
  const { changes, usual } = yearlyChanges(values, valuesOf(standingIn(cells, year - 1)));
  return shown.map(({ authority, value, status, denominator }): PositionRow => {
    const expected = value === null ? undefined : expectedRange({ value, denominator }, expectation);
    const change = changes.get(authority) ?? null;
    return {
      authority,
      indicator,
      year,
      value,
      status,
      ...describe(authority),
      z: expected?.z ?? null,
      expected_lower: expected?.lower ?? null,
      expected_upper: expected?.upper ?? null,
      change,
      change_lower: change === null ? null : (usual?.lower ?? null),
      change_upper: change === null ? null : (usual?.upper ?? null),
      ...neighboursMedian(neighbours.get(authority) ?? [], values),
    };
  });
}

/** The cells of a label year of authorities that stood in it, in the order of their codes. */
function standingIn(cells: readonly Observation[], year: number): Observation[] {
  return cells
    .filter((cell) => cell.year === year && !cell.recast)
    .toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
}

/** The values there are, by code. */
function valuesOf(cells: readonly Observation[]): Map<string, number> {
  return new Map(
    cells.flatMap(({ authority, value }) => (value === null ? [] : [[authority, value] as const])),
  );
}

/** The ranges and rank ranges of the authorities that have one. */
function standingsOf(
  indicator: string,
  cells: readonly Observation[],
  allowance: Allowance | undefined,
): Map<string, Standing> {
  const found = cells.flatMap(({ authority, value, denominator }) => {
    const range = value === null ? undefined : plausibleRange({ value, denominator }, allowance);
    return range ? [{ authority, range }] : [];
  });
  const ranks = rankRanges(
    found.map(({ range }) => range),
    seedOf(indicator),
  );
  return new Map(
    found.map(({ authority, range }, i) => [authority, { range, rank: ranks[i] as RankInterval }]),
  );
}

/** What can be said of the range of each authority. */
function describeWith(
  allowance: Allowance | undefined,
  standings: ReadonlyMap<string, Standing>,
  values: readonly number[],
) {
  const middle = middleHalf(values);
  const ranked = standings.size;
  return (authority: string) => {
    const own = standings.get(authority);
    if (!own || !allowance || !middle) return { ...noPlace, rank_lower: null, rank_upper: null, ranked };
    const others = [...standings].filter(([code]) => code !== authority).map(([, { range }]) => range);
    return {
      ...placeOfRange(own.range, { allowance, middle, others }),
      rank_lower: own.rank.lower,
      rank_upper: own.rank.upper,
      ranked,
    };
  };
}

import type { PositionRow } from '../tables/position-rows.ts';
import { type Allowance, allowanceOf, type Reliability } from './allowance.ts';
import { type Expectation, expectationOf } from './expected-range.ts';
import { type MiddleHalf, middleHalf } from './position-word.ts';

/** All that is needed to place a new figure among the published ones of the latest year; may be embedded as JSON. */
export interface PlaceFacts {
  indicator: string;
  year: number;
  /** Null where nothing is known of how sure its figures are. */
  allowance: Allowance | null;
  expectation: Expectation | null;
  middle: MiddleHalf;
  /** The lower ends of the ranges of all authorities that have one, ascending; and the upper ends, ascending. */
  lowers: number[];
  uppers: number[];
}

/**
 * The facts of one indicator from its rows of `positions` and its row of `reliability`; undefined where no authority
 * has a value.
 *
 * @example JSON.stringify(placeFactsOf(rows, reliability))
 */
export function placeFactsOf(rows: readonly PositionRow[], reliability: Reliability): PlaceFacts | undefined {
  const [first] = rows;
  const values = rows.flatMap(({ value }) => value ?? []);
  const middle = middleHalf(values);
  if (!first || !middle) return undefined;
  const allowance = allowanceOf(reliability, first.year);
  return {
    indicator: first.indicator,
    year: first.year,
    allowance: allowance ?? null,
    expectation: expectationOf(allowance, values) ?? null,
    middle,
    lowers: rows.flatMap(({ lower }) => lower ?? []).toSorted((a, b) => a - b),
    uppers: rows.flatMap(({ upper }) => upper ?? []).toSorted((a, b) => a - b),
  };
}

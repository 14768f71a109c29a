import type { PositionRow } from '../tables/position-rows.ts';
import type { Allowance } from './allowance.ts';
import { countOverlaps, type Ends } from './overlaps.ts';
import type { PlausibleRange } from './plausible-range.ts';
import { type MiddleHalf, positionWord } from './position-word.ts';

/** What a range says of the place of a figure among others: columns of the table `positions`. */
export type PlaceOfRange = Pick<
  PositionRow,
  'lower' | 'upper' | 'range' | 'word' | 'higher_than' | 'lower_than' | 'too_close'
>;

/** Where a figure has no range, nothing is said of its place. */
export const noPlace: PlaceOfRange = {
  lower: null,
  upper: null,
  range: null,
  word: null,
  higher_than: null,
  lower_than: null,
  too_close: null,
};

/**
 * The place of a range, in the unit of its indicator, by the middle half of all values and by the ranges of the others,
 * which must not hold the range itself.
 *
 * @example placeOfRange(range, { allowance, middle: { q1: 1, q3: 3 }, others }).word // 'higher'
 */
export function placeOfRange(
  own: PlausibleRange,
  { allowance, middle, others }: { allowance: Allowance; middle: MiddleHalf; others: readonly Ends[] },
): PlaceOfRange {
  return {
    lower: own.lower,
    upper: own.upper,
    range: allowance.range,
    word: positionWord(own, middle),
    ...countOverlaps(own, others),
  };
}

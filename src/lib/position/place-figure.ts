import type { PositionRow } from '../tables/position-rows.ts';
import { expectedRange } from './expected-range.ts';
import type { PlaceFacts } from './place-facts.ts';
import { type Figure, plausibleRange } from './plausible-range.ts';
import { positionWord } from './position-word.ts';

/** Where a new figure would lie among the published ones: a position without rank, change and neighbours. */
export type PlacedFigure = Pick<
  PositionRow,
  | 'value'
  | 'lower'
  | 'upper'
  | 'range'
  | 'word'
  | 'higher_than'
  | 'lower_than'
  | 'too_close'
  | 'z'
  | 'expected_lower'
  | 'expected_upper'
> & { value: number };

/**
 * Places a figure that is not published, such as one a reader typed, among the authorities of the latest year by the
 * rules of the table `positions`. It is counted against every published range, that of its own authority included,
 * because an older figure of the same authority is another figure. A percentage of counted cases needs its denominator:
 * without one there is no range, no word and no distance. Nothing is drawn at random, so there is no rank range.
 *
 * @example placeFigure({ value: 31, denominator: 240 }, facts).word // 'too_close'
 */
export function placeFigure(figure: Figure, facts: PlaceFacts): PlacedFigure {
  const expected = expectedRange(figure, facts.expectation ?? undefined);
  return {
    value: figure.value,
    ...rangeOf(figure, facts),
    z: expected?.z ?? null,
    expected_lower: expected?.lower ?? null,
    expected_upper: expected?.upper ?? null,
  };
}

function rangeOf(figure: Figure, { allowance, middle, lowers, uppers }: PlaceFacts) {
  const range = plausibleRange(figure, allowance ?? undefined);
  if (!range || !allowance) return noRange;
  const higher_than = uppers.filter((upper) => upper < range.lower).length;
  const lower_than = lowers.filter((lower) => lower > range.upper).length;
  return {
    lower: range.lower,
    upper: range.upper,
    range: allowance.range,
    word: positionWord(range, middle),
    higher_than,
    lower_than,
    too_close: lowers.length - higher_than - lower_than,
  };
}

const noRange = {
  lower: null,
  upper: null,
  range: null,
  word: null,
  higher_than: null,
  lower_than: null,
  too_close: null,
} as const;

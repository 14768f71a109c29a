import type { PositionRow } from '../tables/position-rows.ts';
import { expectedRange } from './expected-range.ts';
import type { PlaceFacts } from './place-facts.ts';
import { noPlace, type PlaceOfRange, placeOfRange } from './place-of-range.ts';
import { type Figure, plausibleRange } from './plausible-range.ts';

/** Where a new figure would lie among the published ones: a position without rank, change and neighbours. */
export type PlacedFigure = PlaceOfRange &
  Pick<PositionRow, 'z' | 'expected_lower' | 'expected_upper'> & { value: number };

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
    ...placeIn(figure, facts),
    z: expected?.z ?? null,
    expected_lower: expected?.lower ?? null,
    expected_upper: expected?.upper ?? null,
  };
}

function placeIn(figure: Figure, { allowance, middle, lowers, uppers }: PlaceFacts): PlaceOfRange {
  const range = plausibleRange(figure, allowance ?? undefined);
  if (!range || !allowance) return noPlace;
  // the ends are sorted apart, so a pair is no authority's range; only how many lie beyond counts
  const others = lowers.map((lower, i) => ({ lower, upper: uppers[i] as number }));
  return placeOfRange(range, { allowance, middle, others });
}

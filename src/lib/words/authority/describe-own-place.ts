import type { PlacedFigure } from '../../position/place-figure.ts';
import { type UnitRange, unitRangeOf } from '../../tables/unit-range.ts';
import { describeRange, describeSides, type Hope, positionHeadline } from './describe-position.ts';
import { formatValue, type ValueFormat } from '../value.ts';

/** Where a figure that is not published would lie. */
export type OwnPlacing = Omit<PlacedFigure, 'value'>;

/** What is said of a reader's own figure, by the rules of the published ones. */
export interface OwnPlaceText {
  headline: string;
  counts: string;
  /** The expected range and whether the figure lies in it; empty where that cannot be said. */
  expected: string;
}

/**
 * Where a reader's own figure would lie among the published ones of a year, in words. Without a range it has no place,
 * and the words say what is missing.
 */
export function describeOwnPlace(
  placed: OwnPlacing,
  { indicator, year, needsCases, ...hope }: Hope & { indicator: string; year: number; needsCases: boolean },
  format: ValueFormat,
): OwnPlaceText {
  const own = withinUnit(placed, unitRangeOf(indicator, format.unit));
  if (own.word === null) {
    const missing = needsCases
      ? 'Say how many cases it is out of: with few cases chance alone moves a percentage far.'
      : 'What its usual movement could make of it is not known, so it is not compared.';
    return { headline: 'No range, so no place', counts: missing, expected: expectedText(own, format) };
  }
  return {
    headline: positionHeadline(own.word, hope),
    counts: `Beside the published figures of ${year}: ${describeSides(own)}. ${describeRange(own, format)}`,
    expected: expectedText(own, format),
  };
}

/** The ends of ranges as far as the unit goes: a percentage below 0 is no place for anyone. */
function withinUnit(own: OwnPlacing, { lowest, highest }: UnitRange): OwnPlacing {
  const within = (end: number | null) => end && Math.min(highest, Math.max(lowest, end));
  const { lower, upper, expected_lower, expected_upper } = own;
  return {
    ...own,
    lower: within(lower),
    upper: within(upper),
    expected_lower: within(expected_lower),
    expected_upper: within(expected_upper),
  };
}

/** Whether the figure lies where chance and ordinary differences between authorities would have it. */
function expectedText(
  { z, expected_lower: lower, expected_upper: upper }: OwnPlacing,
  format: ValueFormat,
): string {
  if (z === null || lower === null || upper === null) return '';
  const [from, to] = [lower, upper].map((end) => formatValue(end, format));
  const place = Math.abs(z) <= 1.96 ? 'Within' : z > 0 ? 'Above' : 'Below';
  return `${place} the range that chance and ordinary differences would give, ${from} to ${to}.`;
}

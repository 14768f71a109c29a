import type { APIRoute } from 'astro';
import { sealedResponse } from '../../content/sealed-response.ts';
import { placeFactsOf } from '../../lib/position/place-facts.ts';
import type { ProfileColumns, ProfileFigures } from '../../lib/position/profile-figures.ts';
import { allFigures, type IndicatorFigures } from './_figures.ts';

/** Where every authority stands on every support and outcome, for pages that change their marks in the browser. */
export const GET: APIRoute = async () => {
  const { indicators } = await allFigures();
  const shown = indicators.filter(({ indicator }) => indicator.role !== 'context');
  const authorities = [
    ...new Set(shown.flatMap(({ positions }) => positions.map((row) => row.authority))),
  ].toSorted();
  const figures: ProfileFigures = {
    authorities,
    indicators: Object.fromEntries(
      shown.map((each) => [each.indicator.indicator, columnsFor(each, authorities)]),
    ),
  };
  return sealedResponse(figures);
};

function columnsFor(figures: IndicatorFigures, authorities: readonly string[]): ProfileColumns {
  const { indicator, positions, reliability, format, median, england } = figures;
  const facts = placeFactsOf(positions, reliability);
  if (!facts) throw new Error(`columnsFor requires positions: ${indicator.indicator}`);
  const { year, allowance, expectation, middle } = facts;
  const { label, unit, better, better_is_assumed } = indicator;
  const rows = new Map(positions.map((row) => [row.authority, row]));
  const column = (name: 'value' | 'lower' | 'upper') =>
    authorities.map((code) => rounded(rows.get(code)?.[name] ?? null));
  return {
    label,
    unit,
    better,
    better_is_assumed,
    digits: format.digits,
    year,
    median,
    england,
    allowance,
    expectation,
    middle,
    value: column('value'),
    lower: column('lower'),
    upper: column('upper'),
  };
}

/** Seven figures are more than any reader sees and keep every overlap as the table has it. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(7));
}

import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Observation } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

/** Share of an indicator's values that must be whole in a decimal place for it to be the place published. */
const nearlyAll = 0.99;

/** More decimals than any publisher prints: the value is calculated, not rounded. */
const mostDecimals = 4;

export const denominators: Check = {
  name: 'denominators',
  description:
    'A percentage of cases is a whole number of cases out of its denominator, within the rounding of the published cell.',
  scope: ['observations', 'indicators'],
  check: ({ observations, indicators }) => {
    const counted = indicators.filter(
      (row) => row.unit.startsWith('% ') && !row.unit.includes('full-time equivalent'),
    );
    const cells = Map.groupBy(observations, (row) => row.indicator);
    return counted.flatMap((row) => disagreements(cells.get(row.indicator) ?? []));
  },
};

/** The cells of one indicator that no whole number of cases can give. */
function disagreements(cells: readonly Observation[]): Problem[] {
  const decimals = decimalsOf(cells.flatMap((cell) => (cell.value === null ? [] : [cell.value])));
  if (decimals === undefined) return [];
  return cells.flatMap((cell) => {
    const { value, denominator } = cell;
    if (value === null || denominator === null || isShareOf(denominator, value, decimals)) return [];
    return [
      faultOf('observations', cell, {
        column: 'denominator',
        code: 'denominator_disagrees',
        message: 'no whole number of cases out of the denominator gives the value',
        expected: `a whole number out of ${denominator}, rounded to ${10 ** -decimals} per cent`,
        actual: `${value}, which would be ${((value * denominator) / 100).toFixed(2)} cases`,
        tip: 'The value and its denominator come from different returns or years: find the right count, or accept the cell and say why.',
      }),
    ];
  });
}

/** The decimal places to which nearly all values are rounded; undefined when they are not. */
function decimalsOf(values: readonly number[]): number | undefined {
  const places = Array.from({ length: mostDecimals + 1 }, (_, place) => place);
  return places.find((place) => {
    const whole = values.filter(
      (value) => Math.abs(value * 10 ** place - Math.round(value * 10 ** place)) < 1e-6,
    );
    return values.length > 0 && whole.length / values.length >= nearlyAll;
  });
}

/** Whether some whole number of cases out of this many rounds to this percentage. */
function isShareOf(cases: number, percentage: number, decimals: number): boolean {
  const slack = 1e-9;
  const halfStep = 0.5 / 10 ** decimals + slack;
  const fewest = Math.ceil(((percentage - halfStep) / 100) * cases - slack);
  return fewest <= ((percentage + halfStep) / 100) * cases + slack;
}

import type { Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { type Check, type Fault, faultOf } from './check.ts';

export const plausible: Check = {
  name: 'plausible',
  description: 'A value outside the plausible range of its indicator is set aside, and only such a value.',
  scope: ['observations', 'indicators'],
  check: ({ observations, indicators }) => {
    const rules = new Map(indicators.map((row) => [row.indicator, row]));
    return observations.flatMap((row) => {
      const rule = rules.get(row.indicator);
      const fault = rule && faultIn(row, rule);
      return fault ? [faultOf('observations', row, fault)] : [];
    });
  },
};

/** What is wrong between a cell and the rule of its indicator. */
function faultIn(row: Observation, rule: Indicator): Fault | undefined {
  const expected = `${rule.plausible_min ?? 'no lowest'} to ${rule.plausible_max ?? 'no highest'}`;
  if (row.value !== null && isOutside(row.value, rule)) {
    const message = 'the value is implausible by the rule of its indicator and is not set aside';
    const tip = 'Run npm run data:anonymise again, or change the rule in data/dictionary.csv.';
    return { column: 'value', code: 'implausible', message, expected, actual: String(row.value), tip };
  }
  const printed = row.published === null ? Number.NaN : Number(row.published);
  if (row.status === 'set_aside' && !Number.isNaN(printed) && !isOutside(printed, rule)) {
    const message = 'the value is set aside though it is plausible by the rule of its indicator';
    const tip = 'State the rule in data/dictionary.csv; a value is never set aside by hand.';
    return {
      column: 'status',
      code: 'set_aside_without_rule',
      message,
      expected,
      actual: String(row.published),
      tip,
    };
  }
  return undefined;
}

/** Whether a value breaks the rule of its indicator. */
function isOutside(value: number, { plausible_min: lowest, plausible_max: highest }: Indicator): boolean {
  return (lowest !== null && value < lowest) || (highest !== null && value > highest);
}

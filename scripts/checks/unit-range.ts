import type { Observation } from '../../src/lib/tables/rows.ts';
import { type UnitRange, unitRangeOf } from '../../src/lib/tables/unit-range.ts';
import { type Check, faultOf } from './check.ts';

export const unitRange: Check = {
  name: 'unit range',
  description: 'Every value and every count of cases is one its unit allows.',
  scope: ['observations', 'indicators'],
  check: ({ observations, indicators }) => {
    const rangeOf = new Map(indicators.map((row) => [row.indicator, unitRangeOf(row.indicator, row.unit)]));
    return observations.flatMap((row) => [
      ...valueFaults(row, rangeOf.get(row.indicator)),
      ...denominatorFaults(row),
    ]);
  },
};

/** A value outside its range. */
function valueFaults(row: Observation, range: UnitRange | undefined) {
  if (row.value === null || !range || (row.value >= range.lowest && row.value <= range.highest)) return [];
  return [
    faultOf('observations', row, {
      column: 'value',
      code: 'out_of_range',
      message: 'the unit of the indicator does not allow this value',
      expected: Number.isFinite(range.highest)
        ? `${range.lowest} to ${range.highest}`
        : `${range.lowest} or more`,
      actual: String(row.value),
      tip: 'Compare the cell with the publisher’s file; correct the reader, or set the value aside by a stated rule.',
    }),
  ];
}

/** A number of cases that is not above zero. */
function denominatorFaults(row: Observation) {
  if (row.denominator === null || row.denominator > 0) return [];
  return [
    faultOf('observations', row, {
      column: 'denominator',
      code: 'no_cases',
      message: 'a value cannot be out of this many cases',
      expected: 'more than 0',
      actual: String(row.denominator),
      tip: 'Leave the denominator empty where the publisher prints none.',
    }),
  ];
}

import type { Observation } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

interface Range {
  lowest: number;
  highest: number;
}

/** What values each unit allows, by the words the unit begins with. */
const ranges: readonly { unit: RegExp; range: Range }[] = [
  { unit: /^% /, range: { lowest: 0, highest: 100 } },
  { unit: /^per 10,000 /, range: { lowest: 0, highest: 10_000 } },
  { unit: /^per 100,000 /, range: { lowest: 0, highest: 100_000 } },
  { unit: /^score from 1/, range: { lowest: 1, highest: 4 } },
  { unit: /^average score, 0 to 40/, range: { lowest: 0, highest: 40 } },
  // Attainment 8 adds ten grades of at most 9.
  { unit: /^points/, range: { lowest: 0, highest: 90 } },
  { unit: /./, range: { lowest: 0, highest: Number.POSITIVE_INFINITY } },
];

/** A share that gains and losses make, and so may be negative. */
const netShares: ReadonlySet<string> = new Set(['net_workforce_growth']);

export const unitRange: Check = {
  name: 'unit range',
  description: 'Every value and every count of cases is one its unit allows.',
  scope: ['observations', 'indicators'],
  check: ({ observations, indicators }) => {
    const rangeOf = new Map(indicators.map((row) => [row.indicator, rangeOfUnit(row.indicator, row.unit)]));
    return observations.flatMap((row) => [
      ...valueFaults(row, rangeOf.get(row.indicator)),
      ...denominatorFaults(row),
    ]);
  },
};

/** The range of an indicator. */
function rangeOfUnit(indicator: string, unit: string): Range {
  const range = ranges.find((candidate) => candidate.unit.test(unit))?.range ?? {
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
  };
  return netShares.has(indicator) ? { ...range, lowest: -range.highest } : range;
}

/** A value outside its range. */
function valueFaults(row: Observation, range: Range | undefined) {
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

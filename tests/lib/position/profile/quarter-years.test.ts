import { describe, expect, it } from 'vitest';
import { quarterYears } from '../../../../src/lib/position/profile/quarter-years.ts';

const middles = [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, q1: 10, q3: 20 }));
const cells = (...values: (number | null)[]) => values.map((value, i) => ({ year: 2021 + i, value }));

describe('quarterYears', () => {
  it.each([
    { values: [5, 5, 5, 5, 5], found: { quarter: 'lowest', years: 5, of: 5 } },
    { values: [15, 25, 15, 25, 21], found: { quarter: 'highest', years: 2, of: 5 } },
    { values: [25, null, 25, null, 25], found: { quarter: 'highest', years: 3, of: 3 } },
    { values: [5, 5, 5, 5, 10], found: undefined },
    { values: [5, 5, 5, 5, 20], found: undefined },
    { values: [5, 5, 5, 5, null], found: undefined },
    { values: [25, 25, 25, 25, 5], found: { quarter: 'lowest', years: 1, of: 5 } },
  ])('$values', ({ values, found }) => {
    expect(quarterYears(cells(...values), middles)).toEqual(found);
  });
});

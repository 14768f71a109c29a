import { describe, expect, it } from 'vitest';
import { completeYears, everyLinkYear, latestYear } from '../../../../src/lib/links/complete-years.ts';
import { pairUp } from '../../../../src/lib/links/explored/pair-up.ts';
import { cell } from '../cells.ts';

describe('pairUp', () => {
  const support = [
    cell('A002', 2024, 5),
    cell('A001', 2024, 4),
    cell('A001', 2025, 9),
    cell('A003', 2024, null),
  ];
  const outcome = [
    cell('A002', 2025, 50),
    cell('A001', 2025, 40),
    cell('A003', 2025, 30),
    cell('A004', 2025, 20),
  ];

  it('joins the support of the label year that lies the shift back, by code', () => {
    expect(pairUp(support, outcome, { year: 2025, shift: 1 })).toEqual([
      { authority: 'A001', support_year: 2024, support_value: 4, outcome_year: 2025, outcome_value: 40 },
      { authority: 'A002', support_year: 2024, support_value: 5, outcome_year: 2025, outcome_value: 50 },
    ]);
  });

  it('joins the same label year where the shift is 0', () => {
    expect(pairUp(support, outcome, { year: 2025, shift: 0 })).toMatchObject([
      { authority: 'A001', support_value: 9 },
    ]);
  });

  it('leaves out what links may not use', () => {
    const outside = [cell('A001', 2025, 40, false)];
    expect(pairUp(support, outside, { year: 2025, shift: 1 })).toEqual([]);
  });

  it('keeps a true zero', () => {
    const zero = [cell('A001', 2025, 0)];
    expect(pairUp(support, zero, { year: 2025, shift: 1 })).toMatchObject([{ outcome_value: 0 }]);
  });

  it('counts the years that have pairs', () => {
    expect(completeYears(support, outcome, 1)).toEqual([{ year: 2025, n: 2 }]);
  });
});

describe('latestYear', () => {
  it('is the newest with at least 30 authorities', () => {
    const counts = [
      { year: 2023, n: 151 },
      { year: 2024, n: 30 },
      { year: 2025, n: 29 },
    ];
    expect(latestYear(counts)).toBe(2024);
  });

  it('is undefined where no year has as many', () => {
    expect(latestYear([{ year: 2025, n: 29 }])).toBeUndefined();
  });

  it('looks at label years 2017 to 2025', () => {
    expect(everyLinkYear()).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  });
});

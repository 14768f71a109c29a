import { expect, describe, it } from 'vitest';
import { years } from '../../../scripts/checks/years.ts';
import { indicator, observation, sample } from './sample.ts';

describe('years', () => {
  it('finds nothing in sound data', () => {
    expect(years.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a year in which nobody has a value',
      data: sample({
        observations: [2020, 2021, 2022].map((year) =>
          observation({ year, value: year === 2021 ? null : 50 }),
        ),
      }),
      found: [{ source: 'data/indicators.csv', row: 'checks 2021', code: 'year_gap' }],
    },
    {
      name: 'a first year that is not the first',
      data: sample({ indicators: [indicator({ first_year: 2021 })] }),
      found: [
        {
          source: 'data/indicators.csv',
          row: 'checks',
          column: 'first_year',
          code: 'wrong_years',
          expected: '2020',
          actual: '2021',
        },
      ],
    },
    {
      name: 'a row that is missing for one authority',
      data: sample({
        observations: sample().observations.filter((row) => row.authority !== 'A002' || row.year !== 2021),
      }),
      found: [
        { source: 'data/observations.csv', row: 'checks 2021 A002', column: 'year', code: 'missing_row' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = years.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

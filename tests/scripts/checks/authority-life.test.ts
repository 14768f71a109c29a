import { expect, describe, it } from 'vitest';
import { authorityLife } from '../../../scripts/checks/authority-life.ts';
import { authority, observation, sample } from './sample.ts';

describe('authorityLife', () => {
  it('finds nothing in sound data', () => {
    expect(
      authorityLife.check(
        sample({
          authorities: [authority({ last_year: 2021 })],
          observations: [observation(), observation({ year: 2022, recast: true })],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'a cell after the end that is not marked',
      data: sample({ authorities: [authority({ last_year: 2020 })], observations: [observation()] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'recast',
          code: 'wrong_recast',
          expected: 'true, as the authority lasts from 2013 to 2020',
          actual: 'false',
        },
      ],
    },
    {
      name: 'a cell inside the life that is marked',
      data: sample({ observations: [observation({ recast: true })] }),
      found: [{ row: 'checks 2021 A001', column: 'recast', code: 'wrong_recast' }],
    },
    {
      name: 'a life that runs backwards',
      data: sample({ authorities: [authority({ first_year: 2023, last_year: 2019 })], observations: [] }),
      found: [{ source: 'data/authorities.csv', row: 'A001', column: 'last_year', code: 'life_backwards' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = authorityLife.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

import { expect, describe, it } from 'vitest';
import { copiedYear } from '../../../scripts/checks/copied-year.ts';
import { observation, sample } from './sample.ts';

describe('copiedYear', () => {
  it('finds nothing in sound data', () => {
    expect(
      copiedYear.check(
        sample({
          observations: [observation({ year: 2020, value: 118.72 }), observation({ value: 118.73 })],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    { name: 'a short number, which chance repeats', first: 2020, value: 12.3 },
    { name: 'a number two years apart', first: 2019, value: 118.72 },
  ])('lets pass $name', ({ first, value }) => {
    const observations = [observation({ year: first, value }), observation({ value })];
    expect(copiedYear.check(sample({ observations }))).toEqual([]);
  });

  it.each([
    {
      name: 'a number with a fraction that is printed twice',
      data: sample({
        observations: [observation({ year: 2020, value: 118.72 }), observation({ value: 118.72 })],
      }),
      found: [
        { level: 'warning', row: 'checks 2021 A001', column: 'value', code: 'copied_year', actual: '118.72' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = copiedYear.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

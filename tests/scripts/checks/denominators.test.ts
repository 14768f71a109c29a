import { expect, describe, it } from 'vitest';
import { denominators } from '../../../scripts/checks/denominators.ts';
import { indicator, observation, sample } from './sample.ts';

describe('denominators', () => {
  it('finds nothing in sound data', () => {
    expect(denominators.check(sample())).toEqual([]);
  });

  it.each([
    { name: 'one in three, rounded to 0.1', value: 33.3, denominator: 3 },
    { name: 'none', value: 0, denominator: 7 },
    { name: 'all', value: 100, denominator: 7 },
    { name: 'half a step up, 1 of 8 printed as 13', value: 13, denominator: 8 },
    { name: 'half a step down, 1 of 8 printed as 12', value: 12, denominator: 8 },
    { name: 'more cases than the rounding can tell apart', value: 51.2, denominator: 4321 },
  ])('accepts $name', ({ value, denominator }) => {
    expect(denominators.check(sample({ observations: [observation({ value, denominator })] }))).toEqual([]);
  });

  it('leaves full-time equivalents alone, which are not counted in whole cases', () => {
    const workers = indicator({ unit: '% of workers in post, full-time equivalent' });
    expect(
      denominators.check(sample({ indicators: [workers], observations: [observation({ value: 51 })] })),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'a percentage that no whole number of cases gives',
      data: sample({ observations: [observation({ value: 51 })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'denominator',
          code: 'denominator_disagrees',
          actual: '51, which would be 4.08 cases',
        },
      ],
    },
    {
      name: 'a percentage with one decimal place that is off by 0.1',
      data: sample({ observations: [observation({ value: 33.4, denominator: 60 })] }),
      found: [
        { code: 'denominator_disagrees', expected: 'a whole number out of 60, rounded to 0.1 per cent' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = denominators.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

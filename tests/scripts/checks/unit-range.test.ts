import { expect, describe, it } from 'vitest';
import { unitRange } from '../../../scripts/checks/unit-range.ts';
import { indicator, observation, sample } from './sample.ts';

describe('unitRange', () => {
  it('finds nothing in sound data', () => {
    expect(
      unitRange.check(
        sample({
          indicators: [indicator({ indicator: 'net_workforce_growth' })],
          observations: [observation({ indicator: 'net_workforce_growth', value: -30 })],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'a percentage above 100',
      data: sample({ observations: [observation({ value: 100.1 })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'value',
          code: 'out_of_range',
          expected: '0 to 100',
          actual: '100.1',
        },
      ],
    },
    {
      name: 'a percentage below 0',
      data: sample({ observations: [observation({ value: -0.1 })] }),
      found: [{ column: 'value', code: 'out_of_range' }],
    },
    {
      name: 'a negative number of children',
      data: sample({
        indicators: [indicator({ unit: 'children' })],
        observations: [observation({ value: -1 })],
      }),
      found: [{ column: 'value', code: 'out_of_range', expected: '0 or more' }],
    },
    {
      name: 'a fifth grade of leadership',
      data: sample({
        indicators: [indicator({ unit: 'score from 1, inadequate, to 4, outstanding' })],
        observations: [observation({ value: 5 })],
      }),
      found: [{ column: 'value', code: 'out_of_range', expected: '1 to 4' }],
    },
    {
      name: 'a score above 40',
      data: sample({
        indicators: [indicator({ unit: 'average score, 0 to 40' })],
        observations: [observation({ value: 41 })],
      }),
      found: [{ column: 'value', code: 'out_of_range', expected: '0 to 40' }],
    },
    {
      name: 'a rate per 10,000 above all of them',
      data: sample({
        indicators: [indicator({ unit: 'per 10,000 children' })],
        observations: [observation({ value: 10_001 })],
      }),
      found: [{ column: 'value', code: 'out_of_range' }],
    },
    {
      name: 'a value out of no cases',
      data: sample({ observations: [observation({ denominator: 0 })] }),
      found: [{ row: 'checks 2021 A001', column: 'denominator', code: 'no_cases', actual: '0' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = unitRange.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

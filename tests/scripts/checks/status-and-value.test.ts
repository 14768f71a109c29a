import { expect, describe, it } from 'vitest';
import { statusAndValue } from '../../../scripts/checks/status-and-value.ts';
import { observation, sample } from './sample.ts';

describe('statusAndValue', () => {
  it('finds nothing in sound data', () => {
    expect(
      statusAndValue.check(
        sample({
          observations: [
            observation(),
            observation({ status: 'low', value: 0 }),
            observation({ status: 'suppressed', value: null }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'a value that is missing',
      data: sample({ observations: [observation({ value: null })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'value',
          code: 'value_missing',
          message: 'the status is ok and there is no value',
        },
      ],
    },
    {
      name: 'a zero in place of a reason',
      data: sample({ observations: [observation({ status: 'suppressed', value: 0 })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'status',
          code: 'value_with_reason',
          message: 'the status is suppressed and yet there is a value',
          actual: '0',
        },
      ],
    },
    {
      name: 'a value set aside that is still there',
      data: sample({ observations: [observation({ status: 'set_aside' })] }),
      found: [{ column: 'status', code: 'value_with_reason' }],
    },
    {
      name: 'a low cell that is not zero',
      data: sample({ observations: [observation({ status: 'low', value: 1 })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'value',
          code: 'low_not_zero',
          message: 'a cell published as rounding to zero has another value',
          expected: '0',
          actual: '1',
        },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = statusAndValue.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

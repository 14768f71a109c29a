import { expect, describe, it } from 'vitest';
import { plausible } from '../../../scripts/checks/plausible.ts';
import { indicator, observation, sample } from './sample.ts';

describe('plausible', () => {
  it('finds nothing in sound data', () => {
    expect(
      plausible.check(
        sample({
          indicators: [indicator({ plausible_min: 8, plausible_max: 60 })],
          observations: [observation(), observation({ value: null, published: '7.1', status: 'set_aside' })],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'an implausible value that stands',
      data: sample({ indicators: [indicator({ plausible_min: 60 })], observations: [observation()] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'value',
          code: 'implausible',
          expected: '60 to no highest',
          actual: '50',
        },
      ],
    },
    {
      name: 'a value above the highest',
      data: sample({ indicators: [indicator({ plausible_max: 40 })], observations: [observation()] }),
      found: [{ column: 'value', code: 'implausible' }],
    },
    {
      name: 'a plausible value set aside by hand',
      data: sample({ observations: [observation({ value: null, status: 'set_aside' })] }),
      found: [{ row: 'checks 2021 A001', column: 'status', code: 'set_aside_without_rule', actual: '50' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = plausible.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

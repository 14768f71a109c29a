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

  it.each([8, 60])('takes the limit %d itself for plausible', (limit) => {
    const rules = [indicator({ plausible_min: 8, plausible_max: 60 })];
    const standing = observation({ value: limit, published: String(limit) });
    expect(plausible.check(sample({ indicators: rules, observations: [standing] }))).toEqual([]);
    const aside = observation({ value: null, published: String(limit), status: 'set_aside' });
    expect(plausible.check(sample({ indicators: rules, observations: [aside] }))).toMatchObject([
      { code: 'set_aside_without_rule', expected: '8 to 60' },
    ]);
  });

  it('has no limit where none is given, below zero either', () => {
    const far = [observation({ value: -1e6 }), observation({ value: 1e6 })];
    expect(plausible.check(sample({ observations: far }))).toEqual([]);
  });

  it('does not judge what was set aside before it was printed anywhere', () => {
    const derived = observation({ value: null, published: null, status: 'set_aside' });
    expect(plausible.check(sample({ observations: [derived] }))).toEqual([]);
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
          message: 'the value is implausible by the rule of its indicator and is not set aside',
          expected: '60 to no highest',
          actual: '50',
        },
      ],
    },
    {
      name: 'a value above the highest',
      data: sample({ indicators: [indicator({ plausible_max: 40 })], observations: [observation()] }),
      found: [{ column: 'value', code: 'implausible', expected: 'no lowest to 40' }],
    },
    {
      name: 'a plausible value set aside by hand',
      data: sample({ observations: [observation({ value: null, status: 'set_aside' })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'status',
          code: 'set_aside_without_rule',
          message: 'the value is set aside though it is plausible by the rule of its indicator',
          actual: '50',
        },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = plausible.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

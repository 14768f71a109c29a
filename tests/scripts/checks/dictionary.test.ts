import { expect, describe, it } from 'vitest';
import { dictionary } from '../../../scripts/checks/dictionary.ts';
import { indicator, sample } from './sample.ts';

describe('dictionary', () => {
  it('finds nothing in sound data', () => {
    expect(dictionary.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a caveat that was changed in one place',
      data: sample({ indicators: [indicator({ caveat: 'Another.' })] }),
      found: [
        {
          source: 'data/indicators.csv',
          row: 'checks',
          column: 'caveat',
          code: 'differs_from_dictionary',
          expected: 'Made up for a test.',
          actual: 'Another.',
        },
      ],
    },
    {
      name: 'an indicator that is not published',
      data: sample({ indicators: [] }),
      found: [
        { source: 'data/dictionary.csv', row: 'checks', column: 'indicator', code: 'unpublished_indicator' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = dictionary.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });

  it('lets an indicator be missing that is said not to be in the edition, and not one that is there', () => {
    const whole = sample();
    const [first] = whole.indicators;
    const indicator = first?.indicator ?? '';
    const without = { ...whole, indicators: whole.indicators.filter((row) => row !== first) };
    expect(dictionary.check(without)).toMatchObject([{ code: 'unpublished_indicator', row: indicator }]);
    expect(dictionary.check({ ...without, leftOut: [indicator] })).toEqual([]);
    expect(dictionary.check({ ...whole, leftOut: [indicator] })).toMatchObject([
      { code: 'not_left_out', row: indicator },
    ]);
  });
});

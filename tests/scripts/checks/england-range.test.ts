import { expect, describe, it } from 'vitest';
import { englandRange } from '../../../scripts/checks/england-range.ts';
import { sample } from './sample.ts';

describe('englandRange', () => {
  it('finds nothing in sound data', () => {
    expect(englandRange.check(sample())).toEqual([]);
  });

  it('has nothing to say where England is not on the scale', () => {
    const apart = sample().benchmarks.map((row) => ({ ...row, england: null }));
    expect(englandRange.check(sample({ benchmarks: apart }))).toEqual([]);
  });

  it.each([
    {
      name: 'England above every authority',
      data: sample({
        benchmarks: sample().benchmarks.map((row) => (row.year === 2021 ? { ...row, england: 7500 } : row)),
      }),
      found: [
        {
          source: 'data/benchmarks.csv',
          row: 'checks 2021',
          column: 'england',
          code: 'england_out_of_range',
          expected: '25 to 75',
          actual: '7500',
        },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = englandRange.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

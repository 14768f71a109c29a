import { expect, describe, it } from 'vitest';
import { benchmarks } from '../../../scripts/checks/benchmarks.ts';
import { sample } from './sample.ts';

describe('benchmarks', () => {
  it('finds nothing in sound data', () => {
    expect(benchmarks.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a median that is not the median',
      data: sample({
        benchmarks: sample().benchmarks.map((row) => (row.year === 2021 ? { ...row, median: 51 } : row)),
      }),
      found: [
        {
          source: 'data/benchmarks.csv',
          row: 'checks 2021',
          column: 'median',
          code: 'benchmark_differs',
          expected: '50',
          actual: '51',
        },
      ],
    },
    {
      name: 'quartiles of another type',
      data: sample({
        benchmarks: sample().benchmarks.map((row) => (row.year === 2021 ? { ...row, q1: 25, q3: 75 } : row)),
      }),
      found: [
        { column: 'q1', code: 'benchmark_differs', expected: '37.5' },
        { column: 'q3', code: 'benchmark_differs', expected: '62.5' },
      ],
    },
    {
      name: 'a wrong number of authorities',
      data: sample({
        benchmarks: sample().benchmarks.map((row) => (row.year === 2021 ? { ...row, n: 4 } : row)),
      }),
      found: [{ column: 'n', code: 'benchmark_differs', expected: '3', actual: '4' }],
    },
    {
      name: 'a year without a benchmark',
      data: sample({ benchmarks: sample().benchmarks.slice(1) }),
      found: [
        { source: 'data/benchmarks.csv', row: 'checks 2020', column: 'year', code: 'benchmark_missing' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = benchmarks.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

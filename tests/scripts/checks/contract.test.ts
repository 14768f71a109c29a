import { expect, describe, it } from 'vitest';
import { contract } from '../../../scripts/checks/contract.ts';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import { sample } from './sample.ts';

describe('contract', () => {
  it('finds nothing in sound data', () => {
    expect(contract.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'what was wrong with the files',
      data: sample({
        reading: parseTable(
          tableNamed('benchmarks'),
          'indicator,year,england,median,q1,q3,n\nchecks,2021,,many,1,2,3\n',
          'data/benchmarks.csv',
        ).problems,
      }),
      found: [
        {
          level: 'error',
          source: 'data/benchmarks.csv',
          row: 2,
          column: 'median',
          code: 'not_number',
          actual: 'many',
        },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = contract.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

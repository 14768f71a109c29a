import { expect, describe, it } from 'vitest';
import { references } from '../../../scripts/checks/references.ts';
import { indicator, observation, sample } from './sample.ts';

describe('references', () => {
  it('finds nothing in sound data', () => {
    expect(references.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'an unknown authority',
      data: sample({ observations: [observation({ authority: 'A999' })] }),
      found: [
        {
          level: 'error',
          source: 'data/observations.csv',
          row: 'checks 2021 A999',
          column: 'authority',
          code: 'unknown_authority',
          actual: 'A999',
        },
      ],
    },
    {
      name: 'an unknown indicator',
      data: sample({ observations: [observation({ indicator: 'cheks' })] }),
      found: [{ row: 'cheks 2021 A001', column: 'indicator', code: 'unknown_indicator', actual: 'cheks' }],
    },
    {
      name: 'an unknown source',
      data: sample({ indicators: [indicator({ source: 'helth' })] }),
      found: [{ source: 'data/indicators.csv', row: 'checks', column: 'source', code: 'unknown_source' }],
    },
    {
      name: 'an unknown neighbour',
      data: sample({ neighbours: [{ authority: 'A001', rank: 1, neighbour: 'A999', closeness: 'Close' }] }),
      found: [
        { source: 'data/neighbours.csv', row: 'A001 1', column: 'neighbour', code: 'unknown_authority' },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = references.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

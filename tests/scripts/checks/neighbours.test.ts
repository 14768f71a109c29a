import { expect, describe, it } from 'vitest';
import { neighbours } from '../../../scripts/checks/neighbours.ts';
import { tenNeighbours, sample } from './sample.ts';

describe('neighbours', () => {
  it('finds nothing in sound data', () => {
    expect(neighbours.check(sample({ neighbours: tenNeighbours() }))).toEqual([]);
  });

  it.each([
    {
      name: 'an authority that is its own neighbour',
      data: sample({
        neighbours: tenNeighbours().map((row) => (row.rank === 3 ? { ...row, neighbour: 'A001' } : row)),
      }),
      found: [
        {
          source: 'data/neighbours.csv',
          row: 'A001 3',
          column: 'neighbour',
          code: 'own_neighbour',
          actual: 'A001',
        },
      ],
    },
    {
      name: 'a neighbour twice',
      data: sample({
        neighbours: tenNeighbours().map((row) => (row.rank === 3 ? { ...row, neighbour: 'A101' } : row)),
      }),
      found: [{ row: 'A001 3', column: 'neighbour', code: 'repeated_neighbour', actual: 'A101' }],
    },
    {
      name: 'nine neighbours',
      data: sample({ neighbours: tenNeighbours().slice(0, 9) }),
      found: [
        { row: 'A001', column: 'neighbour', code: 'wrong_number_of_neighbours', expected: '10', actual: '9' },
      ],
    },
    {
      name: 'an eleventh rank',
      data: sample({
        neighbours: tenNeighbours().map((row) => (row.rank === 10 ? { ...row, rank: 11 } : row)),
      }),
      found: [{ row: 'A001 11', column: 'rank', code: 'wrong_rank', expected: '1 to 10', actual: '11' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = neighbours.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});

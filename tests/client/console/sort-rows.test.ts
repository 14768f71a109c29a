import { describe, expect, it } from 'vitest';
import { nextOrder, sortRows } from '../../../src/client/console/sort-rows.ts';

const rows = [
  ['A10', 3, true],
  ['a2', null, false],
  ['A1', -5, true],
  ['B', 3, false],
];

const names = (order: Parameters<typeof sortRows>[1]) => sortRows(rows, order).map(([name]) => name);

describe('sortRows', () => {
  it('sorts numbers by size, missing ones last either way, equal ones as they came', () => {
    expect(names({ column: 1, direction: 'ascending' })).toEqual(['A1', 'A10', 'B', 'a2']);
    expect(names({ column: 1, direction: 'descending' })).toEqual(['A10', 'B', 'A1', 'a2']);
  });

  it('sorts codes as a reader counts', () => {
    expect(names({ column: 0, direction: 'ascending' })).toEqual(['A1', 'a2', 'A10', 'B']);
  });

  it('sorts whole numbers of any size together', () => {
    expect(sortRows([[2n ** 60n], [5], [-1]], { column: 0, direction: 'descending' })).toEqual([
      [2n ** 60n],
      [5],
      [-1],
    ]);
  });

  it('leaves the rows as they came without an order', () => {
    expect(sortRows(rows, undefined)).toBe(rows);
  });
});

it('goes up, down and back with each press on a name', () => {
  const up = nextOrder(undefined, 2);
  expect(up).toEqual({ column: 2, direction: 'ascending' });
  const down = nextOrder(up, 2);
  expect(down).toEqual({ column: 2, direction: 'descending' });
  expect(nextOrder(down, 2)).toBeUndefined();
  expect(nextOrder(down, 1)).toEqual({ column: 1, direction: 'ascending' });
});

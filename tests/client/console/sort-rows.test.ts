import fc from 'fast-check';
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

  const inOrder = (
    type: string,
    values: readonly unknown[],
    direction: 'ascending' | 'descending' = 'ascending',
  ) =>
    sortRows(
      values.map((value) => [value]),
      { column: 0, direction },
      type,
    ).map(([value]) => value);

  it('puts what is no number behind all numbers, and what is missing last, either way', () => {
    const values = [3, NaN, 1, 2, NaN, 0.5, null, -Infinity];
    expect(inOrder('DOUBLE', values)).toEqual([-Infinity, 0.5, 1, 2, 3, NaN, NaN, null]);
    expect(inOrder('DOUBLE', values, 'descending')).toEqual([3, 2, 1, 0.5, -Infinity, NaN, NaN, null]);
  });

  /** Values of each type as DuckDB writes them, in DuckDB's order. */
  const ordered: [string, unknown[]][] = [
    [
      'DECIMAL(38,2)',
      [
        '-12345678901234567890.12',
        '-10.50',
        '-0.05',
        '0.00',
        '0.30',
        '9.99',
        '10.00',
        '12345678901234567890.11',
        '12345678901234567890.12',
      ],
    ],
    [
      'HUGEINT',
      [
        '-170141183460469231731687303715884105728',
        '-1',
        '0',
        '170141183460469231731687303715884105726',
        '170141183460469231731687303715884105727',
      ],
    ],
    ['BIGINT', [-(2n ** 60n), -1, 7, 2n ** 60n, 2n ** 60n + 1n]],
    ['DOUBLE', ['-Infinity', '-1.5', '2', '10', '1e300', 'Infinity', 'NaN', null]],
    [
      'INTERVAL',
      [
        '-1 year',
        '-1 days',
        '-00:00:01.5',
        '00:00:00',
        '00:00:00.45',
        '00:00:00.5',
        '9:00:00',
        '23:59:59',
        '1 day 00:00:01',
        '2 days',
        '10 days',
        '29 days 23:59:59',
        '1 month',
        '1 year 2 months -3 days',
        '1 year 2 months',
      ],
    ],
    [
      'DATE',
      [
        '-infinity',
        '0044-03-15 (BC)',
        '0001-01-01',
        '1999-12-31',
        '2024-02-29',
        '2024-03-01',
        '10000-01-01',
        'infinity',
      ],
    ],
    ['TIME', ['00:00:00', '09:30:00.45', '09:30:00.5', '24:00:00']],
    [
      'TIMESTAMP',
      [
        '0044-03-15 (BC) 00:00:00',
        '2025-01-01 09:00:00',
        '2025-01-01 09:00:00.123',
        '2025-01-01 09:00:00.45',
        '2025-01-01 09:00:00.5',
      ],
    ],
    [
      'TIMESTAMP WITH TIME ZONE',
      ['2025-10-26 01:30:00+01', '2025-10-26 01:00:00+00', '2025-10-25 22:30:00-05'],
    ],
    ['VARCHAR', ['A1', 'a2', 'A10', 'B']],
    ['BOOLEAN', [false, true, null]],
  ];

  it.each(ordered)('sorts %s as such, from whatever order they came in', (type, values) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(values, { minLength: values.length }), (shuffled) => {
        expect(inOrder(type, shuffled)).toEqual(values);
        const isLast = (value: unknown) => value === null || value === 'NaN';
        const turned = [...values.filter((v) => !isLast(v)).toReversed(), ...values.filter(isLast)];
        expect(inOrder(type, shuffled, 'descending')).toEqual(turned);
      }),
    );
  });

  it('is a total order of whatever stands in a column', () => {
    const any = fc.oneof(
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.string(),
      fc.constantFrom(null, undefined, NaN, Infinity, -Infinity, '', '-', '1.5', '1 day', 'infinity'),
    );
    const type = fc.constantFrom(...ordered.map(([name]) => name), 'INTEGER[]', '');
    const isUpTo = (name: string, a: unknown, b: unknown) => Object.is(inOrder(name, [a, b])[0], a);
    fc.assert(
      fc.property(type, any, any, any, (name, a, b, c) => {
        expect(isUpTo(name, a, b) || isUpTo(name, b, a)).toBe(true);
        expect(isUpTo(name, a, b) && isUpTo(name, b, c) && !isUpTo(name, a, c)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
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

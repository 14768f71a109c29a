import { describe, expect, it } from 'vitest';
import {
  columnsFor,
  describePicture,
  describePictureChoice,
  fillPicture,
  pictureRoles,
} from '../../../../src/lib/words/answer/describe-result-picture.ts';

const columns = [
  { name: 'region', type: 'VARCHAR' },
  { name: 'year', type: 'INTEGER' },
  { name: 'median', type: 'DOUBLE' },
  { name: 'day', type: 'DATE' },
];

describe('fillPicture', () => {
  it('gives each part the first column that can play it and is free', () => {
    expect(fillPicture({ kind: 'dot', columns: {} }, columns)).toEqual({
      kind: 'dot',
      columns: { x: 'year', y: 'median' },
    });
  });

  it('keeps what was chosen when the kind changes', () => {
    expect(
      fillPicture({ kind: 'heat', columns: { x: 'year', y: 'region', value: 'median' } }, columns)?.columns,
    ).toEqual({ x: 'year', y: 'region', value: 'median' });
    expect(fillPicture({ kind: 'line', columns: { x: 'day', y: 'region' } }, columns)?.columns).toEqual({
      x: 'day',
      y: 'year',
    });
  });

  it('gives up where a part cannot be played', () => {
    expect(fillPicture({ kind: 'interval', columns: {} }, columns)).toBeUndefined();
    expect(fillPicture({ kind: 'histogram', columns: {} }, [columns[0]!])).toBeUndefined();
  });
});

it('offers only numbers where numbers are needed, and dates along a scale', () => {
  const names = (role: 'x' | 'y') => columnsFor(pictureRoles.line[role]!, columns).map(({ name }) => name);
  expect(names('x')).toEqual(['year', 'median', 'day']);
  expect(names('y')).toEqual(['year', 'median']);
});

it('says in words what is drawn and how far it reaches', () => {
  const choice = { kind: 'dot', columns: { x: 'year', y: 'median' } } as const;
  expect(describePictureChoice(choice)).toBe('median against year, a dot for each row');
  const rows = [
    ['London', 2023, 12.345, null],
    ['London', 2024, null, null],
  ];
  expect(describePicture(choice, { columns, rows })).toBe(
    'median against year, a dot for each row. 2 rows; year from 2023 to 2024; median from 12.3 to 12.3. The table holds the same figures.',
  );
});

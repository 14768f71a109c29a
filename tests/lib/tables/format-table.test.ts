import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed, tables } from '../../../src/lib/tables/contract.ts';
import type { Column, Table } from '../../../src/lib/tables/table.ts';
import { formatTable } from '../../../src/lib/tables/format-table.ts';
import { compareRows, rowKey } from '../../../src/lib/tables/row-order.ts';
import { seededRandom } from '../../seeded-random.ts';

const awkwardTexts = [
  'plain',
  'a,b',
  'say "yes"',
  'two\nlines',
  'Windows\r\nend',
  ' spaces ',
  '=1+1',
  'ﬁancé',
  '’',
  'null',
  '0',
  '-',
];
const awkwardNumbers = [0, -0, 0.1, 0.1 + 0.2, 1e21, 5e-324, -1.5, 100, 2 ** 53, 1 / 3, 1e-7];

/** A cell that keeps the column's contract, drawn from what breaks readers. */
function drawCell(column: Column, random: () => number): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  if (column.optional && random() < 0.3) return null;
  if (column.oneOf) return pick(column.oneOf);
  if (column.type === 'boolean') return random() < 0.5;
  if (column.type === 'integer') return Math.floor(random() * 4000) - 2000;
  if (column.type === 'number')
    return random() < 0.5 ? pick(awkwardNumbers) : (random() - 0.5) * 10 ** (random() * 20 - 10);
  return `${pick(awkwardTexts)}${random() < 0.5 ? '' : Math.floor(random() * 1000)}`;
}

/** Rows of a table with distinct keys, in order. */
function drawRows(table: Table, random: () => number): Record<string, unknown>[] {
  const rows = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
    Object.fromEntries(table.columns.map((column) => [column.name, drawCell(column, random)])),
  );
  return [...new Map(rows.map((row) => [rowKey(table, row), row])).values()].sort(compareRows(table));
}

describe('formatTable', () => {
  it.each(tables.map((table) => ({ name: table.name, table })))(
    '$name reads back equal, 100 times',
    ({ table }) => {
      const random = seededRandom(table.name.length);
      for (let round = 0; round < 100; round += 1) {
        const rows = drawRows(table, random);
        expect(parseTable(table, formatTable(table, rows), 'drawn.csv')).toEqual({ rows, problems: [] });
      }
    },
  );

  it('writes the columns of the contract in their order, with LF and a last line end', () => {
    const row = { closeness: 'Close', neighbour: 'A044', rank: 1, authority: 'A001' };
    expect(formatTable(tableNamed('neighbours'), [row])).toBe(
      'authority,rank,neighbour,closeness\nA001,1,A044,Close\n',
    );
  });

  it.each([
    { name: 'not a number', england: Number.NaN },
    { name: 'infinity', england: Number.POSITIVE_INFINITY },
    { name: 'an empty text, which would read back as null', england: '' },
    { name: 'a cell that is missing', england: undefined },
  ])('refuses $name', ({ england }) => {
    const row = { indicator: 'a', year: 2024, england, median: 1, q1: 1, q3: 1, n: 1 };
    expect(() => formatTable(tableNamed('benchmarks'), [row])).toThrow(
      'formatTable unsupported value in benchmarks.england',
    );
  });
});

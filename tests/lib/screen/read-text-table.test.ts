import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextTable, textTableReader } from '../../../src/lib/screen/read-text-table.ts';
import { cellOf, groupRows, type TextTable } from '../../../src/lib/screen/text-table.ts';
import { csvText } from '../../fixtures/screen/pair.ts';

/** The rows of a table with the header, as cells. */
function rowsOf(table: TextTable): string[][] {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) => cellOf(column, row)),
  );
  return [table.columns.map(({ name }) => name), ...rows];
}

/** A table read from a text in pieces of these lengths. */
function inPieces(text: string, lengths: readonly number[]): TextTable {
  const reader = textTableReader('a.csv');
  let from = 0;
  for (const length of lengths) {
    reader.take(text.slice(from, from + length));
    from += length;
  }
  reader.take(text.slice(from));
  return reader.finish();
}

const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '0', '😀'), maxLength: 6 });
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(plain, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  .filter((rows) => rows.every((row) => row.some((cell) => cell.trim() !== '')));

describe('readTextTable', () => {
  it('reads what was written, whatever is in the cells', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const whole = rowsOf(
          readTextTable(csvText([rows[0]?.map((_, i) => `c${i}`) ?? [], ...rows]), 'a.csv'),
        );
        expect(whole.slice(1)).toEqual(rows);
      }),
    );
  });

  it('reads the same in one piece and in any others', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.integer({ min: 1, max: 7 })), (rows, lengths) => {
        const text = csvText([rows[0]?.map((_, i) => `c${i}`) ?? [], ...rows]).replaceAll('\n', '\r\n');
        expect(inPieces(text, lengths)).toEqual(readTextTable(text, 'a.csv'));
      }),
    );
  });

  it.each([
    { name: 'a byte order mark', text: '\uFEFFa,b\n1,2\n' },
    { name: 'line ends of Windows', text: 'a,b\r\n1,2\r\n' },
    { name: 'line ends of old Macintosh computers', text: 'a,b\r1,2\r' },
    { name: 'no line end at the end', text: 'a,b\n1,2' },
    { name: 'blank lines at the end', text: 'a,b\n1,2\n\n\n' },
    { name: 'quotation marks around every cell', text: '"a","b"\n"1","2"\n' },
  ])('takes $name for what it is', ({ text }) => {
    const table = readTextTable(text, 'a.csv');
    expect(table.faults).toEqual([]);
    expect(rowsOf(table)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each([
    { name: 'a web page', text: '<html></html>', kind: 'not_a_table', line: undefined },
    { name: 'a spreadsheet', text: 'PK\u0003\u0004', kind: 'not_a_table', line: undefined },
    { name: 'another separator', text: 'a;b\n1;2\n', kind: 'not_a_table', line: undefined },
    { name: 'nothing', text: '', kind: 'not_a_table', line: undefined },
    { name: 'a header alone', text: 'a,b\n', kind: 'no_rows', line: undefined },
    { name: 'a short row', text: 'a,b\n1,2\n3\n', kind: 'uneven_row', line: 3 },
    { name: 'an empty row between others', text: 'a,b\n1,2\n\n3,4\n', kind: 'empty_row', line: 3 },
    { name: 'a row of commas', text: 'a,b\n1,2\n,\n', kind: 'empty_row', line: 3 },
    { name: 'an open quotation mark', text: 'a,b\n"1\n2",3\n"4,5\n', kind: 'unbalanced_quote', line: 4 },
    { name: 'text behind a quotation mark', text: 'a,b\n"1"x,2\n', kind: 'unbalanced_quote', line: 2 },
  ])('tells $name, with its line', ({ text, kind, line }) => {
    expect(readTextTable(text, 'a.csv').faults[0]).toMatchObject({ kind, ...(line ? { line } : {}) });
  });

  it('stops at a row without end before it fills the memory', () => {
    const reader = textTableReader('a.csv');
    reader.take('a,b\n"');
    let pieces = 0;
    while (reader.take('x'.repeat(100_000))) pieces += 1;
    expect(pieces).toBeLessThan(12);
    expect(reader.finish().faults[0]).toMatchObject({ kind: 'unbalanced_quote', line: 2 });
  });
});

describe('groupRows', () => {
  it('gives two rows one number exactly when all their cells agree', () => {
    const cell = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const { columns } = readTextTable(csvText([['x', 'y', 'z'], ...rows]), 'a.csv');
        const { of, count } = groupRows(columns, rows.length);
        expect(count).toBe(new Set(rows.map((row) => row.join())).size);
        rows.forEach((row, i) =>
          rows.forEach((other, j) => expect(of[i] === of[j]).toBe(row.join() === other.join())),
        );
      }),
      { numRuns: 30 },
    );
  });
});

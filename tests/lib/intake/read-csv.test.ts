import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';

describe('readCsv', () => {
  it('keeps every cell as printed: spaces, zeros, symbols', () => {
    expect(readCsv('code,value\n007, 1.50 \n008,c\n', 'a.csv').rows).toEqual([
      { code: '007', value: ' 1.50 ' },
      { code: '008', value: 'c' },
    ]);
  });

  it('gives an empty cell as empty text', () => {
    expect(readCsv('a,b\n1,\n', 'a.csv').rows).toEqual([{ a: '1', b: '' }]);
  });

  it('drops a byte order mark', () => {
    expect(readCsv('\uFEFFa,b\n1,2\n', 'a.csv').columns).toEqual(['a', 'b']);
  });

  it('reads Windows line ends and a last line without one', () => {
    const table = readCsv('a,b\r\n1,2\r\n3,4', 'a.csv');
    expect([table.rows, table.lines]).toEqual([
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
      [2, 3],
    ]);
  });

  it('counts the line ends inside quoted cells, in the header too', () => {
    const table = readCsv('"a\nb",c\n"x\r\ny\nz",1\n"say ""yes""",2\n', 'a.csv');
    expect(table.lines).toEqual([3, 6]);
    expect(table.rows[0]).toEqual({ 'a\nb': 'x\r\ny\nz', c: '1' });
    expect(table.rows[1]?.['a\nb']).toBe('say "yes"');
  });

  it('ignores blank lines at the end', () => {
    const table = readCsv('a,b\n1,2\n\n\n', 'a.csv');
    expect([table.rows.length, table.problems]).toEqual([1, []]);
  });

  it('does not treat the name of a column as anything but a name', () => {
    expect(Object.entries(readCsv('constructor,toString\n1,2\n', 'a.csv').rows[0] ?? {})).toEqual([
      ['constructor', '1'],
      ['toString', '2'],
    ]);
  });

  it('keeps the good rows of a file with a bad one', () => {
    const table = readCsv('a,b\n1,2\n3\n5,6\n', 'a.csv');
    expect(table.rows.map((row) => row['a'])).toEqual(['1', '5']);
    expect(table.lines).toEqual([2, 4]);
  });
});

describe('readCsv on files that are not what they should be', () => {
  const cases = [
    { name: 'nothing at all', text: '', code: 'empty_file', row: undefined },
    { name: 'only white space', text: ' \n\n', code: 'empty_file', row: undefined },
    { name: 'a web page', text: '<!DOCTYPE html>\n<html>', code: 'html_file', row: undefined },
    {
      name: 'XML after a byte order mark',
      text: '\uFEFF<?xml version="1.0"?>',
      code: 'html_file',
      row: undefined,
    },
    { name: 'a spreadsheet', text: 'PK\u0003\u0004\u0014', code: 'binary_file', row: undefined },
    { name: 'a Parquet file', text: 'PAR1\u0015', code: 'binary_file', row: undefined },
    { name: 'zero bytes', text: 'a,b\n1,\0\n', code: 'binary_file', row: undefined },
    { name: 'another encoding', text: 'a,b\n1,\uFFFD2m\n', code: 'not_utf8', row: undefined },
    { name: 'semicolons', text: 'a;b\n1;2\n', code: 'wrong_delimiter', row: undefined },
    { name: 'a header alone', text: 'a,b\n', code: 'no_rows', row: undefined },
    { name: 'too few cells', text: 'a,b\n1,2\n3\n', code: 'ragged_row', row: 3 },
    { name: 'too many cells', text: 'a,b\n1,2,3\n', code: 'ragged_row', row: 2 },
    { name: 'a blank line in the middle', text: 'a,b\n1,2\n\n3,4\n', code: 'ragged_row', row: 3 },
    { name: 'a quotation mark left open', text: 'a,b\n1,2\n"3,4\n', code: 'unbalanced_quote', row: 3 },
    { name: 'text after a closing quotation mark', text: 'a,b\n"1"x,2\n', code: 'unbalanced_quote', row: 2 },
    { name: 'a column named twice', text: 'a,a\n1,2\n', code: 'duplicate_column', row: 1 },
    { name: 'a column without a name', text: 'a,\n1,2\n', code: 'empty_column_name', row: 1 },
  ];
  it.each(cases)('reports $name', ({ text, code, row }) => {
    const problem = readCsv(text, 'a.csv').problems[0];
    expect(problem).toMatchObject({ level: 'error', source: 'a.csv', code });
    expect(problem?.row).toBe(row);
    expect(problem?.tip).toMatch(/\.$/);
  });

  it('says what a ragged row should have held', () => {
    expect(readCsv('a,b\n1,2\n3\n', 'a.csv').problems[0]).toMatchObject({
      expected: '2 cells',
      actual: '1 cell: 3',
    });
  });
});

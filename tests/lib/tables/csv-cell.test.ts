import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSheetCell, sheetCell } from '../../../src/lib/tables/csv-cell.ts';
import { csvFile } from '../../../src/lib/tables/csv-file.ts';

/** Text of any characters that a file can hold. */
const anyText = fc.string({ unit: 'binary' });
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

describe('sheetCell', () => {
  it.each(starts)('puts an apostrophe before text that begins with %j, and quotes it', (start) => {
    expect(sheetCell(`${start}1+1`)).toBe(start === '-' ? `"'-1+1"` : `"'${start}1+1"`);
  });

  it('leaves true negative numbers numbers, as values and as printed text', () => {
    expect([sheetCell(-2.5), sheetCell('-2.5'), sheetCell('-1e-7'), sheetCell(-0)]).toEqual([
      '-2.5',
      '-2.5',
      '-1e-7',
      '0',
    ]);
    expect(['-2.5-cmd', '+2.5-cmd', '+', '+1+1'].map(sheetCell)).toEqual([
      `"'-2.5-cmd"`,
      `"'+2.5-cmd"`,
      `"'+"`,
      `"'+1+1"`,
    ]);
    expect([sheetCell('+2.5'), sheetCell('+1e7')]).toEqual(['+2.5', '+1e7']);
  });

  it('leaves the dash that publishers print for no figure', () => {
    expect([sheetCell('-'), sheetCell('--'), sheetCell("'-")]).toEqual(['-', `"'--"`, `"''-"`]);
  });

  it('keeps every digit of a large whole number', () => {
    expect(sheetCell(9_007_199_254_740_993n)).toBe('9007199254740993');
  });

  it('tells a missing value from an empty text', () => {
    expect([sheetCell(null), sheetCell('')]).toEqual(['', '""']);
  });

  it('never begins a cell of text with what a formula begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts, ''), anyText, (start, rest) => {
        const read = sheetCell(start + rest).replace(/^"/, '');
        expect(/^[=@\t\r\n\0＝＋－＠]/.test(read)).toBe(false);
        expect(/^[-+]/.test(read) && !/^(?:-|[-+]\d[\d.eE+-]*)$/.test(read)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('csvFile', () => {
  it('ends lines with CR LF and protects the names of columns too', () => {
    expect(
      csvFile(
        [],
        ['=a', 'b'],
        [
          ['x,y', 1],
          ['"q"\n', null],
        ],
      ),
    ).toBe(`"'=a",b\r\n"x,y",1\r\n"""q""\n",\r\n`);
  });

  it('refuses a row of another length', () => {
    expect(() => csvFile([], ['a'], [[1, 2]])).toThrow('csvFile requires a value for each column: 2 for 1');
  });

  it('is read back as the same text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 20 }), (rows) => {
        const read = Papa.parse<string[]>(csvFile([], ['a', 'b'], rows), { delimiter: ',', newline: '\r\n' });
        expect(read.errors).toEqual([]);
        expect(read.data.slice(1, -1).map((cells) => cells.map(readSheetCell))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back as the same numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        expect(Number(sheetCell(number)) + 0).toBe(number + 0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDigits, shownByFormat } from '../../../src/lib/intake/cell-format.ts';
import { readSeenXlsxSheets } from '../../../src/lib/intake/read-xlsx.ts';
import { xlsxSheets } from '../../client/authority/spreadsheets.ts';

const shown = (value: number, code: string) => shownByFormat(value, { code, id: 164 }, 0);

describe('a number in a cell', () => {
  it.each([
    [3, '[<5]"low";0.0', 'low'],
    [7.5, '[<5]"low";0.0', '7.5'],
    [14.1, '[>=10]0.0;"<10"', '14.1'],
    [9, '[>=10]0.0;"<10"', '<10'],
    [9, '[Red][<5]"few";[<10]"some";0', 'some'],
    [12, '"n/a"', 'n/a'],
    [12, ';;;', ''],
    [12, '', ''],
    [0, '0.0;-0.0;"none"', 'none'],
    [0, '0.0;-0.0;', ''],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '-'],
    [0, '#', ''],
    [15_400, '#,##0.0,', '15.4'],
    [15_400_000, '0.0,,', '15.4'],
    [15_400, '0.0,"k"', '15.4k'],
    [1540, '#,##0', '1540'],
    [15.4, '"about "0.0', 'about 15.4'],
    [33, '0" FTE"', '33 FTE'],
    [0.154, '0.0%', '15.4%'],
    [15.4, '0.0"%"', '15.4%'],
    [15.4, '0.0\\%', '15.4%'],
    [1203, '[$£-809]#,##0', '£1203'],
    [-1203, '"£"#,##0;-"£"#,##0', '-£1203'],
    [12, '[$€-2] 0.0', '€12'],
    [-2.7, '0.0;-0.0', '-2.7'],
    [-2.7, '0.0_);(0.0)', '-2.7'],
    [-2.7, '0.0;[Red]0.0', '-2.7'],
    [-2.7, '0.0;0.0', '2.7 (stored as -2.7)'],
    [15.4, 'General', '15.4'],
    [15.4, '@', '15.4'],
    [0.154, '# ?/?', '0.154'],
    [0.1234, '0.0E+00', '0.1234'],
    [45_747, 'yyyy-mm-dd;@', '2095-04-02'],
  ])('%f as “%s” is seen as “%s”', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it('keeps all its digits where a format writes only some (property)', () => {
    const plain = fc.constantFrom('0', '0.0', '#,##0.00', 'General', '0.0_);(0.0)', '[Blue]0.0');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), plain, (thousandths, code) => {
        expect(shown(thousandths / 1000, code)).toBe(plainDigits(thousandths / 1000));
      }),
    );
  });

  it('is what its condition says on either side of it, in a workbook (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (tenths, limit) => {
        const value = tenths / 10;
        const format = `[<${limit}]"low";0.0`;
        const [sheet] = readSeenXlsxSheets(xlsxSheets([{ rows: [['Value', { value, format }]] }]));
        expect(sheet?.rows[0]?.[1]).toBe(value < limit ? 'low' : plainDigits(value));
      }),
      { numRuns: 60 },
    );
  });

  it('is divided by a thousand for each comma at the end (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(['0.0,', 1e3] as const, ['#,##0,', 1e3] as const, ['0,,.0', 1e6] as const),
        (value, [code, scale]) => {
          expect(Number(shown(value * scale, code))).toBeCloseTo(value, 9);
        },
      ),
    );
  });
});

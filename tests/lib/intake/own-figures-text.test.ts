import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfText } from '../../../src/lib/intake/own-figures-text.ts';

describe('cellsOfText', () => {
  it.each([
    { name: 'tabs, as copied from a spreadsheet', text: 'indicator\tvalue\nre_referrals\t1,234' },
    { name: 'commas and quotation marks', text: 'indicator,value\r\nre_referrals,"1,234"' },
    { name: 'semicolons', text: 'indicator;value\rre_referrals;1,234' },
    { name: 'a byte order mark', text: '\uFEFFindicator;value\nre_referrals;1,234' },
  ])('parts cells by $name', ({ text }) => {
    expect(cellsOfText(text)).toEqual([
      ['indicator', 'value'],
      ['re_referrals', '1,234'],
    ]);
  });

  it('prefers the sign that parts the lines evenly over one inside the words', () => {
    const text = 'indicator;value\nPlans, open two years, or more;3\nReviews, on time;4';
    expect(cellsOfText(text).map((row) => row.length)).toEqual([2, 2, 2]);
  });

  it('does not take signs inside quoted cells of several lines for those that part them', () => {
    const text = '"indicator","year","value"\n"",";\n;","\n;"';
    expect(cellsOfText(text)).toEqual([
      ['indicator', 'year', 'value'],
      ['', ';\n;', '\n;'],
    ]);
  });

  it('keeps empty lines, so that a row keeps its number', () => {
    expect(cellsOfText('a,b\n\n,c')).toEqual([['a', 'b'], [''], ['', 'c']]);
  });

  it('reads back whatever a spreadsheet writes, by every sign', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', '1'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, sign) => {
          const all = [['indicator', 'year', 'value'], ...rows];
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = all.map((row) => row.map(quoted).join(sign)).join('\r\n');
          expect(cellsOfText(text)).toEqual(all);
        },
      ),
    );
  });

  it('reads a long cell that is never closed without giving up', () => {
    for (const start of ['', 'a,']) expect(cellsOfText(`${start}"${'""b'.repeat(300_000)}`)).toHaveLength(1);
  });
});

import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOdsSheet, readSeenOdsSheets } from '../../../src/lib/intake/read-ods.ts';

const spaces = ['table', 'office', 'text'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');

/** A spreadsheet with these sheets, each given as the XML of its rows. */
function ods(sheets: Readonly<Record<string, string>>): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`,
  );
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(content), 'styles.xml': strToU8('<styles/>') });
}

const cell = (inside: string, more = '') => `<table:table-cell${more}>${inside}</table:table-cell>`;
const text = (words: string, more = '') => cell(`<text:p>${words}</text:p>`, more);
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const read = (...rows: string[]) => readOdsSheet(ods({ Sheet1: rows.join('') }), 'Sheet1');

/** Rows put into groups, header rows and brackets, inside each other, with each row in its place. */
const grouped = fc.letrec<{ rows: { xml: string; texts: string[] } }>((tie) => ({
  rows: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }).map((word) => ({
      xml: row(text(word)),
      texts: [word],
    })),
    fc
      .tuple(
        fc.constantFrom('table-row-group', 'table-header-rows', 'table-rows'),
        fc.array(tie('rows'), { maxLength: 4 }),
      )
      .map(([name, inside]) => ({
        xml: `<table:${name}>${inside.map(({ xml }) => xml).join('')}</table:${name}>`,
        texts: inside.flatMap(({ texts }) => texts),
      })),
  ),
})).rows;

describe('readOdsSheet', () => {
  it('reads rows wherever groups, outlines and header rows put them, in their order (property)', () => {
    fc.assert(
      fc.property(fc.array(grouped, { maxLength: 5 }), (parts) => {
        const rows = read(...parts.map(({ xml }) => xml));
        expect(rows).toEqual(parts.flatMap(({ texts }) => texts.map((word) => [word])));
      }),
    );
  });

  it('reads the sheet that is named, whichever stands first', () => {
    const sheets = ods({ Cover: row(text('cover')), History: row(text('a') + text('b')) });
    expect(readOdsSheet(sheets, 'History')).toEqual([['a', 'b']]);
  });

  it('reads a date as the date it holds, not as it is shown', () => {
    const date = text('18/02/2019', ' office:value-type="date" office:date-value="2019-02-18T00:00:00"');
    expect(read(row(date))).toEqual([['2019-02-18']]);
  });

  it('reads a number as it is shown', () => {
    expect(read(row(text('007', ' office:value-type="float" office:value="7"')))).toEqual([['007']]);
  });

  it('writes out cells and rows that are repeated', () => {
    const cells = text('a', ' table:number-columns-repeated="3"') + text('b');
    expect(read(row(cells, ' table:number-rows-repeated="2"'))).toEqual([
      ['a', 'a', 'a', 'b'],
      ['a', 'a', 'a', 'b'],
    ]);
  });

  it('keeps an empty cell in its place', () => {
    expect(read(row(text('a') + cell('', ' table:number-columns-repeated="2"') + text('b')))).toEqual([
      ['a', '', '', 'b'],
    ]);
  });

  it('counts a cell that a merged one covers', () => {
    expect(read(row(`${text('a')}<table:covered-table-cell/>${text('b')}`))).toEqual([['a', '', 'b']]);
  });

  it('drops the empty rest of the sheet', () => {
    const rest = row(
      cell('', ' table:number-columns-repeated="16384"'),
      ' table:number-rows-repeated="1048461"',
    );
    expect(read(row(text('a') + cell('', ' table:number-columns-repeated="16371"')), rest)).toEqual([['a']]);
  });

  it('keeps the spaces between words that are formatted apart', () => {
    const words = 'Requires <text:span>improvement</text:span> to<text:s/>be<text:s text:c="2"/>good';
    expect(read(row(text(words)))).toEqual([['Requires improvement to be  good']]);
  });

  it('reads the text of a link', () => {
    expect(read(row(text('<text:a>Page</text:a>')))).toEqual([['Page']]);
  });

  it('puts paragraphs on lines of their own', () => {
    expect(read(row(cell('<text:p>a</text:p><text:p>b</text:p>')))).toEqual([['a\nb']]);
  });

  it('leaves out comments on a cell', () => {
    expect(
      read(row(cell('<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>'))),
    ).toEqual([['a']]);
  });

  it('reads entities as the signs they stand for', () => {
    expect(read(row(text('A &amp; B &lt;C&gt;')))).toEqual([['A & B <C>']]);
  });

  it('says which sheet is not there', () => {
    expect(() => readOdsSheet(ods({ Cover: '' }), 'History')).toThrow(
      'readOdsSheet sheet not found: History',
    );
  });

  it('says that an archive is no spreadsheet', () => {
    const archive = zipSync({ 'other.xml': strToU8('<a/>') });
    expect(() => readOdsSheet(archive, 'History')).toThrow('readOdsSheet missing content.xml');
  });

  it('refuses what is no archive, or half of one', () => {
    expect(() => readOdsSheet(strToU8('<!doctype html>'), 'History')).toThrow('invalid zip data');
    const whole = ods({ History: row(text('a')) });
    expect(() => readOdsSheet(whole.slice(0, whole.length / 2), 'History')).toThrow('invalid zip data');
  });

  it('does not expand entities that a file declares for itself', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="History">${row(text('&c;'))}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({ 'content.xml': strToU8(bomb) });
    expect(readOdsSheet(bytes, 'History')).toEqual([['&c;']]);
  });
});

describe('a number in a sheet as its reader sees it', () => {
  const seen = (value: number, shown: string) => {
    const number = text(shown, ` office:value-type="float" office:value="${value}"`);
    return readSeenOdsSheets(ods({ Sheet1: row(text('a') + number) }), 1e8)[0]?.rows[0]?.[1] ?? '';
  };

  it.each([
    { value: 15.4321, shown: '15.4', is: '15.4321' },
    { value: 15_400, shown: '15,400', is: '15400' },
    { value: 15_400, shown: '15.400', is: '15400' },
    { value: 15.4, shown: '15,4', is: '15.4' },
    { value: 3, shown: 'low', is: 'low' },
    { value: 9, shown: '&lt;10', is: '<10' },
    { value: 12, shown: '', is: '' },
    { value: 0, shown: '-', is: '-' },
    { value: 15_400, shown: '15.4', is: '15.4' },
    { value: 15_400, shown: '15.4k', is: '15.4k' },
    { value: 33, shown: '33 FTE', is: '33 FTE' },
  ])('is “$is” where $value is shown as “$shown”', ({ value, shown, is }) => {
    expect(seen(value, shown)).toBe(is);
  });
});

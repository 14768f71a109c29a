import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOwnFile } from '../../../src/client/authority/read-own-file.ts';
import { ods, xlsx } from './spreadsheets.ts';

/** The cells of the only sheet that is read from a file. */
async function cellsIn(file: File): Promise<string[][] | undefined> {
  const read = await readOwnFile(file);
  return 'sheets' in read && read.sheets.length === 1 ? read.sheets[0]?.rows : undefined;
}

/** A file as the browser hands it over. */
function fileOf(name: string, ...parts: BlobPart[]): File {
  return new File(parts, name);
}

const rows = [
  ['indicator', 'value'],
  ['vacancy_rate', 12.5],
];
const cells = rows.map((row) => row.map(String));

describe('readOwnFile', () => {
  it.each([
    { name: 'CSV', file: fileOf('a.csv', 'indicator,value\nvacancy_rate,12.5') },
    { name: 'CSV under another name', file: fileOf('a.xlsx', 'indicator;value\nvacancy_rate;12.5') },
    { name: 'tabs', file: fileOf('a.tsv', 'indicator\tvalue\nvacancy_rate\t12.5') },
    { name: 'UTF-16 of a spreadsheet', file: fileOf('a.txt', utf16('indicator\tvalue\nvacancy_rate\t12.5')) },
    { name: 'Excel', file: fileOf('a.xlsx', xlsx(rows)) },
    { name: 'OpenDocument', file: fileOf('a.ods', ods(rows)) },
  ])('reads $name', async ({ file }) => {
    expect(await cellsIn(file)).toEqual(cells);
  });

  it('reads the pound sign of an older spreadsheet', async () => {
    expect(await cellsIn(fileOf('a.csv', Uint8Array.of(0x61, 0x2c, 0xa3, 0x35)))).toEqual([['a', '£5']]);
  });

  it('keeps empty rows, so that a row keeps its number, in every kind of file', async () => {
    const gap = [['Title', ''], ['', ''], ...rows];
    const read = await Promise.all([
      cellsIn(fileOf('a.xlsx', xlsx(gap))),
      cellsIn(fileOf('a.ods', ods(gap))),
    ]);
    const filled = read.map((cellsOfOne) => cellsOfOne?.map((row) => row.filter(Boolean)));
    const expected = gap.map((row) => row.map(String).filter(Boolean));
    expect(filled).toEqual([expected, expected]);
  });

  it.each([
    {
      name: 'too large',
      file: fileOf('big.csv', new Uint8Array(2_200_000)),
      says: /big\.csv has 2\.1 MB; at most 2 MB/,
    },
    {
      name: 'old Excel',
      file: fileOf('a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)),
      says: /old format of Excel/,
    },
    { name: 'a PDF', file: fileOf('a.csv', '%PDF-1.7'), says: /a\.csv is no table/ },
    { name: 'a picture', file: fileOf('a.csv', Uint8Array.of(0x89, 0x50, 0, 0)), says: /is no table/ },
    { name: 'a web page', file: fileOf('a.csv', ' <!doctype html>'), says: /is a web page/ },
    {
      name: 'another archive',
      file: fileOf('a.zip', zipSync({ 'a.txt': strToU8('a') })),
      says: /is an archive/,
    },
    {
      name: 'text with a quotation mark that is not closed',
      file: fileOf('a.csv', 'indicator,value\n"vacancy_rate,12\nre_referrals,20'),
      says: /A quotation mark in line 2 of a\.csv is not closed/,
    },
    {
      name: 'text in which a stray quotation mark swallows rows',
      file: fileOf('a.csv', 'indicator,value,note\na,1,"x\nb,2,"y"\n'),
      says: /A quotation mark in line 2 of a\.csv is not closed/,
    },
    {
      name: 'half a workbook',
      file: fileOf('a.xlsx', xlsx(rows).slice(0, 300)),
      says: /could not be read as a spreadsheet/,
    },
    {
      name: 'a workbook without sheets',
      file: fileOf('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })),
      says: /could not be read as a spreadsheet/,
    },
    {
      name: 'a workbook that unpacks to too much',
      file: fileOf('bomb.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) })),
      says: /bomb\.xlsx unpacks to 48 MB; at most 40 MB/,
    },
  ])('refuses what is $name in words that name it, and says what to do', async ({ file, says }) => {
    const refused = await readOwnFile(file);
    expect('what' in refused && refused.what).toMatch(says);
    expect('what' in refused && refused.remedy).toMatch(/^(Save|Keep|Copy|Unpack|It may be|Close).+\.$/);
  });

  it('says so where a folder was dropped', async () => {
    const folder = fileOf('folder', '');
    folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await readOwnFile(folder)).toEqual({
      what: 'folder could not be read.',
      remedy: 'Choose a file, not a folder, and one that is not open for writing elsewhere.',
    });
  });
});

/** Text as older spreadsheets save it under "Unicode text". */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((sign, i) => bytes.set([sign.charCodeAt(0), 0], 2 + 2 * i));
  return bytes;
}

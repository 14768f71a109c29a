import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../src/client/engine/user-file/file-kind.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('fileKind', () => {
  it.each([
    ['a.parquet', 'PAR1', 'parquet'],
    ['a.csv', 'PAR1', 'parquet'],
    ['a.csv.gz', '\x1f\x8b\x08', 'gzip'],
    ['a.csv', '[1],2', 'csv'],
    ['a.json', 'not yet known to be wrong', 'json'],
    ['figures', ' [{"a": 1}]', 'json'],
    ['figures', '\xef\xbb\xbf{"a": 1}', 'json'],
    ['figures', 'a,b', 'csv'],
    ['figures.tsv', '\xff\xfea\0', 'csv'],
    ['PK.csv', 'PK,name\n', 'csv'],
  ])('takes %s for what it is', (name, begin, kind) => {
    expect(fileKind(name, bytes(begin))).toBe(kind);
  });

  it.each([
    ['PK\x03\x04', 'a workbook or a zip archive'],
    ['\xd0\xcf\x11\xe0\xa1', 'an old Excel workbook'],
    ['%PDF-1.7', 'a PDF'],
    ['SQLite format 3\0', 'a database file'],
    ['\0\0\0\0\0\0\0\0DUCK', 'a database file'],
    [' \n<?xml', 'XML or a web page'],
    ['\xff\xfe<\0?\0', 'XML or a web page'],
    ['a\0b', 'no text and no Parquet file'],
  ])('refuses %j', (begin, what) => {
    expect(() => fileKind('a.csv', bytes(begin))).toThrow(`a.csv is ${what}`);
  });
});

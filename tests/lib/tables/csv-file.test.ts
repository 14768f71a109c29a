import { describe, expect, it } from 'vitest';
import { csvFile, plainCsv } from '../../../src/lib/tables/csv-file.ts';

describe('csvFile', () => {
  it('begins with notes, then the columns, then the rows', () => {
    expect(csvFile(['Source: a,\n b'], ['year', 'label'], [[2025, 'a, "b"']])).toBe(
      '# Source: a, b\r\nyear,label\r\n2025,"a, ""b"""\r\n',
    );
  });

  it.each([
    { cell: null, text: '' },
    { cell: -2.5, text: '-2.5' },
    { cell: 0, text: '0' },
    { cell: false, text: 'false' },
    { cell: '=1+1', text: `"'=1+1"` },
    { cell: '-2+3', text: `"'-2+3"` },
    { cell: '-', text: '-' },
    { cell: '', text: '""' },
  ])('writes $cell', ({ cell, text }) => {
    expect(csvFile([], ['a'], [[cell]])).toBe(`a\r\n${text}\r\n`);
  });
});

describe('plainCsv', () => {
  it('writes the columns asked for, nothing for what is missing', () => {
    const rows = [
      { n: 1, word: 'all' },
      { n: 2, word: null },
    ];
    expect(plainCsv(['n', 'word'], rows)).toBe('n,word\n1,all\n2,\n');
  });

  it('quotes what needs it and changes no text', () => {
    expect(plainCsv(['word'], [{ word: 'a, b' }, { word: '=1' }])).toBe('word\n"a, b"\n=1\n');
  });
});

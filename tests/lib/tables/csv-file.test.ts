import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { csvFile, plainCsv } from '../../../src/lib/tables/csv-file.ts';
import { displayedCsv } from '../../../src/lib/words/authority/displayed-csv.ts';
import { positionRow } from '../../fixtures/position-row.ts';

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

describe('displayedCsv', () => {
  const row = {
    indicator: { label: 'Plans, repeated', unit: '% of plans', better: 'lower' as const },
    position: positionRow({ value: null, status: 'suppressed' }),
    median: 24,
    england: null,
    among: null,
    peersMedian: 22.5,
  };

  it('names who is compared with in every row and keeps a missing value empty', () => {
    const text = displayedCsv([row, row], 'A010 and A015', ['Source: official statistics']);
    const { columns, rows } = readCsv(text.replace(/^#.*\r\n/, ''), 'displayed.csv');
    expect(columns).toContain('peers_too_close');
    expect(rows).toHaveLength(2);
    for (const found of rows) {
      expect(found).toMatchObject({
        compared_with: 'A010 and A015',
        value: '',
        status: 'suppressed',
        england: '',
      });
      expect(found).toMatchObject({ label: 'Plans, repeated', peers_median: '22.5', peers_higher_than: '' });
    }
  });
});

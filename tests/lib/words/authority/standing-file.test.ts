import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/lib/intake/read-csv.ts';
import { profileLines } from '../../../../src/lib/position/profile/profile-line.ts';
import { standingCsv } from '../../../../src/lib/words/authority/standing-csv.ts';
import { standingFile } from '../../../../src/lib/words/authority/standing-file.ts';
import { standingSheets } from '../../../../src/lib/words/authority/standing-sheets.ts';
import { committedFigures, committedOwn } from '../../position/profile/committed-profiles.ts';

const own = committedOwn('A010');
const facts = {
  name: 'A010',
  peers: 'its ten statistical neighbours',
  region: 'London',
  edition: '2026-11-22',
  address: 'https://example.org/authorities/A010/',
  publishers: 'the Department',
  licences: 'Open Government Licence v3.0',
  isCoded: true,
};
const newer = new Map([['agency_rate', { value: 22.5, year: 2026, size: 140 }]]);
const file = standingFile(profileLines(committedFigures, { own, peers: own.peers.neighbours, newer }), facts);
const plain = standingFile(profileLines(committedFigures, { own, peers: own.peers.neighbours }), facts);

describe('the table of an authority as a file', () => {
  const text = standingCsv(file);
  const { columns, rows, problems } = readCsv(text.replace(/^﻿(#.*\r\n)+/, ''), 'table.csv');

  it('has a row for each indicator, in plain words', () => {
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(45);
    expect(columns.join()).not.toMatch(/_|too_close|rank/);
    expect(text).not.toMatch(/too_close|suppressed,|null|undefined|NaN/);
  });

  it('begins with the mark a spreadsheet needs, and with where it comes from', () => {
    expect(text.startsWith('﻿# The Support Atlas, A010')).toBe(true);
    expect(text).toContain('# Source: official statistics of the Department');
    expect(text).toContain('codes of this site');
    expect(standingCsv(standingFile([], { ...facts, isCoded: false }))).not.toContain('codes of this site');
  });

  it('says a figure as published, and why there is none', () => {
    const named = (label: string) => rows.find((row) => row['Indicator'] === label);
    expect(named('Agency social worker rate')).toMatchObject({ A010: '14.9', 'Why there is no figure': '' });
    const silent = rows.filter((row) => row['A010'] === '');
    expect(silent.length).toBeGreaterThan(2);
    for (const row of silent) expect(row['Why there is no figure']).not.toBe('');
  });

  it('holds newer figures of the reader only where there are some, and says that they are theirs', () => {
    expect(columns).toContain('Yours, newer and unpublished');
    expect(plain.columns.map(({ header }) => header).join()).not.toContain('Yours');
  });

  it('has the decimals it is told with, and one more for what is derived', () => {
    for (const row of rows)
      for (const name of ['A010', 'England', 'Usual level'])
        expect(row[name] ?? '').toMatch(/^(-?\d+(\.\d{1,2})?|[A-Z][a-z ]+)?$/);
  });
});

describe('the same as sheets', () => {
  it('has the table, and what each column means', () => {
    const [table, notes] = standingSheets(file);
    expect(table?.rows).toHaveLength(45);
    const told = new Set(notes?.rows.map(([name]) => name));
    expect((table?.columns ?? []).filter(({ header }) => !told.has(header))).toEqual([]);
    const [agency] = table?.rows.filter((row) => row[2] === 'Agency social worker rate') ?? [];
    expect(agency?.[6]).toEqual({ value: 14.9, format: '#,##0.0"%"' });
  });
});

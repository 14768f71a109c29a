import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
afterAll(() => connection.closeSync());

/** What is said of a column with these values that stays text. */
async function saidOf(values: readonly string[]): Promise<string> {
  const text = `it,n\n${values.map((value, i) => `"${value}",${i}\n`).join('')}`;
  const { types, columnNotes } = await readCsv(connection, text);
  expect(types[0]).toBe('VARCHAR');
  return columnNotes[0]?.join(' ') ?? '';
}

describe('a column that stays text', () => {
  it.each([
    [['1', 'c', '3'], 'It stays text: “c” in row 2 is no number.'],
    [['suppressed', '4', '..', '5'], 'It stays text: “suppressed” in row 1 is no number, nor are 1 more.'],
    [['1', '', 'n/a'], 'It stays text: “n/a” in row 3 is no number.'],
    [['2025-03-31', '2025-02-30'], 'It stays text: “2025-02-30” in row 2 is no date.'],
    [['31/03/2025', 'open'], 'It stays text: “open” in row 2 is no date.'],
    [['2025-03-31 10:00', 'noon'], 'It stays text: “noon” in row 2 is no time.'],
    [['true', 'maybe', 'false'], 'It stays text: “maybe” in row 2 is neither true nor false.'],
    [['1', '007'], 'It stays as written, for “007” in row 2 may be no number; choose if it is one.'],
    [['1', '+5'], 'It stays as written, for “+5” in row 2 may be no number; choose if it is one.'],
    [['31/03/25'], 'It stays as written, for “31/03/25” in row 1 may be no date; choose if it is one.'],
    [['4.1', '4.10'], 'It stays as written, for it may be no number; choose if it is one.'],
    [['North', 'South', 'East', 'West', '5'], ''],
  ])('says of %j which value keeps it so', async (values, words) => {
    expect(await saidOf(values)).toBe(words);
  });

  it('names the one value among numbers that is none, with its row, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { minLength: 1, maxLength: 8 }),
        fc.stringMatching(/^[a-z]{4,8}$/),
        fc.nat(),
        async (numbers, word, at) => {
          const place = at % (numbers.length + 1);
          const values = numbers.map(String).toSpliced(place, 0, word);
          expect(await saidOf(values)).toBe(`It stays text: “${word}” in row ${place + 1} is no number.`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names it behind the rows that are looked at first', async () => {
    const values = Array.from({ length: 5_000 }, (_, i) => (i === 4_500 ? 'total' : String(i)));
    expect(await saidOf(values)).toBe('It stays text: “total” in row 4,501 is no number.');
  });
});

import { describe, expect, it } from 'vitest';
import { plainName, wholeNumber } from '../../../src/lib/sql/plain.ts';
import { quoteName, quoteText, quoteTexts } from '../../../src/lib/sql/quote.ts';
import { withDatabase } from '../../../scripts/node/database.ts';

const texts = ["it's", "'", "''; DROP TABLE a; --", '"quoted"', 'a\\', 'line\nend', '', '日本'];

/** What a native database answers to a statement of one row. */
const ask = (sql: string) =>
  withDatabase(async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJS()[0]);

describe('quoteText', () => {
  it.each(texts)('keeps %j one text', async (text) => {
    expect(await ask(`SELECT ${quoteText(text)} AS found`)).toEqual({ found: text });
  });
});

describe('quoteTexts', () => {
  it('lists texts', async () => {
    expect(await ask(`SELECT [${quoteTexts(texts)}] = [${texts.map(quoteText).join()}] AS same`)).toEqual({
      same: true,
    });
    expect(quoteTexts(['a', "b'c"])).toBe("'a', 'b''c'");
  });
});

describe('quoteName', () => {
  it.each(texts.filter((text) => text !== ''))('keeps %j one name', async (name) => {
    expect(await ask(`SELECT 1 AS ${quoteName(name)}`)).toEqual({ [name]: 1 });
  });
});

describe('plainName', () => {
  it('lets pass a name of the dictionary', () => {
    expect(plainName('re_referrals')).toBe('re_referrals');
  });

  it.each(["a'; DROP", 'a b', '1a', 'A', ''])('refuses %j', (name) => {
    expect(() => plainName(name)).toThrow('plainName unknown indicator');
  });
});

describe('wholeNumber', () => {
  it('lets pass a whole number and refuses any other', () => {
    expect(wholeNumber(-2)).toBe(-2);
    expect(() => wholeNumber(2.5)).toThrow('wholeNumber requires a whole number: 2.5');
    expect(() => wholeNumber(Number.NaN)).toThrow('wholeNumber requires a whole number: NaN');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longestLink,
  openFragment,
  shareFragment,
  type SharedQuery,
} from '../../../src/lib/query/share-link.ts';

const edition = '2026-11-22';
const shared: SharedQuery = { sql: 'SELECT 1 AS one', parameters: {}, edition };

/** The fragment of a query that a link can carry. */
function fragmentOf(changes: Partial<SharedQuery>): string {
  const made = shareFragment({ ...shared, ...changes });
  if ('refused' in made) throw new Error(made.refused);
  return made.fragment;
}
const open = (fragment: string) => openFragment(fragment, edition);
const reasonOf = (fragment: string) => {
  const opened = open(fragment);
  return opened.kind === 'refused' ? opened.reason : opened.kind;
};

describe('a shared query', () => {
  it('comes back as it was, comments, line ends and parameters of both types too', () => {
    const query = {
      sql: `-- why\n/* how & what = 100% */\r\nSELECT ':year' + :year, '#?é漢😀' WHERE a = :words\t;`,
      parameters: { year: 2025, words: '50% & more=+\n', _x1: '' },
      edition,
    };
    expect(open(`#${fragmentOf(query)}`)).toEqual({ kind: 'query', query, notes: [] });
  });

  it('comes back whatever is written in it, unless that would mislead', () => {
    const misleading = /[\0\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (sql, words) => {
        fc.pre(sql.trim() !== '' && !misleading.test(sql + words) && sql.isWellFormed());
        const opened = open(fragmentOf({ sql, parameters: { words } }));
        expect(opened).toEqual({ kind: 'query', query: { sql, parameters: { words }, edition }, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('names an example by its id, with its own parameters', () => {
    const query = { example: 'funnel', parameters: { indicator: 're_referrals', year: 2024 }, edition };
    const fragment = fragmentOf({ sql: undefined as never, ...query });
    expect(fragment).toBe('v=1&example=funnel&t.indicator=re_referrals&n.year=2024&data=2026-11-22');
    expect(open(fragment)).toEqual({ kind: 'query', query, notes: [] });
  });

  it('says when it was made with other data', () => {
    const opened = open(fragmentOf({ edition: '2025-11-20' }));
    expect(opened).toMatchObject({ kind: 'query', query: { edition: '2025-11-20' } });
    expect(opened.kind === 'query' && opened.notes).toEqual([
      'The link was made with data of 2025-11-20; the data here are of 2026-11-22, so the answer may differ.',
    ]);
    expect(open('v=1&sql=SELECT%201')).toMatchObject({
      notes: [expect.stringContaining('lacks its end')],
    });
    expect(open('v=1&sql=SELECT%201&data=soon')).toMatchObject({
      notes: [expect.stringContaining('a date it does not say')],
    });
  });

  it('is refused with advice when it is too long to be sent, and when it is too long to be opened', () => {
    const long = { sql: `SELECT '${'x'.repeat(longestLink)}'` };
    expect(shareFragment({ ...shared, ...long })).toEqual({
      refused: expect.stringMatching(/20\d{3} characters long.*Send the statement as a file/),
    });
    expect(reasonOf(`v=1&sql=${'x'.repeat(1_000_000)}`)).toContain('1000008 characters long');
  });

  it('is refused when a value cannot stand in a link', () => {
    for (const value of [null, [1, 2]])
      expect(shareFragment({ ...shared, parameters: { a: value } })).toEqual({
        refused: expect.stringContaining('and a is one'),
      });
  });
});

describe('openFragment', () => {
  it.each(['', '#', '#macros', '#te.v=1'])('takes %j for no link of ours', (fragment) => {
    expect(open(fragment)).toEqual({ kind: 'none' });
  });

  it.each([
    { name: 'one without its beginning', fragment: 'example=funnel', says: 'beginning is missing' },
    { name: 'another version', fragment: 'v=2&sql=SELECT%201', says: 'another version' },
    { name: 'a key twice', fragment: 'v=1&sql=SELECT%201&sql=DROP', says: 'the same thing twice' },
    { name: 'a value of both types', fragment: 'v=1&sql=x&t.a=1&n.a=1', says: 'two values for a' },
    { name: 'an example and a statement', fragment: 'v=1&example=funnel&sql=DROP', says: 'at once' },
    { name: 'an unknown example', fragment: 'v=1&example=__proto__', says: 'does not have' },
    { name: 'no query', fragment: 'v=1', says: 'no query' },
    { name: 'a blank statement', fragment: 'v=1&sql=%20%0A', says: 'no query' },
    { name: 'broken percent signs', fragment: 'v=1&sql=%E0%A4%A', says: 'Copy it again as a whole' },
    { name: 'NUL', fragment: 'v=1&sql=SELECT%00', says: 'no text has' },
    { name: 'text that runs backwards', fragment: 'v=1&sql=SELECT%20%E2%80%AE1', says: 'direction of text' },
    { name: 'values that run backwards', fragment: 'v=1&sql=x&t.a=%E2%81%A6', says: 'direction of text' },
    { name: 'a word for a number', fragment: 'v=1&sql=x&n.a=two', says: 'a that is no number' },
    { name: 'nothing for a number', fragment: 'v=1&sql=x&n.a=', says: 'no number' },
    { name: 'half a year', fragment: 'v=1&example=funnel&n.year=2024.5', says: 'year that is no number' },
  ])('refuses $name, with the reason', ({ fragment, says }) => {
    expect(reasonOf(fragment)).toMatch(/^This link cannot be opened\. /);
    expect(reasonOf(fragment)).toContain(says);
  });

  it('drops what means nothing, and says so', () => {
    const opened = open(`v=1&example=funnel&t.indicator=sgo&t.elsewhere=1&title=%3Cimg%3E&data=${edition}`);
    expect(opened).toEqual({
      kind: 'query',
      query: { example: 'funnel', parameters: { indicator: 'sgo' }, edition },
      notes: ['“t.elsewhere” and “title” in the link mean nothing here and were left out.'],
    });
  });

  it('takes names of objects for nothing, and leaves objects as they are', () => {
    const opened = open(`v=1&sql=x&t.__proto__=a&t.constructor=b&n.prototype=1&t.toString=c&data=${edition}`);
    expect(opened).toMatchObject({
      kind: 'query',
      notes: [expect.stringContaining('“t.__proto__”, “t.constructor” and “n.prototype”')],
    });
    if (opened.kind !== 'query') return;
    expect(Object.keys(opened.query.parameters)).toEqual(['toString']);
    expect(Object.getPrototypeOf(opened.query.parameters)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('never fails, whatever stands in the address', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('v=1', '&', 'sql=', 'example=funnel', '%', '%00', 't.', 'n.', '=', 'a', '#'),
        ),
        (parts) => {
          expect(['none', 'query', 'refused']).toContain(open(parts.join('')).kind);
        },
      ),
    );
  });
});

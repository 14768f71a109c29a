import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/client/editor/suggest.ts';
import { tablesRead } from '../../../src/client/editor/tables-read.ts';

const vocabulary = {
  tables: [
    {
      name: 'links',
      description: 'Every pair.',
      rows: 5145,
      columns: [
        { name: 'support', type: 'text', description: 'Identifier of the support.' },
        { name: 'method', type: 'text', description: 'How.', values: ['within', 'between'] },
        { name: 'x_sd', type: 'number', unit: 'its unit', description: 'Spread of the support.' },
      ],
    },
    {
      name: 'panel',
      description: 'Wide.',
      rows: 1385,
      columns: [
        { name: 'year', type: 'whole number', description: 'Label year.' },
        { name: 'agency_rate', type: 'number', unit: '% of posts', description: 'Agency staff.' },
      ],
    },
  ],
  functions: [
    { name: 'lag_join', signature: 'lag_join(a, b)', description: 'Joins.', isOurs: true, isTable: true },
    { name: 'wilson_ci', signature: 'wilson_ci(cases, total)', description: 'Interval.', isOurs: true },
  ],
};

/** What is suggested where the statement has a bar. */
function at(marked: string) {
  const place = marked.indexOf('|');
  return suggest(vocabulary, marked.replace('|', ''), { at: place, keywords: ['select', 'where'] });
}

const labels = (marked: string) => at(marked)?.options.map(({ label }) => label) ?? [];

describe('suggest', () => {
  it('looks back only so far, so that no text keeps it busy', { timeout: 1_000 }, () => {
    for (const part of ['a', ' ', 'a in (', "'", 'a.', 'from '])
      expect(labels(`SELECT a in (${part.repeat(60_000 / part.length)} FROM links l WHERE |`)).toContain(
        'method',
      );
    expect(labels(`${' '.repeat(60_000)}SELECT l.| FROM links AS l`)).toEqual(['support', 'method', 'x_sd']);
  });

  it('offers tables, and macros that stand for one, after FROM and JOIN', () => {
    expect(labels('SELECT * FROM |')).toEqual(['links', 'panel', 'lag_join']);
    expect(labels('FROM links JOIN p|')).toEqual(['links', 'panel', 'lag_join']);
  });

  it('offers the columns of a table or of its alias after a full stop', () => {
    expect(labels('SELECT l.| FROM links AS l')).toEqual(['support', 'method', 'x_sd']);
    expect(labels('SELECT panel.ye| FROM panel')).toEqual(['year', 'agency_rate']);
    expect(at('SELECT z.| FROM links')).toBeUndefined();
  });

  it('tells what a column means, with its unit', () => {
    const column = at('SELECT ag| FROM panel')?.options.find(({ label }) => label === 'agency_rate');
    expect(column).toMatchObject({ detail: 'number', info: 'Agency staff. Unit: % of posts.' });
  });

  it('puts the columns of the tables read before everything else, and leaves out those of others', () => {
    const options = at('SELECT | FROM panel')?.options ?? [];
    const best = Math.max(...options.map(({ boost }) => boost));
    expect(options.filter(({ boost }) => boost === best).map(({ label }) => label)).toEqual([
      'year',
      'agency_rate',
    ]);
    expect(options.some(({ label }) => label === 'x_sd')).toBe(false);
  });

  it('offers functions with what they do, ours among them, and the words of SQL', () => {
    const options = at('SELECT | FROM panel')?.options ?? [];
    const found = (label: string) => options.find((option) => option.label === label);
    expect(found('wilson_ci')).toMatchObject({
      info: 'wilson_ci(cases, total): Interval.',
      apply: 'wilson_ci(',
    });
    expect(found('quantile_cont')?.info).toContain('type 7 in R');
    expect(found('WHERE')?.kind).toBe('keyword');
  });

  it('offers the values of a column inside quotation marks, and indicators where one is meant', () => {
    expect(labels("FROM links WHERE method = '|'")).toEqual(['within', 'between']);
    expect(labels("FROM links WHERE support IN ('a', 'ag|'")).toEqual(['agency_rate']);
    expect(at("FROM links WHERE method = 'wi|'")?.from).toBe("FROM links WHERE method = '".length);
  });

  it('keeps out of numbers', () => {
    expect(at('SELECT 12|')).toBeUndefined();
  });
});

describe('tablesRead', () => {
  it('knows tables by their names and aliases, and words of SQL for what they are', () => {
    const read = tablesRead(
      'SELECT * FROM links AS l JOIN "panel" p USING (a) LEFT JOIN indicators ON true, sources',
    );
    expect([...read]).toEqual([
      ['links', 'links'],
      ['l', 'links'],
      ['panel', 'panel'],
      ['p', 'panel'],
      ['indicators', 'indicators'],
      ['sources', 'sources'],
    ]);
  });
});

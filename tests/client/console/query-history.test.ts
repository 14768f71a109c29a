import { describe, expect, it } from 'vitest';
import { mostPastQueries, readHistory, remember } from '../../../src/client/console/query-history.ts';

const query = (sql: string, at = 1) => ({ sql, values: {}, at, rows: 3 });

describe('remember', () => {
  it('puts the newest first and keeps a hundred', () => {
    const history = Array.from({ length: 130 }).reduce<ReturnType<typeof query>[]>(
      (all, _, i) => remember(all, query(`SELECT ${i}`, i)) as ReturnType<typeof query>[],
      [],
    );
    expect(history).toHaveLength(mostPastQueries);
    expect(history[0]?.sql).toBe('SELECT 129');
  });

  it('moves a query that is run again to the top; other values make another query', () => {
    const history = [query('FROM b'), query('FROM a')];
    expect(remember(history, query('FROM a', 9)).map(({ sql, at }) => [sql, at])).toEqual([
      ['FROM a', 9],
      ['FROM b', 1],
    ]);
    expect(remember(history, { ...query('FROM a'), values: { year: '2020' } })).toHaveLength(3);
  });
});

describe('readHistory', () => {
  it('reads what can be read and nothing else', () => {
    expect(readHistory([query('FROM a'), { sql: 5 }, null, { sql: 'FROM b' }])).toEqual([query('FROM a')]);
    expect(readHistory('FROM a')).toEqual([]);
    expect(readHistory(undefined)).toEqual([]);
  });
});

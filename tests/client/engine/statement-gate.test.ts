import { describe, expect, it } from 'vitest';
import { columnsOf, gated, plainStatement } from '../../../src/client/engine/statement-gate.ts';

const limits = { rows: 10, columns: 3, characters: 40 };

describe('plainStatement', () => {
  it('takes off closing semicolons, of which there may be several', () => {
    expect(plainStatement('SELECT 1 ; ', limits).text).toBe('SELECT 1');
    expect(plainStatement('SELECT 1;;', limits).text).toBe('SELECT 1');
    expect(plainStatement('SELECT 1; -- done', limits).text).toBe('SELECT 1');
  });

  it('leaves every other semicolon where it is, for the gate to stumble over', () => {
    expect(plainStatement("SELECT ';' ;", limits).text).toBe("SELECT ';'");
    expect(plainStatement('SELECT 1; DROP TABLE t;', limits).text).toBe('SELECT 1; DROP TABLE t');
  });

  it.each([
    ['EXPLAIN SELECT 1', 'EXPLAIN ', '        SELECT 1'],
    ['explain\nanalyze FROM t;', 'EXPLAIN ANALYZE ', '                FROM t'],
    ['EXPLAIN \n ANALYZE FROM t', 'EXPLAIN ANALYZE ', '                  FROM t'],
    ['-- why\nEXPLAIN SELECT 1', 'EXPLAIN ', '-- why\n        SELECT 1'],
    ['SELECT explain FROM t', '', 'SELECT explain FROM t'],
    ['explained', '', 'explained'],
  ])('puts EXPLAIN apart and keeps every place: %s', (sql, explain, text) => {
    expect(plainStatement(sql, limits)).toEqual({ text, explain });
  });

  it.each([
    ['', 'it is empty'],
    [' ; ', 'it is empty'],
    ['-- nothing', 'it is empty'],
    ['-- nothing\n; -- here', 'it is empty'],
    ['-- nothing\n /* here */', 'it is empty'],
    ['x'.repeat(41), 'it has 41 characters and 40 are allowed'],
    ['DROP TABLE t', 'it begins with DROP, and only questions can be asked here'],
    ['/* a */ -- b\n set x = 1', 'it begins with SET, and only questions can be asked here'],
  ])('refuses %o', (sql, message) => {
    expect(() => plainStatement(sql, limits)).toThrow(
      expect.objectContaining({ kind: 'refused', message }) as Error,
    );
  });

  it('says what to begin with instead of what does something', () => {
    const advice = expect.stringMatching(/^Begin with SELECT, .*\.$/) as string;
    expect(() => plainStatement('DROP TABLE t', limits)).toThrow(
      expect.objectContaining({ advice }) as Error,
    );
  });

  it('takes as many characters as are allowed', () => {
    const longest = `FROM ${'t'.repeat(limits.characters - 5)}`;
    expect(plainStatement(longest, limits).text).toBe(longest);
    expect(plainStatement(`${longest} ;`, limits).text).toBe(longest);
  });

  it.each(['FROM created', 'SELECT 1 AS drop_date', 'WITH sets AS (SELECT 1) FROM sets', 'loads'])(
    'lets pass %s',
    (sql) => {
      expect(plainStatement(sql, limits).text).toBe(sql);
    },
  );
});

describe('gated', () => {
  it('puts a statement in brackets on lines of its own and asks for one row more than allowed', () => {
    expect(gated('FROM panel -- all', limits)).toBe('SELECT * FROM (\nFROM panel -- all\n) LIMIT 11');
    expect(gated('FROM panel', limits, '#1')).toBe('SELECT #1 FROM (\nFROM panel\n) LIMIT 11');
  });
});

describe('columnsOf', () => {
  it('asks for the shape and reads no rows', () => {
    expect(columnsOf('FROM panel', limits)).toMatch(
      /^SELECT .* FROM \(DESCRIBE SELECT \* FROM \(\nFROM panel\n\)\) LIMIT 4$/,
    );
  });
});

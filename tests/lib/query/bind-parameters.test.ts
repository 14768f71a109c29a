import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import {
  bindParameters,
  parameterNames,
  type ParameterValue,
} from '../../../src/lib/query/bind-parameters.ts';

describe('parameterNames', () => {
  it('gives each name once, in order', () => {
    expect(parameterNames('SELECT :b, :a_1 WHERE x=:b AND(:C)')).toEqual(['b', 'a_1', 'C']);
  });

  it.each([
    ['text', "SELECT ':a'"],
    ['text with a doubled quote', "SELECT 'it''s :a'"],
    ['text with backslashes', "SELECT E'it\\'s :a'"],
    ['a quoted name', 'SELECT "x:a", "say "":a"'],
    ['dollar text', 'SELECT $$ :a $$, $t$ $$ :b $t$'],
    ['a comment', 'SELECT 1 -- :a'],
    ['a long comment, nested', 'SELECT 1 /* /* */ :a */'],
    ['a comment that never ends', 'SELECT 1 /* :a'],
    ['text that never ends', "SELECT 'x :a"],
    ['a cast', "SELECT '1'::int, x::date"],
    ['a slice', 'SELECT l[1:n], l[x:n], l[f(1):n]'],
    ['a struct', "SELECT {'a':b, c:d}"],
    ['a positional parameter', 'SELECT $1, ?'],
  ])('sees none in %s', (_name, sql) => {
    expect(parameterNames(sql)).toEqual([]);
  });

  it('reads on after what it skips', () => {
    expect(
      parameterNames("SELECT 'x', \"y\", $$z$$, /* w */ -- v\n :a || e'\\\\' || :b || one_e':c' || :d"),
    ).toEqual(['a', 'b', 'd']);
  });
});

describe('bindParameters', () => {
  it.each<[ParameterValue, string]>([
    ['x', "'x'"],
    ["it's", "'it''s'"],
    [2024, '2024'],
    [-1, '(-1)'],
    [0.1, "CAST('0.1' AS DOUBLE)"],
    [1e300, "CAST('1e+300' AS DOUBLE)"],
    [true, 'true'],
    [null, 'NULL'],
    [['a', 2], "['a', 2]"],
    [[], '[]'],
  ])('writes %o as %s', (value, literal) => {
    expect(bindParameters('SELECT :v', { v: value }).sql).toBe(`SELECT  ${literal} `);
  });

  it('keeps a value apart from its neighbours', () => {
    expect(bindParameters('SELECT :n-:m', { n: 1, m: -1 }).sql).toBe('SELECT  1 - (-1) ');
  });

  it.each([
    ['a missing value', {}, 'no value for :v'],
    ['a name that every object has', { a: 1 }, 'no value for :v'],
    ['no number', { v: NaN }, ':v is no finite number'],
    ['NUL', { v: 'a\0b' }, ':v holds the character NUL'],
  ])('refuses %s', (_name, values, message) => {
    expect(() => bindParameters('SELECT :v', values)).toThrow(message);
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for a name like any other', (name) => {
    expect(() => bindParameters(`SELECT :${name}`, {})).toThrow(`no value for :${name}`);
    const values = JSON.parse(`{"${name}": 1}`) as Record<string, number>;
    expect(bindParameters(`SELECT :${name}`, values).sql).toBe('SELECT  1 ');
  });

  it('finds the place in the text as it was written', () => {
    const { sql, placeBefore } = bindParameters('SELECT :year, :x FROM t', { year: 2024, x: 'a' });
    for (const word of ['SELECT', ',', 'FROM']) {
      expect(placeBefore(sql.indexOf(word))).toBe('SELECT :year, :x FROM t'.indexOf(word));
    }
    expect(placeBefore(sql.indexOf('2024') + 2)).toBe('SELECT '.length);
  });

  it('gives DuckDB the value and nothing else, whatever the value', async () => {
    await withDatabase(async (connection) => {
      const hostile = fc.constantFrom(
        "'",
        "''",
        '"',
        '\\',
        '--',
        '/*',
        '*/',
        ';',
        '$$',
        ':a',
        '\n',
        ')',
        'é',
        '’',
      );
      const text = fc
        .array(fc.oneof(hostile, fc.string({ maxLength: 4 })), { maxLength: 8 })
        .map((s) => s.join(''));
      await fc.assert(
        fc.asyncProperty(
          text.filter((each) => !each.includes('\0')),
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          async (s, n, d) => {
            const { sql } = bindParameters(
              "SELECT /* :s */ :s AS s, ':s' AS t, :n AS n, -:n AS m, :d AS d, e'\\':s' AS u, $$:s$$ AS v, [:s] AS l -- :s",
              { s, n, d },
            );
            const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
            expect(rows).toHaveLength(1);
            expect(rows[0]).toMatchObject({ s, t: ':s', u: "':s", v: ':s', l: [s] });
            expect([Number(rows[0]?.['n']), Number(rows[0]?.['m']), Number(rows[0]?.['d'])]).toEqual([
              n,
              -n + 0,
              d + 0,
            ]);
          },
        ),
        { seed: 2012, numRuns: 300 },
      );
    });
  });
});

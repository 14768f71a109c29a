import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soleStatement } from '../../../src/lib/query/sole-statement.ts';

/** Statements with semicolons and comment marks where they mean nothing. */
const statements = [
  'SELECT 1',
  "SELECT ';'",
  'SELECT ";" FROM t',
  'SELECT $$;--$$',
  String.raw`SELECT e'\';--'`,
  'SELECT 1 -- a; b\n + 1',
  'SELECT /* ; /* ; */ */ 1',
];
const behind = [' ', '\n', '\t', '-- done\n', '-- one; two\n', '/* a; */', '/* /* ; */ */', "-- it's\n"];

describe('soleStatement', () => {
  it.each([
    ['SELECT 1; -- done', 'SELECT 1'],
    ['SELECT 1 AS a;\n\n-- a note\n', 'SELECT 1 AS a'],
    ['SELECT 1 ; ', 'SELECT 1'],
    ['SELECT 1 /* why */ ; /* because */', 'SELECT 1 /* why */'],
    ['SELECT 1 -- done;', 'SELECT 1 -- done;'],
    ['SELECT 1;;', 'SELECT 1'],
    ['SELECT 1 ;\n; -- done\n;', 'SELECT 1'],
    ['; -- nothing', ''],
    [';;', ''],
    ["SELECT ';;'", "SELECT ';;'"],
  ])('ends %j at its first closing semicolon', (sql, sole) => {
    expect(soleStatement(sql)).toBe(sole);
  });

  it('takes off the end and empty statements behind it, whatever comments stand there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statements),
        fc.array(fc.constantFrom(...behind)),
        fc.constantFrom('', '-- never ended', '/* never closed'),
        fc.nat(3),
        (statement, comments, last, more) => {
          const end = `;${comments.join('')}`.repeat(1 + more);
          expect(soleStatement(`${statement}${end}${last}`)).toBe(statement);
        },
      ),
    );
  });

  it('leaves a second statement where it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statements),
        fc.array(fc.constantFrom(...behind)),
        fc.constantFrom(...statements),
        (first, comments, second) => {
          const both = `${first};${comments.join('')}${second}`;
          expect(soleStatement(both)).toBe(both);
          expect(soleStatement(`${both}; -- done`)).toBe(both);
        },
      ),
    );
  });
});

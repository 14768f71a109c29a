import { describe, expect, it } from 'vitest';
import { printSql } from '../../../src/lib/query/print-sql.ts';

describe('printSql', () => {
  it('tells the parts of a statement apart', () => {
    const [line] = printSql(`SELECT year, 'a' FROM "x y" WHERE b = :c -- why`);
    expect(line?.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => [kind, text.trim()])).toEqual(
      [
        ['word', 'SELECT'],
        ['text', "'a'"],
        ['word', 'FROM'],
        ['word', 'WHERE'],
        ['parameter', ':c'],
        ['comment', '-- why'],
      ],
    );
  });

  it.each([
    'SELECT 1',
    '-- one\nSELECT a::INTEGER, 1.5e3\n\n/* two\nlines */ FROM t;',
    "SELECT 'not closed\n FROM",
    '',
  ])('loses no letter of %j', (sql) => {
    const lines = printSql(sql).map((line) => line.map(({ text }) => text).join(''));
    expect(lines.join('\n')).toBe(sql);
  });
});

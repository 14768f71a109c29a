import { describe, expect, it } from 'vitest';
import { typedQueryLimits } from '../../../src/client/engine/limits.ts';
import { columnCount, gated } from '../../../src/client/engine/statement-gate.ts';

const limits = { ...typedQueryLimits, rows: 10, characters: 40 };

describe('gated', () => {
  it('puts a statement in brackets and asks for one row more than allowed', () => {
    expect(gated('FROM panel', limits)).toBe('SELECT * FROM (\nFROM panel\n) LIMIT 11');
  });

  it('takes off one closing semicolon, not two', () => {
    expect(gated('SELECT 1 ; ', limits)).toContain('(\nSELECT 1\n)');
    expect(gated('SELECT 1;;', limits)).toContain('(\nSELECT 1;\n)');
  });

  it('keeps a comment at the end from swallowing the bracket', () => {
    expect(gated('SELECT 1 -- one', limits)).toContain('-- one\n)');
  });

  it.each([
    ['', 'it is empty'],
    [' ; ', 'it is empty'],
    ['x'.repeat(41), 'it has 41 characters and 40 are allowed'],
  ])('refuses %o', (sql, reason) => {
    expect(() => gated(sql, limits)).toThrow(reason);
  });
});

describe('columnCount', () => {
  it('asks for the shape and reads no rows', () => {
    expect(columnCount('FROM panel;', limits)).toBe(
      'SELECT count(*) AS columns FROM (DESCRIBE SELECT * FROM (\nFROM panel\n))',
    );
  });
});

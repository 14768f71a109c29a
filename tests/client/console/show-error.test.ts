import { describe, expect, it } from 'vitest';
import { placeIn, wordAt } from '../../../src/client/console/show-error.ts';

const sql = 'SELECT label,\n  estimat\nFROM links';

describe('placeIn', () => {
  it('counts characters to a line and column', () => {
    expect(placeIn(sql, { line: 2, column: 3 })).toBe(16);
    expect(sql.slice(16, 23)).toBe('estimat');
    expect(placeIn(sql, { line: 1 })).toBe(0);
  });

  it('stays inside the line, and knows no line that is not there', () => {
    expect(placeIn(sql, { line: 2, column: 99 })).toBe(23);
    expect(placeIn(sql, { line: 9, column: 1 })).toBeUndefined();
    expect(placeIn(sql, {})).toBeUndefined();
  });
});

describe('wordAt', () => {
  it('is the whole word, name or text that begins there', () => {
    expect(wordAt(sql, 16)).toEqual({ from: 16, to: 23 });
    expect(wordAt('a = "b c"', 4)).toEqual({ from: 4, to: 9 });
    expect(wordAt('a ) b', 2)).toEqual({ from: 2, to: 3 });
    expect(wordAt('a', 1)).toEqual({ from: 1, to: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../src/lib/sql/moment-text.ts';

const second = 1_000_000_000n;

describe('momentOf', () => {
  it.each([
    ['1970-01-01', 0n],
    ['1970-01-02 00:00:00.5', 86_400n * second + second / 2n],
    ['1969-12-31 23:59:59.999999', -1_000n],
    ['00:00:01.000000001', second + 1n],
    ['24:00:00', 86_400n * second],
    ['1970-01-01 05:30:00+05:30', 0n],
    ['1969-12-31 19:00:00-05', 0n],
    ['0001-01-01 (BC)', -719_528n * 86_400n * second],
    ['infinity', Infinity],
    ['-infinity', -Infinity],
    ['1 day', undefined],
    ['', undefined],
  ])('of %j is %s', (text, moment) => {
    expect(momentOf(text)).toBe(moment);
  });
});

import { describe, expect, it } from 'vitest';
import {
  describePage,
  describeResult,
  describeTime,
} from '../../../../src/lib/words/answer/describe-result.ts';

describe('describeTime', () => {
  it.each([
    [0.2, '1 ms'],
    [9.4, '9 ms'],
    [999.6, '1.0 seconds'],
    [1240, '1.2 seconds'],
  ])('writes %d ms as %s', (ms, words) => {
    expect(describeTime(ms)).toBe(words);
  });
});

describe('describeResult', () => {
  it('tells rows and time', () => {
    expect(describeResult({ rows: 1, isCut: false, ms: 9 })).toBe('1 row in 9 ms');
    expect(describeResult({ rows: 1385, isCut: false, ms: 12 })).toBe('1,385 rows in 12 ms');
  });

  it('says when there is nothing', () => {
    expect(describeResult({ rows: 0, isCut: false, ms: 3 })).toBe('No row fits the question. It took 3 ms');
  });

  it('says when the answer is cut, and where the rest is', () => {
    expect(describeResult({ rows: 5000, isCut: true, ms: 40 })).toBe(
      'More than 5,000 rows: the first 5,000 are shown, a download holds all. It took 40 ms',
    );
  });
});

describe('describePage', () => {
  it.each([
    [{ first: 1, last: 30, of: 30 }, '30 rows'],
    [{ first: 101, last: 200, of: 1240 }, 'Rows 101 to 200 of 1,240'],
    [{ first: 1, last: 0, of: 0 }, 'No rows'],
  ])('tells %o', (page, words) => {
    expect(describePage(page)).toBe(words);
  });
});

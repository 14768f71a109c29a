import { describe, expect, it } from 'vitest';
import { describePlace, describeShift } from '../../../../src/lib/words/link/describe-timing.ts';

describe('describeShift', () => {
  it.each([
    [2, '2 back'],
    [0, 'the same'],
    [-1, '1 on'],
  ])('%d is %s', (shift, words) => {
    expect(describeShift(shift)).toBe(words);
  });
});

describe('describePlace', () => {
  it.each([
    ['before', null, 'all before'],
    ['before', 0, 'all before'],
    ['after', null, 'all after'],
    ['during', null, 'within it'],
    ['during', 1, 'during all of it'],
    ['during', 0.501, 'during 50% of it'],
    ['during', 0.089, 'mostly before, during 9% of it'],
  ] as const)('%s with a share of %s is %s', (timing, share, words) => {
    expect(describePlace(timing, share)).toBe(words);
  });
});

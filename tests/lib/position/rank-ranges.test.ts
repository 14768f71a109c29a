import { describe, expect, it } from 'vitest';
import { rankRanges, seedOf } from '../../../src/lib/position/rank-ranges.ts';

const range = (mean: number, sd: number, weight = 1) => ({
  mean,
  sd,
  weight,
  lower: mean - sd,
  upper: mean + sd,
});

describe('seedOf', () => {
  it('is the 32-bit FNV-1a hash of the identifier', () => {
    // the published test vectors of the hash
    expect([seedOf(''), seedOf('a'), seedOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});

describe('rankRanges', () => {
  it('leaves no doubt where figures lie far apart', () => {
    const ranks = rankRanges([range(30, 1), range(10, 1), range(20, 1)], seedOf('checks'));
    expect(ranks).toEqual([
      { lower: 3, upper: 3 },
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
    ]);
  });

  it('gives equal figures equal places but for the luck of the draw', () => {
    const ranks = rankRanges(
      Array.from({ length: 40 }, () => range(10, 1)),
      seedOf('checks'),
    );
    for (const { lower, upper } of ranks) {
      expect(Math.abs(lower - 1)).toBeLessThanOrEqual(1);
      expect(Math.abs(upper - 39.5)).toBeLessThanOrEqual(1);
    }
  });

  it('calls any place plausible where nothing of an authority’s own counts', () => {
    const ranks = rankRanges([range(10, 0, 0), range(10, 0, 0), range(10, 0, 0)], seedOf('checks'));
    expect(ranks).toEqual(Array.from({ length: 3 }, () => ({ lower: 1, upper: 3 })));
  });

  it('is the same every time', () => {
    const ranges = [range(10, 3), range(11, 3), range(12, 3), range(13, 3)];
    expect(rankRanges(ranges, seedOf('checks'))).toEqual(rankRanges(ranges, seedOf('checks')));
  });

  it('has no ranks of nobody', () => {
    expect(rankRanges([], seedOf('checks'))).toEqual([]);
  });
});

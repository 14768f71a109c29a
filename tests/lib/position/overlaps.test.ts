import { describe, expect, it } from 'vitest';
import { countOverlaps } from '../../../src/lib/position/overlaps.ts';

const others = [
  { lower: 1, upper: 3 },
  { lower: 2, upper: 4 },
  { lower: 5, upper: 9 },
  { lower: 6, upper: 7 },
  { lower: 8, upper: 9 },
];

describe('countOverlaps', () => {
  it('counts ranges that touch as too close to call', () => {
    expect(countOverlaps({ lower: 4, upper: 6 }, others)).toEqual({
      higher_than: 1,
      lower_than: 1,
      too_close: 3,
    });
  });

  it('calls no two of the same range', () => {
    const same = [
      { lower: 5, upper: 5 },
      { lower: 5, upper: 5 },
    ];
    expect(countOverlaps({ lower: 5, upper: 5 }, same)).toEqual({
      higher_than: 0,
      lower_than: 0,
      too_close: 2,
    });
  });

  it('counts nobody where there is nobody else', () => {
    expect(countOverlaps({ lower: 4, upper: 6 }, [])).toEqual({
      higher_than: 0,
      lower_than: 0,
      too_close: 0,
    });
  });
});

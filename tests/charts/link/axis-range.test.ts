import { describe, expect, it } from 'vitest';
import { axisRange, countOutside, sharedRanges } from '../../../src/charts/link/axis-range.ts';

describe('axisRange', () => {
  it('ends on round values that hold all, with figures inside', () => {
    expect(axisRange([4, 14])).toEqual({ domain: [4, 14], ticks: [4, 6, 8, 10, 12, 14] });
    const { domain, ticks } = axisRange([0.3, 44.2]);
    expect(domain).toEqual([0, 45]);
    expect(ticks).toEqual([0, 10, 20, 30, 40]);
  });

  it('has room around values that are all alike, and stands on none', () => {
    const [low, high] = axisRange([7, 7]).domain;
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
    expect(axisRange([])).toEqual({ domain: [0, 1], ticks: [0] });
  });
});

describe('sharedRanges', () => {
  it('hold all places and leave out only the outermost changes, which are counted', () => {
    const at = (x: number) => ({ x, y: x });
    const changes = [...Array.from({ length: 998 }, (_, i) => at(i / 100 - 5)), at(90), at(-90)];
    const ranges = sharedRanges([at(-12), at(12)], changes);
    expect(ranges.x.domain[0]).toBeLessThanOrEqual(-12);
    expect(ranges.x.domain[1]).toBeLessThan(50);
    expect(countOutside(changes, ranges)).toBe(2);
  });
});

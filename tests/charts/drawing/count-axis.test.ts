import { describe, expect, it } from 'vitest';
import { countAxis } from '../../../src/charts/drawing/count-axis.ts';

describe('countAxis', () => {
  it('begins at 0 in equal steps up to fifty times the smallest', () => {
    const { kind, values, ticks } = countAxis([20, 1000], 400);
    expect(kind).toBe('linear');
    expect(values[0]).toBe(0);
    expect(ticks[0]).toBe(0);
  });

  it('goes in equal ratios beyond, and holds both ends', () => {
    const { kind, values, ticks } = countAxis([19, 1723], 700);
    expect(kind).toBe('log');
    expect(values[0]).toBeLessThan(19);
    expect(values[1]).toBeGreaterThan(1723);
    expect(ticks).toEqual([20, 50, 100, 200, 500, 1000]);
  });

  it('keeps only powers of ten where there is no room for more', () => {
    expect(countAxis([385, 41_142], 200).ticks).toEqual([1000, 10_000]);
  });

  it('refuses a count of 0, which has no place in equal ratios', () => {
    expect(() => countAxis([0, 10], 100)).toThrow('countAxis requires counts above 0: 0');
  });
});

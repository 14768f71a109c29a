import { describe, expect, it } from 'vitest';
import { plausibleRange } from '../../../src/lib/position/plausible-range.ts';

describe('plausibleRange', () => {
  it('draws a percentage towards the centre by as much as chance leaves open', () => {
    // R 4.2.2: m <- 24; t <- 4; n <- 100; se <- sqrt(m * (100 - m) / n); w <- t^2 / (t^2 + se^2)
    //          w * 40 + (1 - w) * m + c(-1, 0, 1) * 1.959964 * sqrt(w) * se
    const range = plausibleRange({ value: 40, denominator: 100 }, { range: 'chance', centre: 24, tau: 4 });
    expect(range?.lower).toBeCloseTo(25.754_559_474_399, 9);
    expect(range?.mean).toBeCloseTo(31.476_635_514_019, 9);
    expect(range?.upper).toBeCloseTo(37.198_711_553_639, 9);
  });

  it('leaves more of its own to a figure of many cases', () => {
    const weightOf = (denominator: number) =>
      plausibleRange({ value: 40, denominator }, { range: 'chance', centre: 24, tau: 4 })?.weight ?? NaN;
    expect([weightOf(10), weightOf(1000)]).toEqual([expect.closeTo(0.0806, 3), expect.closeTo(0.8977, 3)]);
  });

  it('is the centre itself where nothing but chance tells authorities apart', () => {
    const allowance = { range: 'chance', centre: 24, tau: 0 } as const;
    expect(plausibleRange({ value: 40, denominator: 100 }, allowance)).toEqual({
      mean: 24,
      sd: 0,
      weight: 0,
      lower: 24,
      upper: 24,
    });
  });

  it('is the value and the usual movement where cases are not counted', () => {
    const range = plausibleRange({ value: 16, denominator: null }, { range: 'usual_movement', sd: 2 });
    expect([range?.lower, range?.upper]).toEqual([16 - 2 * 1.959964, 16 + 2 * 1.959964]);
  });

  it.each([
    { name: 'a percentage without its denominator', denominator: null },
    { name: 'a percentage of no cases', denominator: 0 },
  ])('is unknown for $name', ({ denominator }) => {
    expect(
      plausibleRange({ value: 40, denominator }, { range: 'chance', centre: 24, tau: 4 }),
    ).toBeUndefined();
  });

  it('is unknown where nothing is known of how figures move', () => {
    expect(plausibleRange({ value: 40, denominator: 100 }, undefined)).toBeUndefined();
  });
});

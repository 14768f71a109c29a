import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../src/charts/drawing/reach-of.ts';

describe('reachOf', () => {
  it('holds the end furthest from zero, on either side', () => {
    expect(reachOf([{ lower: -0.32, upper: 0.1 }], { least: 0.2, parts: 10 })).toBe(0.4);
    expect(reachOf([{ lower: -0.1, upper: 0.06 }], { least: 0.05, parts: 20 })).toBe(0.1);
  });

  it('goes at least as far as it is told, also without intervals', () => {
    expect(reachOf([], { least: 0.3, parts: 10 })).toBe(0.3);
  });
});

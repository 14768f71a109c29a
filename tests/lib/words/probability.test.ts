import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { equalsProbability, formatProbability } from '../../../src/lib/words/probability.ts';

describe('formatProbability', () => {
  it.each([
    { p: 0.00163, text: '0.0016' },
    { p: 0.0164, text: '0.016' },
    { p: 0.0496, text: '0.0496' },
    { p: 0.04999996, text: '0.04999996' },
    { p: 0.05, text: '0.050' },
    { p: 0.17, text: '0.17' },
    { p: 0.5, text: '0.50' },
    { p: 1, text: '1.00' },
    { p: 0.00001, text: 'below 0.0001' },
    { p: 0, text: 'below 0.0001' },
  ])('writes $p as $text', ({ p, text }) => {
    expect(formatProbability(p)).toBe(text);
  });

  it('shows on which side of 0.05 it lies', () => {
    const near = fc.oneof(
      fc.double({ min: 0.0001, max: 1, noNaN: true }),
      fc.double({ min: 0.0499, max: 0.0501, noNaN: true }),
    );
    fc.assert(
      fc.property(near, (p) => {
        expect(Number(formatProbability(p)) < 0.05).toBe(p < 0.05);
      }),
    );
  });
});

describe('equalsProbability', () => {
  it('follows its letter, also where only a bound is known', () => {
    expect([0.00001, 0.0016, 0.914].map((p) => `q ${equalsProbability(p)}`)).toEqual([
      'q below 0.0001',
      'q = 0.0016',
      'q = 0.91',
    ]);
  });
});

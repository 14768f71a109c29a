import { describe, expect, it } from 'vitest';
import {
  binomialAtLeast,
  binomialAtMost,
  exactBinomialLimits,
} from '../../../src/lib/stats/exact-binomial.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('binomialAtMost and binomialAtLeast', () => {
  it.each(distributions.binomial)('of $k among $n at $share', ({ k, n, share, at_most, at_least }) => {
    expect(relativeError(binomialAtMost(k, n, share), at_most)).toBeLessThan(1e-10);
    expect(relativeError(binomialAtLeast(k, n, share), at_least)).toBeLessThan(1e-10);
  });

  it('by hand: two of ten at a half are 56 of 1,024 ways at most', () => {
    expect(relativeError(binomialAtMost(2, 10, 0.5), 56 / 1024)).toBeLessThan(1e-13);
    expect(relativeError(binomialAtLeast(2, 10, 0.5), 1013 / 1024)).toBeLessThan(1e-13);
  });

  it('split what can happen', () => {
    expect(binomialAtMost(40, 151, 0.3) + binomialAtLeast(41, 151, 0.3)).toBeCloseTo(1, 14);
  });

  it('turn with the share', () => {
    expect(relativeError(binomialAtMost(3, 20, 0.2), binomialAtLeast(17, 20, 0.8))).toBeLessThan(1e-12);
  });

  it.each([
    { k: -1, n: 10, share: 0.3, most: 0, least: 1 },
    { k: 0, n: 10, share: 0, most: 1, least: 1 },
    { k: 10, n: 10, share: 0.3, most: 1, least: 0.3 ** 10 },
    { k: 11, n: 10, share: 0.3, most: 1, least: 0 },
    { k: 5, n: 10, share: 1, most: 0, least: 1 },
    { k: 5, n: 10, share: 0, most: 1, least: 0 },
  ])('at the ends: $k of $n at $share', ({ k, n, share, most, least }) => {
    expect(binomialAtMost(k, n, share)).toBe(most);
    expect(relativeError(binomialAtLeast(k, n, share), least)).toBeLessThan(1e-12);
  });

  it.each([1.2, -0.1, Number.NaN])('refuse a share of %d', (share) => {
    expect(() => binomialAtMost(1, 2, share)).toThrow(
      `binomialAtMost requires a share from 0 to 1: ${share}`,
    );
    expect(() => binomialAtLeast(1, 2, share)).toThrow(
      `binomialAtLeast requires a share from 0 to 1: ${share}`,
    );
  });
});

describe('exactBinomialLimits', () => {
  it.each(distributions.binomial_limits)(
    'of $k among $n at $confidence',
    ({ k, n, confidence, lower, upper }) => {
      const limits = exactBinomialLimits(k, n, confidence);
      expect(relativeError(limits.lower, lower)).toBeLessThan(1e-10);
      expect(relativeError(limits.upper, upper)).toBeLessThan(1e-10);
    },
  );

  it('agrees with the printed example of ?binom.test in R', () => {
    // R: binom.test(682, 682 + 243, p = 3/4)$conf.int prints 0.7076683 0.7654066
    const { lower, upper } = exactBinomialLimits(682, 682 + 243);
    expect(Math.abs(lower - 0.7076683)).toBeLessThan(5e-8);
    expect(Math.abs(upper - 0.7654066)).toBeLessThan(5e-8);
  });

  it('by hand: none of ten lets the share reach 1 − 0.025^(1/10)', () => {
    const { lower, upper } = exactBinomialLimits(0, 10);
    expect(lower).toBe(0);
    expect(relativeError(upper, 1 - 0.025 ** 0.1)).toBeLessThan(1e-13);
  });

  it('turns with cases and others swapped', () => {
    const [few, many] = [exactBinomialLimits(3, 40), exactBinomialLimits(37, 40)];
    expect(relativeError(1 - many.upper, few.lower)).toBeLessThan(1e-12);
    expect(relativeError(1 - many.lower, few.upper)).toBeLessThan(1e-12);
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (k, n) => {
    expect(() => exactBinomialLimits(k, n)).toThrow(
      `exactBinomialLimits requires 0 to n cases: ${k} of ${n}`,
    );
  });
});

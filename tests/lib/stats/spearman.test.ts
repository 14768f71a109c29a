import { describe, expect, it } from 'vitest';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { spearman } from '../../../src/lib/stats/spearman.ts';
import { relativeError } from './relative-error.ts';

function rOf(x: readonly number[], y: readonly number[]): number {
  const result = spearman(x, y);
  if (isNoResult(result)) throw new Error(`no correlation: ${result.reason}`);
  return result.r;
}

describe('spearman', () => {
  const x = [1, 2, 2, 3, 5, 5, 5, 8];
  const y = [2, 1, 4, 3, 7, 5, 6, 6];

  it('agrees with SciPy where values are tied', () => {
    // scipy 1.17.1: spearmanr(x, y).statistic
    expect(relativeError(rOf(x, y), 0.8274127538189437)).toBeLessThan(1e-14);
  });

  it('by hand: without ties it is 1 − 6 Σd² / n (n² − 1)', () => {
    // d = 0, 1, 1, 0, 0, so 1 − 12 / 120
    expect(relativeError(rOf([1, 2, 3, 4, 5], [10, 30, 20, 40, 50]), 0.9)).toBeLessThan(1e-15);
  });

  it('is 1 for any rising curve and −1 for any falling one', () => {
    expect(rOf([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 15);
    expect(rOf([1, 2, 3, 4], [1, 0.1, 0.01, 0.001])).toBeCloseTo(-1, 15);
  });

  it('is the same with the sides swapped, in any order and through any rising change', () => {
    const other = rOf(
      y.toReversed().map((value) => Math.exp(value)),
      x.toReversed().map((value) => value ** 3),
    );
    expect(relativeError(other, rOf(x, y))).toBeLessThan(1e-14);
  });

  it('changes its sign when one side is turned', () => {
    const turned = y.map((value) => -value);
    expect(relativeError(rOf(x, turned), -rOf(x, y))).toBeLessThan(1e-14);
  });

  it.each([
    ['no pairs', [], [], 'too_few_pairs'],
    ['one pair', [1], [2], 'too_few_pairs'],
    ['a constant side', [0.1, 0.1, 0.1], [1, 2, 3], 'no_variation'],
  ])('gives a reason for %s', (_name, left, right, reason) => {
    expect(spearman(left, right)).toEqual({ reason, n: left.length });
  });

  it('refuses a missing value rather than rank it', () => {
    expect(() => spearman([1, Number.NaN, 3], [1, 2, 3])).toThrow('midRanks requires numbers: NaN');
  });

  it('refuses samples of unequal length', () => {
    expect(() => spearman([1, 2], [1])).toThrow('requires samples of equal length: 2 and 1');
  });

  it('leaves its input alone', () => {
    expect(() => spearman(Object.freeze([...x]), Object.freeze([...y]))).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { leastSquares, type LinearFit } from '../../../src/lib/stats/least-squares.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { relativeError } from './relative-error.ts';
import norris from '../../reference/norris.json' with { type: 'json' };

function fitOf(x: readonly number[], y: readonly number[]): LinearFit {
  const fit = leastSquares(x, y);
  if (isNoResult(fit)) throw new Error(`no fit: ${fit.reason}`);
  return fit;
}

describe('leastSquares', () => {
  it.each(['slope', 'intercept', 'slope_se', 'residual_sd'] as const)(
    'agrees with the certified %s of Norris',
    (name) => {
      expect(relativeError(fitOf(norris.x, norris.y)[name], norris.certified[name])).toBeLessThan(1e-11);
    },
  );

  it('goes through points that lie on a line and leaves nothing over', () => {
    expect(fitOf([1, 2, 3, 4], [3, 5, 7, 9])).toMatchObject({
      slope: 2,
      intercept: 1,
      residual_sd: 0,
      slope_se: 0,
    });
  });

  it('does not depend on the order of the points', () => {
    const turned = fitOf(norris.x.toReversed(), norris.y.toReversed());
    expect(relativeError(turned.slope, fitOf(norris.x, norris.y).slope)).toBeLessThan(1e-13);
  });

  it('turns the slope by the units of both sides', () => {
    const plain = fitOf(norris.x, norris.y);
    const scaled = fitOf(
      norris.x.map((value) => value * 100),
      norris.y.map((value) => value * 5 + 7),
    );
    expect(relativeError(scaled.slope, (plain.slope * 5) / 100)).toBeLessThan(1e-12);
    expect(relativeError(scaled.residual_sd, plain.residual_sd * 5)).toBeLessThan(1e-10);
  });

  it('keeps its digits beside a large mean', () => {
    const far = fitOf(
      [1, 2, 3, 4].map((value) => value + 1e9),
      [3, 5, 7, 9.5],
    );
    expect(relativeError(far.slope, 2.15)).toBeLessThan(1e-9);
  });

  it.each([
    ['no pairs', [], [], 'too_few_pairs'],
    ['two pairs', [1, 2], [1, 2], 'too_few_pairs'],
    ['a constant x', [0.1, 0.1, 0.1], [1, 2, 3], 'no_variation'],
    ['a constant y', [1, 2, 3], [0.1, 0.1, 0.1], 'no_variation'],
  ])('gives a reason for %s', (_name, x, y, reason) => {
    expect(leastSquares(x, y)).toEqual({ reason, n: x.length });
  });

  it('refuses samples of unequal length and values that are not finite', () => {
    expect(() => leastSquares([1, 2, 3], [1, 2])).toThrow(
      'leastSquares requires samples of equal length: 3 and 2',
    );
    expect(() => leastSquares([1, 2, Number.NaN], [1, 2, 3])).toThrow('requires finite values: NaN');
  });

  it('leaves its input alone', () => {
    expect(() => leastSquares(Object.freeze([...norris.x]), Object.freeze([...norris.y]))).not.toThrow();
  });
});

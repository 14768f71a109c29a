import { describe, expect, it } from 'vitest';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { partialCorrelation, type PartialCorrelation } from '../../../src/lib/stats/partial-correlation.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { employed, predictorAndOthers, predictors, residual_df } from './longley.ts';
import { relativeError } from './relative-error.ts';

function partial(
  x: readonly number[],
  y: readonly number[],
  held: readonly (readonly number[])[],
): PartialCorrelation {
  const found = partialCorrelation(x, y, held);
  if (isNoResult(found)) throw new Error(`no correlation: ${found.reason}`);
  return found;
}

const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
const z = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4];

describe('partialCorrelation on the data of Longley', () => {
  // NIST StRD certifies slope and error; t = slope / error and r = t / √(t² + df) follow
  it.each(predictors)('agrees with the certified t of $predictor', ({ predictor, slope, se }) => {
    const { own, others } = predictorAndOthers(predictor);
    const found = partial(
      [...own],
      [...employed],
      others.map((column) => [...column]),
    );
    const t = slope / se;
    expect(relativeError(found.r, t / Math.sqrt(t * t + residual_df))).toBeLessThan(1e-9);
    expect(relativeError(found.slope, slope)).toBeLessThan(1e-9);
    expect(found).toMatchObject({ n: 16, held: 5 });
  });
});

describe('partialCorrelation', () => {
  it('by hand: with one covariate it is the classical formula', () => {
    const r = (a: readonly number[], b: readonly number[]) => (pearson(a, b) as { r: number }).r;
    const [rxy, rxz, ryz] = [r(x, y), r(x, z), r(y, z)];
    const expected = (rxy - rxz * ryz) / Math.sqrt((1 - rxz ** 2) * (1 - ryz ** 2));
    expect(relativeError(partial(x, y, [z]).r, expected)).toBeLessThan(1e-13);
  });

  it('is Pearson’s r where nothing is held equal', () => {
    const { r, held } = partial(x, y, []);
    expect(held).toBe(0);
    expect(relativeError(r, (pearson(x, y) as { r: number }).r)).toBeLessThan(1e-14);
  });

  it('sees only what the covariate does not explain', () => {
    const moved = y.map((value, i) => value + 100 * (z[i] ?? NaN) - 7);
    expect(relativeError(partial(x, moved, [z]).r, partial(x, y, [z]).r)).toBeLessThan(1e-11);
  });

  it('is the same with the sides swapped, in any order and in other units', () => {
    const other = partial(
      y.toReversed().map((value) => 3 * value),
      x.toReversed().map((value) => value / 7 + 1),
      [z.toReversed().map((value) => -2 * value)],
    );
    expect(relativeError(other.r, partial(x, y, [z]).r)).toBeLessThan(1e-13);
  });

  it('changes its sign when one side is turned', () => {
    const turned = y.map((value) => -value);
    expect(relativeError(partial(x, turned, [z]).r, -partial(x, y, [z]).r)).toBeLessThan(1e-14);
  });

  it('counts a covariate that adds nothing once', () => {
    const again = z.map((value) => 2 * value + 1);
    expect(partial(x, y, [z, again])).toEqual(partial(x, y, [z]));
  });

  it.each([
    ['three pairs and a covariate', [1, 2, 3], [1, 3, 2], [[1, 2, 1]], 'too_few_pairs'],
    ['no pairs', [], [], [], 'too_few_pairs'],
    ['a constant side', [0.1, 0.1, 0.1, 0.1], [1, 2, 4, 3], [[1, 2, 1, 3]], 'no_variation'],
    [
      'a side that the covariate explains',
      [1, 2, 3, 5, 8],
      [2, 1, 4, 3, 1],
      [[3, 5, 7, 11, 17]],
      'no_variation',
    ],
    [
      'an outcome that it explains',
      [2, 1, 4, 3, 1],
      [0.1, 0.2, 0.3, 0.5, 0.8],
      [[3, 5, 7, 11, 17]],
      'no_variation',
    ],
  ])('gives a reason for %s', (_name, left, right, held, reason) => {
    expect(partialCorrelation(left, right, held)).toEqual({ reason, n: left.length });
  });

  it('refuses columns of unequal length', () => {
    expect(() => partialCorrelation([1, 2, 3, 4], [1, 2, 3], [])).toThrow(
      'partialCorrelation requires samples of equal length: 4 and 3',
    );
    expect(() => partialCorrelation([1, 2, 3, 4], [1, 2, 4, 3], [[1, 2, 3]])).toThrow(
      'partialCorrelation requires samples of equal length: 4 and 3',
    );
  });

  it.each([
    ['x', [1, Number.NaN, 3, 4], [1, 2, 4, 3], [1, 2, 1, 2]],
    ['y', [1, 2, 4, 3], [1, Number.NaN, 3, 4], [1, 2, 1, 2]],
    ['the covariate', [1, 2, 4, 3], [1, 2, 1, 2], [1, Number.NaN, 3, 4]],
  ])('refuses a missing value in %s', (_name, left, right, held) => {
    expect(() => partialCorrelation(left, right, [held])).toThrow('requires finite values: NaN');
  });

  it('leaves its input alone', () => {
    const frozen = [x, y, z].map((column) => Object.freeze([...column]));
    expect(() => partialCorrelation(frozen[0] ?? [], frozen[1] ?? [], [frozen[2] ?? []])).not.toThrow();
  });
});

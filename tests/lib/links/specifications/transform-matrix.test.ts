import { describe, expect, it } from 'vitest';
import { transformMatrix } from '../../../../src/lib/links/specifications/transform-matrix.ts';
import { relativeError } from '../../stats/relative-error.ts';

/** A matrix of two years, years running fastest. */
function matrixOf(first: readonly number[], second: readonly number[]): Float64Array {
  return Float64Array.from(first.flatMap((value, at) => [value, second[at] ?? Number.NaN]));
}

/** The values of one of two years. */
const yearOf = (matrix: Float64Array, year: number) => Array.from(matrix.filter((_, i) => i % 2 === year));

const hundredAndOne = Array.from({ length: 101 }, (_, i) => i);

describe('transformMatrix', () => {
  it('leaves raw values as they are', () => {
    const matrix = matrixOf([1, 2], [3]);
    expect(transformMatrix(matrix, 2, 'raw')).toEqual(matrix);
  });

  it('by hand: draws the first and last hundredth of a year in', () => {
    const [first = NaN, second, , ...rest] = yearOf(
      transformMatrix(matrixOf(hundredAndOne, []), 2, 'winsorised'),
      0,
    );
    expect([first, second, rest.at(-2), rest.at(-1)]).toEqual([1, 1, 99, 99]);
  });

  it('agrees with SciPy on normal scores, ties sharing theirs', () => {
    // scipy 1.17.1: norm.ppf((rankdata([3, 1, 4, 1, 5, 9]) - 0.5) / 6)
    const expected = [
      -0.21042839424792467, -0.9674215661017012, 0.21042839424792467, -0.9674215661017012, 0.6744897501960817,
      1.3829941271006392,
    ];
    const scores = yearOf(transformMatrix(matrixOf([3, 1, 4, 1, 5, 9], []), 2, 'normal_scores'), 0);
    const errors = scores.map((score, i) => relativeError(score, expected[i] ?? NaN));
    expect(Math.max(...errors)).toBeLessThan(1e-12);
  });

  it('takes each year by itself and keeps gaps', () => {
    const turned = hundredAndOne.map((value) => 1000 - value);
    const out = transformMatrix(matrixOf(hundredAndOne, turned.slice(0, 100)), 2, 'winsorised');
    expect(out.at(-1)).toBeNaN();
    expect(Math.max(...yearOf(out, 0))).toBe(99);
    expect(Math.min(...yearOf(out, 1).slice(0, 100))).toBeGreaterThan(900);
  });

  it.each([
    ['winsorised', 20, true],
    ['winsorised', 21, false],
    ['normal_scores', 5, true],
    ['normal_scores', 6, false],
  ] as const)('%s leaves a year of %i values as it is: %s', (transform, count, same) => {
    const matrix = matrixOf(
      hundredAndOne.slice(0, count).map((value) => value ** 2),
      [],
    );
    expect(yearOf(transformMatrix(matrix, 2, transform), 0).join() === yearOf(matrix, 0).join()).toBe(same);
  });

  it.each(['raw', 'winsorised', 'normal_scores'] as const)('%s leaves its input alone', (transform) => {
    const matrix = matrixOf(hundredAndOne, hundredAndOne);
    transformMatrix(matrix, 2, transform);
    expect(matrix).toEqual(matrixOf(hundredAndOne, hundredAndOne));
  });
});

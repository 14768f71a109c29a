import { describe, expect, it } from 'vitest';
import { dot, residualise } from '../../../src/lib/stats/residualise.ts';
import { employed, predictorAndOthers, predictors, residual_df, residual_sd } from './longley.ts';
import { relativeError } from './relative-error.ts';

const ones = (n: number) => new Float64Array(n).fill(1);

/** Longley's predictors are nearly dependent: NIST calls the set hard, and six digits are lost on the way. */
const tolerance = 1e-9;

describe('residualise on the data of Longley', () => {
  // A slope of a multiple regression is the slope between residuals (Frisch, Waugh and Lovell)
  it.each(predictors)('leaves the certified slope and error of $predictor', ({ predictor, slope, se }) => {
    const { own, others } = predictorAndOthers(predictor);
    const { columns, rank } = residualise([employed, own], [ones(16), ...others]);
    const [y, x] = columns as [Float64Array, Float64Array];
    expect(rank).toBe(6);
    expect(relativeError(dot(x, y) / dot(x, x), slope)).toBeLessThan(tolerance);
    expect(relativeError(residual_sd / Math.sqrt(dot(x, x)), se)).toBeLessThan(tolerance);
  });

  it('leaves the certified residual deviation', () => {
    const { own, others } = predictorAndOthers('gnp');
    const [rest] = residualise([employed], [ones(16), own, ...others]).columns as [Float64Array];
    expect(relativeError(Math.sqrt(dot(rest, rest) / residual_df), residual_sd)).toBeLessThan(tolerance);
  });
});

describe('residualise', () => {
  it('by hand: takes out the mean, then the slope', () => {
    const columns = [Float64Array.of(1, 2, 6)];
    expect([...(residualise(columns, [ones(3)]).columns[0] ?? [])].map(Math.round)).toEqual([-2, -1, 3]);
    const [left] = residualise(columns, [ones(3), Float64Array.of(0, 1, 2)]).columns;
    expect([...(left ?? [])].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0.5, -1, 0.5]);
  });

  it('by hand: weights move the mean', () => {
    const [left] = residualise([Float64Array.of(4, 8)], [ones(2)], Float64Array.of(3, 1)).columns;
    expect(left?.[0]).toBeCloseTo(-1, 14);
    expect(left?.[1]).toBeCloseTo(3, 14);
  });

  it('leaves nothing that goes with a covariate', () => {
    const covariate = Float64Array.of(2, 7, 1, 8, 2, 8);
    const weights = Float64Array.of(1, 2, 3, 4, 5, 6);
    const { columns } = residualise([Float64Array.of(3, 1, 4, 1, 5, 9)], [ones(6), covariate], weights);
    expect(dot(columns[0] ?? ones(6), covariate, weights)).toBeCloseTo(0, 12);
  });

  it('passes over covariates that add nothing', () => {
    const covariate = Float64Array.of(1, 2, 3, 5);
    const column = Float64Array.of(2, 1, 4, 3);
    const twice = residualise([column], [ones(4), covariate, covariate.map((v) => 3 * v - 1)]);
    expect(twice.rank).toBe(2);
    expect(twice.columns).toEqual(residualise([column], [ones(4), covariate]).columns);
  });

  it('does not depend on the order of the covariates, but for rounding', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 5), Float64Array.of(1, 0, 0, 1)];
    const column = Float64Array.of(2, 1, 4, 3);
    const [one] = residualise([column], [ones(4), a, b]).columns;
    const [other] = residualise([column], [b, a, ones(4)]).columns;
    expect([...(one ?? [])].map((v, i) => Math.abs(v - (other?.[i] ?? NaN)) < 1e-13)).not.toContain(false);
  });

  it('takes nothing out without covariates', () => {
    expect(residualise([Float64Array.of(1, 2)], [])).toEqual({ columns: [Float64Array.of(1, 2)], rank: 0 });
  });

  it('leaves its input alone', () => {
    const [column, covariate] = [Float64Array.of(1, 2, 6), Float64Array.of(1, 1, 1)];
    residualise([column], [covariate]);
    expect([column, covariate]).toEqual([Float64Array.of(1, 2, 6), Float64Array.of(1, 1, 1)]);
  });
});

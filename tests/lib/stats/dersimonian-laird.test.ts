import { describe, expect, it } from 'vitest';
import { dersimonianLaird } from '../../../src/lib/stats/dersimonian-laird.ts';
import { relativeError } from './relative-error.ts';

/** Thirteen trials of a vaccine: cases and others, vaccinated and not; metafor's dat.bcg. */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;
const estimates = trials.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
const errors = trials.map(([a, b, c, d]) => Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)));

describe('dersimonianLaird', () => {
  // mpmath 1.3.0 at 40 digits by the formulas of the paper
  it.each([
    ['mean', -0.714117222073227],
    ['se', 0.1787420895354032],
    ['tau', 0.5556620041557425],
    ['q', 152.23300808237343],
  ] as const)('of thirteen trials: %s', (name, expected) => {
    expect(relativeError(dersimonianLaird(estimates, errors)[name], expected)).toBeLessThan(1e-13);
  });

  it('rounds to what metafor prints', () => {
    // R, metafor: rma(yi, vi, data = escalc("RR", …, data = dat.bcg), method = "DL")
    const { mean, se, tau, q } = dersimonianLaird(estimates, errors);
    expect([mean.toFixed(4), se.toFixed(4), (tau ** 2).toFixed(4), q.toFixed(4)]).toEqual([
      '-0.7141',
      '0.1787',
      '0.3088',
      '152.2330',
    ]);
  });

  it('by hand: 1, 2 and 6 with standard errors 1, ½ and 1', () => {
    // weights 1, 4, 1: mean 5/2, Q = 9/4 + 1 + 49/4; τ² = (Q − 2) / (6 − 18/6) = 9/2; weights 2/11, 4/19, 2/11
    const { mean, tau, q, se, k } = dersimonianLaird([1, 2, 6], [1, 0.5, 1]);
    const total = 4 / 11 + 4 / 19;
    expect({ k, q }).toEqual({ k: 3, q: 15.5 });
    expect(relativeError(tau, Math.sqrt(4.5))).toBeLessThan(1e-15);
    expect(relativeError(mean, (14 / 11 + 8 / 19) / total)).toBeLessThan(1e-15);
    expect(relativeError(se, 1 / Math.sqrt(total))).toBeLessThan(1e-15);
  });

  it('finds no scatter where estimates differ less than their errors', () => {
    const found = dersimonianLaird([1, 1.1, 0.9], [1, 1, 1]);
    expect(found.tau).toBe(0);
    expect(found.mean).toBeCloseTo(1, 15);
    expect(found.se).toBeCloseTo(1 / Math.sqrt(3), 15);
  });

  it('does not depend on the order, moves with a constant and scales with the unit', () => {
    const plain = dersimonianLaird(estimates, errors);
    const other = dersimonianLaird(
      estimates.toReversed().map((value) => 3 * value + 1),
      errors.toReversed().map((value) => 3 * value),
    );
    expect(relativeError(other.mean, 3 * plain.mean + 1)).toBeLessThan(1e-12);
    expect(relativeError(other.tau, 3 * plain.tau)).toBeLessThan(1e-12);
    expect(relativeError(other.q, plain.q)).toBeLessThan(1e-12);
  });

  it('turns with the sign', () => {
    const turned = dersimonianLaird(
      estimates.map((value) => -value),
      errors,
    );
    expect(turned.mean).toBe(-dersimonianLaird(estimates, errors).mean);
  });

  it('is the estimate itself where there is one', () => {
    expect(dersimonianLaird([0.3], [0.2])).toMatchObject({ k: 1, mean: 0.3, tau: 0, q: 0 });
  });

  it.each([
    ['no estimates', [], [], '0 and 0'],
    ['more errors than estimates', [1], [1, 2], '2 and 1'],
  ])('refuses %s', (_name, values, ses, counts) => {
    expect(() => dersimonianLaird(values, ses)).toThrow(
      `dersimonianLaird requires as many standard errors as estimates: ${counts}`,
    );
  });

  it.each([0, -1, Number.NaN])('refuses a standard error of %d', (se) => {
    expect(() => dersimonianLaird([1, 2], [1, se])).toThrow(
      `dersimonianLaird requires standard errors above 0: ${se}`,
    );
  });

  it('leaves its input alone', () => {
    expect(() => dersimonianLaird(Object.freeze([1, 2]), Object.freeze([1, 1]))).not.toThrow();
  });
});

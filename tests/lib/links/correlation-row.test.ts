import { describe, expect, it } from 'vitest';
import { correlationRow } from '../../../src/lib/links/correlation-row.ts';
import { relativeError } from '../stats/relative-error.ts';
import { madeUpPair } from './made-up-panel.ts';

const found = { r: 0.5, n: 28, slope: 3, x_sd: 2, y_sd: 12, authorities: 28, years: 1 };

describe('correlationRow', () => {
  // scipy 1.17.1: pearsonr's p and confidence_interval for r = 0.5 and n = 28; r / t as standard error
  it.each([
    ['se', 0.16984155512168936],
    ['p', 0.0067408961377353254],
    ['lower', 0.156028362529086],
    ['upper', 0.7358184794439376],
    ['detectable', 0.5082126283577936],
  ] as const)('by SciPy: %s', (name, expected) => {
    expect(relativeError(correlationRow(madeUpPair, 'between', found)[name], expected)).toBeLessThan(1e-12);
  });

  it('spends a degree of freedom on every covariate held equal', () => {
    const row = correlationRow(madeUpPair, 'between', { ...found, held: 2 });
    expect(row.df).toBe(24);
    expect(relativeError(row.se, Math.sqrt(0.75 / 24))).toBeLessThan(1e-14);
    expect(
      relativeError(Math.atanh(row.upper) - Math.atanh(0.5), 1.959963984540054 / Math.sqrt(23)),
    ).toBeLessThan(1e-13);
  });

  it('turns the estimate by the pair, not its interval', () => {
    const turned = correlationRow({ ...madeUpPair, sign: -1 }, 'between', found);
    const plain = correlationRow(madeUpPair, 'between', found);
    expect([turned.aligned, turned.estimate, turned.lower]).toEqual([-0.5, 0.5, plain.lower]);
  });

  it('names the years only where the method looks at one', () => {
    expect(correlationRow(madeUpPair, 'between', found)).toMatchObject({ year: null, x_year: null });
    const latest = correlationRow(madeUpPair, 'latest_pearson', { ...found, year: 2025, x_year: 2024 });
    expect(latest).toMatchObject({ year: 2025, x_year: 2024, estimate_raw: 3 });
  });

  it.each([1, -1])('is certain of a correlation of %i', (r) => {
    expect(correlationRow(madeUpPair, 'between', { ...found, r })).toMatchObject({
      se: 0,
      p: 0,
      lower: r,
      upper: r,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { normalBelow, normalQuantile, normalTwoSided } from '../../../src/lib/stats/normal.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('normalBelow', () => {
  it.each(distributions.normal)('of $z', ({ z, below }) => {
    expect(relativeError(normalBelow(z), below)).toBeLessThan(1e-10);
  });

  it('is half at 0, nothing and all at the ends', () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(-Infinity)).toBe(0);
    expect(normalBelow(Infinity)).toBe(1);
  });

  it('refuses what is no number', () => {
    expect(() => normalBelow(Number.NaN)).toThrow('0.5 and NaN');
  });
});

describe('normalTwoSided', () => {
  it.each(distributions.normal)('beyond ±$z', ({ z, two_sided }) => {
    expect(relativeError(normalTwoSided(z), two_sided)).toBeLessThan(1e-10);
  });

  it('does not depend on the sign', () => {
    expect(normalTwoSided(-1.3)).toBe(normalTwoSided(1.3));
  });
});

describe('normalQuantile', () => {
  it.each(distributions.normal_quantiles)('below which $probability lies', ({ probability, z }) => {
    expect(relativeError(normalQuantile(probability), z)).toBeLessThan(1e-10);
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.1 and 1.3.6.7.2, last row, to three decimals
  it.each([
    [0.9, 1.282],
    [0.95, 1.645],
    [0.975, 1.96],
    [0.99, 2.326],
    [0.995, 2.576],
    [0.999, 3.09],
  ])('rounds to the printed value at %d', (probability, printed) => {
    expect(Math.round(normalQuantile(probability) * 1000) / 1000).toBe(printed);
  });

  it('is 0 in the middle and turns about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
  });

  it('is undone by the share below', () => {
    expect(relativeError(normalBelow(normalQuantile(0.0371)), 0.0371)).toBeLessThan(1e-13);
  });

  it.each([0, 1, -0.5, Number.NaN])('refuses %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(
      `normalQuantile requires a probability between 0 and 1: ${probability}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../src/lib/stats/incomplete-beta.ts';
import { logBeta } from '../../../src/lib/stats/log-beta.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../../src/lib/stats/students-t.ts';
import reference from '../../reference/students-t.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const tolerance = 1e-10;

describe('studentsTTwoSided', () => {
  it.each(reference.two_sided)('beyond ±$t on $df degrees of freedom', ({ t, df, p }) => {
    expect(relativeError(studentsTTwoSided(t, df), p)).toBeLessThan(tolerance);
  });

  it('does not depend on the sign of t', () => {
    expect(studentsTTwoSided(-2.5, 12)).toBe(studentsTTwoSided(2.5, 12));
  });

  it('is 1 at 0 and 0 at infinity', () => {
    expect(studentsTTwoSided(0, 7)).toBe(1);
    expect(studentsTTwoSided(Infinity, 7)).toBe(0);
  });

  it('is exact where one degree of freedom gives the arctangent', () => {
    expect(relativeError(studentsTTwoSided(1e8, 1), 2 / (Math.PI * 1e8))).toBeLessThan(tolerance);
  });

  it('keeps far tails above zero', () => {
    expect(studentsTTwoSided(1e100, 1)).toBeGreaterThan(0);
  });

  it('refuses what has no distribution', () => {
    expect(() => studentsTTwoSided(2, 0)).toThrow('studentsTTwoSided requires degrees of freedom above 0: 0');
    expect(() => studentsTTwoSided(Number.NaN, 5)).toThrow('studentsTTwoSided requires a number: NaN');
  });
});

describe('studentsTQuantile', () => {
  it.each(reference.quantiles)(
    'below which $probability lies on $df degrees of freedom',
    ({ probability, df, t }) => {
      expect(relativeError(studentsTQuantile(probability, df), t)).toBeLessThan(tolerance);
    },
  );

  it('is 0 in the middle and turns about it', () => {
    expect(studentsTQuantile(0.5, 9)).toBe(0);
    expect(studentsTQuantile(0.1, 9)).toBeCloseTo(-studentsTQuantile(0.9, 9), 14);
  });

  it('refuses a probability that is none', () => {
    expect(() => studentsTQuantile(1, 9)).toThrow('requires a probability between 0 and 1: 1');
    expect(() => studentsTQuantile(0.9, -2)).toThrow('requires degrees of freedom above 0: -2');
  });
});

describe('incompleteBeta', () => {
  it.each(reference.incomplete_beta)('of $x with shapes $a and $b', ({ a, b, x, value }) => {
    expect(relativeError(incompleteBeta({ x, complement: 1 - x }, a, b), value)).toBeLessThan(tolerance);
  });

  it('is 0 and 1 at the ends', () => {
    expect(incompleteBeta({ x: 0, complement: 1 }, 2, 3)).toBe(0);
    expect(incompleteBeta({ x: 1, complement: 0 }, 2, 3)).toBe(1);
  });

  it('refuses an argument outside 0 to 1', () => {
    expect(() => incompleteBeta({ x: 1.5, complement: -0.5 }, 2, 3)).toThrow('requires x from 0 to 1: 1.5');
  });
});

describe('logBeta', () => {
  it.each(reference.log_beta)('of $a and $b', ({ a, b, log_beta }) => {
    expect(Math.abs(logBeta(a, b) - log_beta)).toBeLessThan(1e-13 * Math.max(1, Math.abs(log_beta)));
  });

  it('is the same with its arguments swapped', () => {
    expect(logBeta(3, 40)).toBe(logBeta(40, 3));
  });

  it('refuses arguments that are not above 0', () => {
    expect(() => logBeta(0, 1)).toThrow('logBeta requires arguments above 0: 0 and 1');
  });
});

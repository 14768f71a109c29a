import { describe, expect, it } from 'vitest';
import { standardise } from '../../../src/lib/stats/standardise.ts';
import longley from '../../reference/longley.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('standardise', () => {
  it('by hand: of 1, 2 and 3', () => {
    expect(standardise(Float64Array.of(1, 2, 3))).toEqual({ z: Float64Array.of(-1, 0, 1), mean: 2, sd: 1 });
  });

  it('agrees with NumPy on the employment of Longley', () => {
    // numpy 2.4.6: mean(y), std(y, ddof=1)
    const { mean, sd } = standardise(Float64Array.from(longley.employed));
    expect(relativeError(mean, 65317)).toBeLessThan(1e-15);
    expect(relativeError(sd, 3511.968355969816)).toBeLessThan(1e-14);
  });

  it('leaves mean 0 and deviation 1', () => {
    const again = standardise(standardise(Float64Array.of(3, 1, 4, 1, 5, 9)).z);
    expect(again.mean).toBeCloseTo(0, 15);
    expect(again.sd).toBeCloseTo(1, 15);
  });

  it('does not see the unit, and turns with the sign', () => {
    const values = Float64Array.of(3, 1, 4, 1, 5, 9);
    const plain = [...standardise(values).z];
    const scaled = [...standardise(values.map((value) => 7 * value - 2)).z];
    const turned = [...standardise(values.map((value) => -value)).z];
    expect(scaled.map((value, i) => Math.abs(value - (plain[i] ?? NaN)) < 1e-14)).not.toContain(false);
    expect(turned).toEqual(plain.map((value) => -value));
  });

  it.each([
    ['a constant', Float64Array.of(0.5, 0.5)],
    ['one value', Float64Array.of(3)],
    ['no value', Float64Array.of()],
  ])('has no spread to measure %s in, and says so', (_name, values) => {
    expect(standardise(values).sd > 0).toBe(false);
  });

  it('leaves its input alone', () => {
    const values = Float64Array.of(1, 2, 6);
    standardise(values);
    expect(values).toEqual(Float64Array.of(1, 2, 6));
  });
});

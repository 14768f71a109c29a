import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromWorking,
  toWorking,
  workingBounds,
  workingScaleOf,
} from '../../../../src/lib/position/level/working-scale.ts';
import { workingScales } from '../../../../src/lib/tables/working-scales.ts';
import { committedTable } from '../../links/cells.ts';

describe('workingScaleOf', () => {
  it.each([
    ['agency_rate', '% of workers', 'angle'],
    ['net_workforce_growth', '% of workers', 'unit'],
    ['average_caseload', 'cases per case holder', 'root'],
    ['injury_admissions', 'per 10,000 children', 'root'],
    ['sdq_score', 'average score, 0 to 40', 'unit'],
    ['sdq_score', 'points, permanent', 'unit'],
  ] as const)('of %s, in %s, is the %s', (indicator, unit, scale) => {
    expect(workingScaleOf({ indicator, unit })).toBe(scale);
  });

  it('can hold every committed figure of a support or an outcome', () => {
    const scales = new Map(
      committedTable('indicators')
        .filter(({ role }) => role !== 'context')
        .map((each) => [each.indicator, workingScaleOf(each)]),
    );
    const figures = committedTable('observations').flatMap(({ indicator, value }) => {
      const scale = scales.get(indicator);
      return scale && value !== null ? [toWorking(value, scale)] : [];
    });
    expect(figures.length).toBeGreaterThan(40_000);
    expect(figures.every(Number.isFinite)).toBe(true);
  });
});

describe('toWorking and fromWorking', () => {
  it.each([
    [0, 'angle', 0],
    [25, 'angle', 30],
    [50, 'angle', 45],
    [100, 'angle', 90],
    [0, 'root', 0],
    [9, 'root', 3],
    [-4, 'unit', -4],
  ] as const)('%d by its %s is %d, there and back', (value, scale, point) => {
    expect(toWorking(value, scale)).toBeCloseTo(point, 12);
    expect(fromWorking(point, scale)).toBeCloseTo(value, 12);
  });

  it.each(workingScales)('come back to the value, in the same order, by the %s', (scale) => {
    const value = fc.double({ min: scale === 'unit' ? -100 : 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(fromWorking(toWorking(one, scale), scale)).toBeCloseTo(one, 9);
        const points = [one, other].map((each) => toWorking(each, scale));
        expect(Math.min(...points)).toBe(toWorking(Math.min(one, other), scale));
      }),
    );
  });

  it.each(workingScales)('never lead beyond what a unit can reach, from any point of the %s', (scale) => {
    const [least, most] = scale === 'angle' ? [0, 100] : workingBounds(scale);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (point) => {
        expect(fromWorking(point, scale)).toBeGreaterThanOrEqual(least);
        expect(fromWorking(point, scale)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it.each([
    [-0.1, 'angle'],
    [100.1, 'angle'],
    [-1, 'root'],
    [Number.NaN, 'angle'],
    [Number.NaN, 'unit'],
  ] as const)('refuse %d by its %s', (value, scale) => {
    expect(() => toWorking(value, scale)).toThrow('toWorking requires a value');
  });
});

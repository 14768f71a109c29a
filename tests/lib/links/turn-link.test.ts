import { describe, expect, it } from 'vitest';
import { changeForStep, turnLink } from '../../../src/lib/links/turn-link.ts';
import type { LinkRow } from '../../../src/lib/tables/result-rows.ts';

const row = {
  method: 'within',
  estimate: 0.2,
  se: 0.05,
  df: 150,
  lower: 0.1,
  upper: 0.3,
  estimate_raw: 0.4,
  x_sd: 2,
  y_sd: 4,
} as LinkRow;

describe('turnLink', () => {
  it('keeps an estimate whose rise is hoped for', () => {
    expect(turnLink(row, 1)).toEqual({ aligned: 0.2, lower: 0.1, upper: 0.3 });
  });

  it('turns estimate and interval where a fall is hoped for', () => {
    expect(turnLink(row, -1)).toEqual({ aligned: -0.2, lower: -0.3, upper: -0.1 });
  });
});

describe('changeForStep', () => {
  it('tells the slope for a step in units, with t standard errors either side', () => {
    const { change, lower, upper } = changeForStep(row, -5);
    expect(change).toBe(-2);
    expect(upper - change).toBeCloseTo(1.9759 * 0.05 * 2 * 5, 3); // qt(0.975, 150) in R
    expect(change - lower).toBeCloseTo(upper - change, 12);
  });

  it('takes the spread of both sides where the estimate is exactly zero', () => {
    expect(changeForStep({ ...row, estimate: 0, estimate_raw: 0 }, 1).upper).toBeCloseTo(
      1.9759 * 0.05 * 2,
      4,
    );
  });

  it('refuses ranks, which have no slope', () => {
    expect(() => changeForStep({ ...row, estimate_raw: null }, 1)).toThrow(
      'changeForStep requires a slope: within',
    );
  });
});

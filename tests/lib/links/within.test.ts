import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { withinRow } from '../../../src/lib/links/within.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../../src/lib/stats/students-t.ts';
import { relativeError } from '../stats/relative-error.ts';
import { levelsAndChance, madeUpPair, type MadeUpCell, panelOf } from './made-up-panel.ts';

function rowOf(
  support: readonly (readonly MadeUpCell[])[],
  outcome: readonly (readonly MadeUpCell[])[],
  sign: 1 | -1 = 1,
) {
  const panel = panelOf({ support, outcome });
  const sample = panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), { shift: 0, years: 9 });
  return withinRow({ ...madeUpPair, sign }, 'within', sample, { rows: panel.authorities.length });
}

const support = levelsAndChance(40, 1);
const noise = levelsAndChance(40, 2);
const outcome = noise.map((cells, row) =>
  cells.map((value, year) => value + (support[row]?.[year] ?? NaN) / 2),
);

describe('withinRow', () => {
  const [row] = rowOf(support, outcome);

  it('counts rows, authorities and years, with a degree of freedom for each authority but one', () => {
    expect(row).toMatchObject({ method: 'within', n: 360, authorities: 40, years: 9, df: 39 });
  });

  it('says in units what it says in standard deviations', () => {
    const { estimate = NaN, x_sd = NaN, y_sd = NaN, estimate_raw } = row ?? {};
    expect(relativeError(estimate_raw ?? NaN, (estimate * y_sd) / x_sd)).toBeLessThan(1e-14);
    expect(Math.abs((estimate_raw ?? NaN) - 0.5)).toBeLessThan(0.2);
  });

  it('has an interval and a p of the same t', () => {
    const { estimate = NaN, se = NaN, lower = NaN, upper = NaN, p = NaN, detectable = NaN } = row ?? {};
    expect(relativeError(upper - lower, 2 * studentsTQuantile(0.975, 39) * se)).toBeLessThan(1e-13);
    expect(p).toBe(studentsTTwoSided(estimate / se, 39));
    expect(
      relativeError(detectable, (studentsTQuantile(0.975, 39) + studentsTQuantile(0.8, 39)) * se),
    ).toBeLessThan(1e-14);
  });

  it('does not see units, levels of authorities, nor what is common to a year', () => {
    const moved = outcome.map((cells, at) =>
      cells.map((value, year) => 3 * (value + 100 * at) + 7 * year ** 2),
    );
    const [other] = rowOf(support, moved);
    const t = (of: typeof row) => (of?.estimate ?? NaN) / (of?.se ?? NaN);
    expect(relativeError(t(other), t(row))).toBeLessThan(1e-9);
    expect(relativeError(other?.estimate_raw ?? NaN, 3 * (row?.estimate_raw ?? NaN))).toBeLessThan(1e-9);
  });

  it('turns the estimate by the pair, not its interval', () => {
    const [turned] = rowOf(support, outcome, -1);
    expect(turned).toEqual({ ...row, aligned: -(row?.aligned ?? NaN) });
  });

  it.each([
    ['too few authorities', support.slice(0, 29), outcome.slice(0, 29)],
    ['too few years', support.map((cells) => cells.slice(0, 2)), outcome],
    ['too few rows', support.slice(0, 33).map((cells) => cells.slice(0, 3)), outcome],
    [
      'a support that never changes',
      support.map((_, at) => Array.from({ length: 9 }, () => 0.1 + at)),
      outcome,
    ],
  ])('has no row for %s', (_name, some, others) => {
    expect(rowOf(some, others)).toEqual([]);
  });
});

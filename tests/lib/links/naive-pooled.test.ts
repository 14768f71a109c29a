import { describe, expect, it } from 'vitest';
import { naivePooledRow } from '../../../src/lib/links/naive-pooled.ts';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { levelsAndChance, madeUpPair, panelOf } from './made-up-panel.ts';

function rowOf(support: readonly (readonly number[])[], outcome: readonly (readonly number[])[]) {
  const panel = panelOf({ support, outcome });
  return naivePooledRow(
    madeUpPair,
    panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), { shift: 0, years: 9 }),
  );
}

describe('naivePooledRow', () => {
  it('counts every authority in every year as a case of its own', () => {
    const [support, outcome] = [levelsAndChance(40, 1), levelsAndChance(40, 2)];
    const [row] = rowOf(support, outcome);
    expect(row).toMatchObject({ method: 'naive_pooled', n: 360, authorities: 40, years: 9, df: 358 });
    expect(row?.estimate).toBeCloseTo((pearson(support.flat(), outcome.flat()) as { r: number }).r, 14);
  });

  it('by hand: in units it is the slope of least squares', () => {
    const [row] = rowOf([[0, 1, 2, 3]], [[1, 3, 8, 8]]);
    expect(row?.estimate_raw).toBeCloseTo(2.6, 13);
    expect(row).toMatchObject({ x_sd: Math.sqrt(5 / 3), n: 4 });
  });

  it('has no row where a side never varies', () => {
    expect(rowOf([[2, 2, 2, 2]], [[1, 2, 3, 4]])).toEqual([]);
  });
});

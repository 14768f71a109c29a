import { randomFrom, resample } from '../stats/random.ts';
import { standardise } from '../stats/standardise.ts';
import { twoWayFixedEffects } from '../stats/two-way-fixed-effects.ts';
import type { LinkPair } from './link-row.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import { panelSample } from './panel-sample.ts';

/** How many resamples of authorities an interval of an average rests on. */
export const resampleCount = 400;

/** A resample with fewer rows gives no slope. */
const fewestRows = 60;

/**
 * The aligned within slope of every pair in one resample of authorities with replacement; an authority drawn twice
 * counts as two. NaN where a resample leaves too little.
 */
export function resampledSlopes(panel: PanelMatrix, pairs: readonly LinkPair[], seed: number): number[] {
  const rows = resample(panel.authorities.length, randomFrom(seed));
  return pairs.map(({ support, outcome, shift, sign }) => {
    const options = { shift, years: panel.years.length, supportRows: rows, outcomeRows: rows };
    const sample = panelSample(matrixOf(panel, support), matrixOf(panel, outcome), options);
    if (sample.n < fewestRows) return Number.NaN;
    const [x, y] = [standardise(sample.x).z, standardise(sample.y).z];
    return sign * (twoWayFixedEffects({ unit: sample.unit, time: sample.time, x, y })?.slope ?? Number.NaN);
  });
}

import { sweepOutBlocks } from '../../stats/panel/blockwise-effects.ts';
import { slopeInfluence } from '../../stats/panel/influence.ts';
import { dot } from '../../stats/residualise.ts';
import { standardise } from '../../stats/standardise.ts';
import { studentsTTwoSided } from '../../stats/students-t.ts';
import { isEnough, type PanelSample } from '../panel-sample.ts';

/** Squares of what is left of a support, as a share of those of its distances from the mean, below which it is rounding. */
const negligible = 1e-20;

/** How far an outcome goes with its support when each authority is followed over time. */
export interface FollowedSlope {
  /** Rows, authorities and label years. */
  n: number;
  authorities: number;
  years: number;
  /** Standard deviations of the outcome for one of the support, both over the sample (n − 1). */
  slope: number;
  se: number;
  df: number;
  /** Two-sided, of t on `df`. */
  p: number;
  /** Parameters spent: the slope, a constant, and the independent effects of years. */
  parameters: number;
  x_sd: number;
  y_sd: number;
  /** By row of the panel: what each authority adds to the slope's error; 0 where it is not in the sample. */
  influence: Float64Array;
}

/** How the effects of years are taken out. */
export interface YearEffects {
  /** Rows of the panel. */
  rows: number;
  /** The block of each row, from 0; rows of one block share the effect of a year. All rows share it where not given. */
  blockOf?: Int32Array;
}

/**
 * The slope of a sample with an effect for each authority and for each year, or for each year of each region where
 * blocks are given. Undefined where the sample is too small or the support never changes by itself. Without blocks it is
 * the `within` estimate; with them, `within_region_year`.
 */
export function followedSlope(
  sample: PanelSample,
  { rows, blockOf }: YearEffects,
): FollowedSlope | undefined {
  if (!isEnough(sample)) return undefined;
  const { unit, time, units, authority, n } = sample;
  const [x, y] = [standardise(sample.x), standardise(sample.y)];
  if (!(x.sd > 0 && y.sd > 0)) return undefined;
  const blocks = new Int32Array(units);
  if (blockOf) for (let u = 0; u < units; u++) blocks[u] = blockOf[authority[u] as number] as number;
  const { columns, rank } = sweepOutBlocks([x.z, y.z], { unit, time, blockOf: blocks });
  const [sx, sy] = columns as [Float64Array, Float64Array];
  if (!(dot(sx, sx) > negligible * n)) return undefined;
  const parameters = rank + 2;
  const found = slopeInfluence({ x: sx, y: sy, cluster: unit, count: units, parameters });
  if (!found) return undefined;
  const influence = new Float64Array(rows);
  for (let u = 0; u < units; u++) influence[authority[u] as number] = found.influence[u] as number;
  const { slope, se, df } = found;
  const p = studentsTTwoSided(slope / se, df);
  const sizes = { n, authorities: units, years: sample.periods };
  return { ...sizes, slope, se, df, p, parameters, x_sd: x.sd, y_sd: y.sd, influence };
}

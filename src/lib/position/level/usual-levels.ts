import { chanceBySize } from '../../stats/levels/chance-by-size.ts';
import { commonPeriods } from '../../stats/levels/common-periods.ts';
import {
  fitLocalLevel,
  followLevels,
  type LevelPanel,
  type LocalLevel,
  meanScale,
  passingShare,
  walkingShare,
} from '../../stats/levels/local-level.ts';
import type { SizedBy, SizedFigures } from '../../tables/sized-figures.ts';
import { commonStepVariance } from './common-movement.ts';
import type { Level } from './level-range.ts';
import { toWorking, type WorkingScale } from './working-scale.ts';

/** How the figures of an indicator move: what is needed to place another figure among them; may be embedded as JSON. */
export interface LevelModel {
  scale: WorkingScale;
  /** The latest label year, in whose terms levels are. */
  year: number;
  fitted: LocalLevel;
  sizedBy: SizedBy;
  /** The middle size: chance at another is as one to the other. */
  medianSize: number;
  /** Variance of what moves everywhere from one label year to the next, on the working scale. */
  commonVariance: number;
}

/** The level of one authority with a figure in the latest year. */
export interface AuthorityLevel extends Level {
  authority: string;
  /** Its figure and the size behind it. */
  value: number;
  size: number;
  /** Variance of a year's step of its level. */
  walk: number;
  /** What its own past led to expect of the figure; undefined where the figure is its first. */
  expected: Level | undefined;
}

/** The levels of all authorities with a figure in the latest year, in the order of their codes. */
export interface UsualLevels {
  model: LevelModel;
  levels: AuthorityLevel[];
  /** By label year, from the first: what moved everywhere, counted from the latest year, on the working scale. */
  common: Float64Array;
}

/**
 * Where authorities usually stand on one indicator in its latest year: a local level of the figures on their working
 * scale, what moved everywhere taken out.
 *
 * @example usualLevels(sizedFigures(cells, children), 'angle').levels[0]?.level
 */
export function usualLevels(figures: SizedFigures, scale: WorkingScale): UsualLevels {
  const { panel, common, sizes, median } = workingPanel(figures, scale);
  const fitted = fitLocalLevel(panel);
  const path = followLevels(panel, fitted);
  const { authorities, periods, values, firstYear, sizedBy } = figures;
  const levels = authorities.flatMap((authority, row): AuthorityLevel[] => {
    const last = (row + 1) * periods - 1;
    const value = values[last] as number;
    if (Number.isNaN(value)) return [];
    const [forecast, spread] = [path.forecasts[last] as number, path.forecastVariances[last] as number];
    const walk = fitted.variance * walkingShare(fitted, meanScale(panel, row * periods));
    const passing = fitted.variance * passingShare(fitted, panel.scale[last] as number);
    return [
      {
        authority,
        value,
        size: sizes[last] as number,
        level: path.levels[last] as number,
        variance: path.variances[last] as number,
        walk,
        expected: Number.isNaN(forecast) ? undefined : { level: forecast, variance: spread + passing },
      },
    ];
  });
  const commonVariance = commonStepVariance(common, yearsWithFigures(values, periods));
  const year = firstYear + periods - 1;
  return { model: { scale, year, fitted, sizedBy, medianSize: median, commonVariance }, levels, common };
}

/** Figures on their working scale with what moved everywhere taken out, and chance by size. */
export interface WorkingPanel {
  panel: LevelPanel;
  common: Float64Array;
  sizes: Float64Array;
  median: number;
}

/** The panel that a local level is fitted to. */
export function workingPanel({ values, periods, sizes }: SizedFigures, scale: WorkingScale): WorkingPanel {
  const working = values.map((value) => (Number.isNaN(value) ? value : toWorking(value, scale)));
  const common = commonPeriods(working, periods);
  const chance = chanceBySize(sizes, { values, periods });
  const own = working.map((value, i) => value - (common[i % periods] as number));
  return {
    panel: { values: own, periods, scale: chance.scale },
    common,
    sizes: chance.sizes,
    median: chance.median,
  };
}

function yearsWithFigures(values: Float64Array, periods: number): number[] {
  const known = new Set<number>();
  for (const [i, value] of values.entries()) if (!Number.isNaN(value)) known.add(i % periods);
  return [...known].toSorted((a, b) => a - b);
}

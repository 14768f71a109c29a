import type { SizedBy } from '../../tables/sized-figures.ts';
import type { LevelModel } from '../level/usual-levels.ts';
import type { WorkingScale } from '../level/working-scale.ts';
import type { LevelSpread } from './far-from-most.ts';
import type { NewerFacts } from './newer-place.ts';
import type { StandingRow } from './standing-row.ts';

/**
 * How the figures of one indicator move and how far authorities differ: with the rows of the indicator, all that a newer
 * figure is placed by. One row for every indicator with usual levels; on its working scale but for the middle size.
 */
export interface LevelModelRow {
  indicator: string;
  scale: WorkingScale;
  year: number;
  sized_by: SizedBy;
  size_median: number;
  /** Share of a year's movement that lasts, and the shares of what passes and of what lasts that go with size. */
  lasting: number;
  passing_by_size: number;
  lasting_by_size: number;
  /** Variance of a year's movement at the middle size, its logarithm of likelihood, and the figures it rests on. */
  variance: number;
  log_likelihood: number;
  innovations: number;
  /** Variance of what moves everywhere from one label year to the next. */
  year_variance: number;
  /** The middle half and the middle of the levels, and beyond it the variance of the true levels below and above. */
  q1: number;
  q3: number;
  centre: number;
  variance_below: number;
  variance_above: number;
}

/** The row of an indicator. */
export function levelModelRow(indicator: string, model: LevelModel, spread: LevelSpread): LevelModelRow {
  const { fitted } = model;
  return {
    indicator,
    scale: model.scale,
    year: model.year,
    sized_by: model.sizedBy,
    size_median: model.medianSize,
    lasting: fitted.lasting,
    passing_by_size: fitted.passingBySize,
    lasting_by_size: fitted.lastingBySize,
    variance: fitted.variance,
    log_likelihood: fitted.logLikelihood,
    innovations: fitted.innovations,
    year_variance: model.commonVariance,
    ...spread.middle,
    centre: spread.centre,
    variance_below: spread.below,
    variance_above: spread.above,
  };
}

/** The levels behind the standings of an indicator; rows without one are left out. */
export function levelsOfStandings(standings: readonly StandingRow[]): NewerFacts['levels'] {
  return standings.flatMap(({ authority, working_level, working_se, working_walk, size }) =>
    working_level === null || working_se === null || working_walk === null || size === null
      ? []
      : [{ authority, level: working_level, variance: working_se ** 2, walk: working_walk, size }],
  );
}

/**
 * All that a newer figure on an indicator is placed among, from its row and the levels on it.
 *
 * @example newerPlace({ value: 31, year: 2026, size: 240 }, newerFactsFrom(row, levelsOfStandings(rows)), 'A010')
 */
export function newerFactsFrom(row: LevelModelRow, levels: NewerFacts['levels']): NewerFacts {
  const { scale, year, q1, q3, centre } = row;
  return {
    model: {
      scale,
      year,
      sizedBy: row.sized_by,
      medianSize: row.size_median,
      commonVariance: row.year_variance,
      fitted: {
        lasting: row.lasting,
        passingBySize: row.passing_by_size,
        lastingBySize: row.lasting_by_size,
        variance: row.variance,
        logLikelihood: row.log_likelihood,
        innovations: row.innovations,
      },
    },
    spread: { scale, middle: { q1, q3 }, centre, below: row.variance_below, above: row.variance_above },
    levels,
  };
}

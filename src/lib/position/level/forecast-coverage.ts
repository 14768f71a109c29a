import { commonPeriods } from '../../stats/levels/common-periods.ts';
import { chanceBySize } from '../../stats/levels/chance-by-size.ts';
import {
  fitLocalLevel,
  followLevels,
  type LevelPanel,
  passingShare,
} from '../../stats/levels/local-level.ts';
import { quantile } from '../../stats/quantile.ts';
import type { SizedFigures } from '../../tables/sized-figures.ts';
import { reach80, reach95 } from './level-range.ts';
import { toWorking, type WorkingScale } from './working-scale.ts';

/** A figure beside what was forecast of it from the years to an origin. */
export interface ForecastMiss {
  authority: string;
  /** The level that was forecast, on the working scale. */
  forecast: number;
  /** The figure less the forecast and less what moved everywhere, in standard deviations of the forecast. */
  miss: number;
}

/**
 * How far figures came to lie from what the years to an origin let expect of them, for each number of years ahead in
 * turn: shares and variance are estimated anew from those years alone. What moved everywhere by then is taken out as the
 * mean of all misses, each weighted by how sure its forecast is. One row for each authority with a figure in that year
 * and one before.
 *
 * @example forecastMisses(figures, 'angle', { origin: 2022, ahead: [1, 2, 3] })[0]?.length // 146
 */
export function forecastMisses(
  figures: SizedFigures,
  scale: WorkingScale,
  { origin, ahead }: { origin: number; ahead: readonly number[] },
): ForecastMiss[][] {
  const { authorities, periods, firstYear } = figures;
  const working = figures.values.map((value) => (Number.isNaN(value) ? value : toWorking(value, scale)));
  const known = panelTo(origin - firstYear, {
    values: working,
    periods,
    scale: chanceBySize(figures.sizes, figures).scale,
  });
  const fitted = fitLocalLevel(known);
  const { forecasts, forecastVariances } = followLevels(known, fitted);
  return ahead.map((years) => {
    if (origin - firstYear + years >= periods) return [];
    const found = authorities.flatMap((authority, row) => {
      const target = row * periods + origin - firstYear + years;
      const [figure, forecast] = [working[target] as number, forecasts[target] as number];
      if (Number.isNaN(figure) || Number.isNaN(forecast)) return [];
      const passing = fitted.variance * passingShare(fitted, known.scale[target] as number);
      return [{ authority, forecast, figure, variance: (forecastVariances[target] as number) + passing }];
    });
    return missesOf(found);
  });
}

/** The panel as known in one of its periods: nothing after it, and what moved everywhere until then taken out. */
function panelTo(last: number, { values, periods, scale }: LevelPanel): LevelPanel {
  const known = values.map((value, i) => (i % periods <= last ? value : Number.NaN));
  const common = commonPeriods(known, periods);
  return { values: known.map((value, i) => value - (common[i % periods] as number)), periods, scale };
}

function missesOf(
  found: readonly { authority: string; forecast: number; figure: number; variance: number }[],
): ForecastMiss[] {
  const sum = (of: (each: (typeof found)[number]) => number) =>
    found.reduce((total, each) => total + of(each), 0);
  const moved =
    sum(({ figure, forecast, variance }) => (figure - forecast) / variance) /
    sum(({ variance }) => 1 / variance);
  return found.map(({ authority, forecast, figure, variance }) => ({
    authority,
    forecast,
    miss: (figure - forecast - moved) / Math.sqrt(variance),
  }));
}

/** How many figures a range of 95 and of 80 in 100 held, and on which side the others lie; all as shares. */
export interface ForecastCoverage {
  figures: number;
  inside_95: number;
  inside_80: number;
  above: number;
  below: number;
  /** Inside 95 in 100, by the height of the forecast: the lowest fifth, the middle three and the highest. */
  low: number;
  middle: number;
  high: number;
}

/** The coverage of forecasts; NaN where there is none. */
export function forecastCoverage(misses: readonly ForecastMiss[]): ForecastCoverage {
  const heights = misses.map(({ forecast }) => forecast);
  const [low, high] = [quantile(heights, 0.2) ?? Number.NaN, quantile(heights, 0.8) ?? Number.NaN];
  const share = (some: readonly ForecastMiss[], is: (miss: number) => boolean) =>
    some.filter(({ miss }) => is(miss)).length / some.length;
  const inside = (miss: number) => Math.abs(miss) <= reach95;
  return {
    figures: misses.length,
    inside_95: share(misses, inside),
    inside_80: share(misses, (miss) => Math.abs(miss) <= reach80),
    above: share(misses, (miss) => miss > reach95),
    below: share(misses, (miss) => miss < -reach95),
    low: share(
      misses.filter(({ forecast }) => forecast < low),
      inside,
    ),
    middle: share(
      misses.filter(({ forecast }) => forecast >= low && forecast < high),
      inside,
    ),
    high: share(
      misses.filter(({ forecast }) => forecast >= high),
      inside,
    ),
  };
}

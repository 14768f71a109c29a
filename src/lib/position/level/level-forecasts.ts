import type { SizedFigures } from '../../tables/sized-figures.ts';
import { type ForecastMiss, forecastMisses } from './forecast-coverage.ts';
import { reach80, reach95 } from './level-range.ts';
import type { WorkingScale } from './working-scale.ts';

/** How many figures lay inside what the years to an origin let expect of them: a row of the table `level_forecasts`. */
export interface LevelForecastRow {
  indicator: string;
  /** The last label year known, and the label years ahead. */
  origin: number;
  ahead: number;
  figures: number;
  inside_95: number;
  inside_80: number;
  above: number;
  below: number;
}

/** Fewer label years than this tell nothing of what lasts. */
const fewestKnown = 4;
/** How many earlier label years forecasts are made from, and how far ahead. */
const origins = 3;
const farthest = 3;

/** The misses of the forecasts one, two and three label years ahead, from each of the last three that allow them. */
export function everyForecast(
  figures: SizedFigures,
  scale: WorkingScale,
): { origin: number; ahead: number; misses: ForecastMiss[] }[] {
  const last = figures.firstYear + figures.periods - 1;
  const known = Array.from({ length: origins }, (_, i) => last - origins + i).filter(
    (origin) => origin - figures.firstYear + 1 >= fewestKnown,
  );
  return known.flatMap((origin) => {
    const ahead = Array.from({ length: Math.min(farthest, last - origin) }, (_, i) => i + 1);
    const found = forecastMisses(figures, scale, { origin, ahead });
    return ahead.map((years, i) => ({ origin, ahead: years, misses: found[i] ?? [] }));
  });
}

/** How the forecasts of an indicator came true, counted. */
export function levelForecasts(
  indicator: string,
  figures: SizedFigures,
  scale: WorkingScale,
): LevelForecastRow[] {
  return everyForecast(figures, scale).map(({ origin, ahead, misses }) => {
    const count = (is: (miss: number) => boolean) => misses.filter(({ miss }) => is(miss)).length;
    return {
      indicator,
      origin,
      ahead,
      figures: misses.length,
      inside_95: count((miss) => Math.abs(miss) <= reach95),
      inside_80: count((miss) => Math.abs(miss) <= reach80),
      above: count((miss) => miss > reach95),
      below: count((miss) => miss < -reach95),
    };
  });
}

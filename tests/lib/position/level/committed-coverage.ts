import { forecastCoverage, type ForecastMiss } from '../../../../src/lib/position/level/forecast-coverage.ts';
import { everyForecast } from '../../../../src/lib/position/level/level-forecasts.ts';
import { workingScaleOf } from '../../../../src/lib/position/level/working-scale.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedIndicator, figuresOf } from '../standing/committed-standings.ts';

/** Forecasts of one indicator from one label year. */
export interface CommittedForecasts {
  indicator: string;
  origin: number;
  ahead: number;
  misses: ForecastMiss[];
}

/** The forecasts one, two and three years ahead, from each of the last three label years that allow them. */
export function committedForecasts(indicator: string): CommittedForecasts[] {
  const scale = workingScaleOf(committedIndicator(indicator));
  return everyForecast(figuresOf(indicator), scale).map((each) => ({ indicator, ...each }));
}

const reference = referenceRows('standing/coverage');

/** The forecasts that the reference holds, with every column in which they are not as it prints them. */
export function unlikeCoverage(forecasts: readonly CommittedForecasts[]): { held: number; unlike: string[] } {
  const lines = forecasts.flatMap(({ indicator, origin, ahead, misses }) => {
    const row = reference.find(
      (each) => each['indicator'] === indicator && each['origin'] === origin && each['h'] === ahead,
    );
    if (!row) return [];
    const { figures, inside_95, inside_80, above, below, low, middle, high } = forecastCoverage(misses);
    const pairs = [
      [figures, row['n']],
      [inside_95, row['inside95']],
      [inside_80, row['inside80']],
      [above, row['above']],
      [below, row['below']],
      [low, row['low_fifth']],
      [middle, row['middle']],
      [high, row['high_fifth']],
    ];
    const wrong = pairs.filter(
      ([found, expected]) => !(Math.abs(Number(found) - Number(expected)) <= 5.1e-5),
    );
    return [wrong.map((pair) => `${indicator} ${origin} ${ahead}: ${pair.join(' instead of ')}`)];
  });
  return { held: lines.length, unlike: lines.flat() };
}

/** How many forecasts the reference holds. */
export const referenceForecasts = reference.length;

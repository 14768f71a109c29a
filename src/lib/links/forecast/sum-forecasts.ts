import { mean } from '../../stats/mean.ts';
import { quantile } from '../../stats/quantile.ts';
import type { ForecastRow } from '../../tables/result-rows.ts';

/** A gain nearer to zero than this share of the squared error is none. */
export const negligibleGain = 0.0005;

/** What the forecasts of all outcomes say together. */
export interface ForecastSum {
  outcomes: number;
  /** Share of the squared error that supports take away. */
  median: number;
  /** Whether that share is none. */
  isNone: boolean;
  mean: number;
  /** Outcomes whose interval leaves zero out and whose gain is more than none, either way. */
  clear: ForecastRow[];
  /** With the largest gain. */
  largest: ForecastRow;
  /** Share of the variance that an outcome's own past explains, in the middle. */
  ownPast: number;
}

/** Sums up the forecasts of one timing. Throws where there is none. */
export function sumForecasts(rows: readonly ForecastRow[]): ForecastSum {
  const [largest] = rows.toSorted((a, b) => b.gain - a.gain);
  if (!largest) throw new Error('sumForecasts requires a forecast');
  const gains = rows.map(({ gain }) => gain);
  const median = quantile(gains, 0.5) as number;
  return {
    outcomes: rows.length,
    median,
    isNone: isNegligible(median),
    mean: mean(gains) as number,
    clear: rows.filter(({ gain, p }) => p < 0.05 && !isNegligible(gain)),
    largest,
    ownPast: quantile(
      rows.map(({ own_past }) => own_past),
      0.5,
    ) as number,
  };
}

function isNegligible(gain: number): boolean {
  return Math.abs(gain) < negligibleGain;
}

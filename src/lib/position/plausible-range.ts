import { binomialError } from '../stats/overdispersion.ts';
import { type Shrunken, shrink } from '../stats/shrinkage.ts';
import type { Allowance } from './allowance.ts';

/** The normal quantile that leaves 2.5% at either end: `qnorm(0.975)` in R. */
const reach = 1.959964;

/** One figure of one authority: its value in the unit of the indicator, and how many cases it is out of. */
export interface Figure {
  value: number;
  /** Null where the publisher does not print it. */
  denominator: number | null;
}

/** Where a figure plausibly lies (95%), and what is believed of it; all but `weight` in the unit of the indicator. */
export interface PlausibleRange extends Shrunken {
  lower: number;
  upper: number;
}

/**
 * Where a figure plausibly lies. Allowing for chance, it is drawn towards the centre by as much as its denominator
 * leaves open: the empirical-Bayes posterior N(w p + (1 − w) m, w se²) with w = τ² / (τ² + se²), se binomial at m; with
 * τ = 0 everything lies at the centre. Allowing for usual movement it is the value ± 1.96 standard deviations within
 * authorities. Undefined without an allowance, and for a percentage of counted cases whose denominator is not printed.
 * In R: `m + w * (p - m) + c(-1, 1) * 1.959964 * sqrt(w) * se`. Source: doi 10.1080/01621459.1983.10477920
 *
 * @example plausibleRange({ value: 30, denominator: 131.25 }, { range: 'chance', centre: 30, tau: 4 })
 * // { mean: 30, sd: 2.83, weight: 0.5, lower: 24.5, upper: 35.5 }
 */
export function plausibleRange(figure: Figure, allowance: Allowance | undefined): PlausibleRange | undefined {
  const found = believed(figure, allowance);
  return found && { ...found, lower: found.mean - reach * found.sd, upper: found.mean + reach * found.sd };
}

function believed({ value, denominator }: Figure, allowance: Allowance | undefined): Shrunken | undefined {
  if (!allowance) return undefined;
  if (allowance.range === 'usual_movement') return { mean: value, sd: allowance.sd, weight: 1 };
  if (!denominator) return undefined;
  const se = 100 * binomialError(allowance.centre / 100, denominator);
  return shrink({ estimate: value, se }, allowance);
}

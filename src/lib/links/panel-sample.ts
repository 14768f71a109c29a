import type { PanelColumns } from '../stats/two-way-fixed-effects.ts';

/** The rows of a link: authority and label year of the outcome, with both sides. */
export interface PanelSample extends PanelColumns {
  /** Rows, authorities and label years. */
  n: number;
  units: number;
  periods: number;
  /** First and last label year of the outcome, counted from the first year of the panel. */
  firstPeriod: number;
  lastPeriod: number;
  /** The row of the panel matrix behind each unit. */
  authority: Int32Array;
}

/** How a sample is taken from two matrices. */
export interface SampleOptions {
  /** Label years to go back for the support. */
  shift: number;
  /** Years of the panel. */
  years: number;
  /** Whether authorities with a single row are kept; they say nothing about change. */
  keepSingles?: boolean;
  /** Rows of the support matrix to take in place of the outcome's own: a shuffled world or a resample. */
  supportRows?: readonly number[];
  /** Rows of the outcome matrix to take, each as a unit of its own; all of them where not given. */
  outcomeRows?: readonly number[];
}

/**
 * The complete rows of a support and an outcome: support at label year minus shift beside outcome at label year.
 * Units are numbered from 0 in the order of the matrix, so equal input gives equal order.
 *
 * @example panelSample(agency, reReferrals, { shift: 1, years: 9 }).n // 1170
 */
export function panelSample(
  support: Float64Array,
  outcome: Float64Array,
  options: SampleOptions,
): PanelSample {
  const { shift, years, keepSingles = false, supportRows, outcomeRows } = options;
  const count = outcomeRows?.length ?? outcome.length / years;
  const room = count * years;
  const [unit, time] = [new Int32Array(room), new Int32Array(room)];
  const [x, y] = [new Float64Array(room), new Float64Array(room)];
  const authority = new Int32Array(count);
  const seen = new Uint8Array(years);
  let [n, units] = [0, 0];
  for (let place = 0; place < count; place++) {
    const row = outcomeRows?.[place] ?? place;
    const from = (supportRows?.[place] ?? row) * years - shift;
    const first = n;
    for (let period = Math.max(0, shift); period < Math.min(years, years + shift); period++) {
      const [support_value, outcome_value] = [
        support[from + period] as number,
        outcome[row * years + period] as number,
      ];
      if (Number.isNaN(support_value) || Number.isNaN(outcome_value)) continue;
      unit[n] = units;
      time[n] = period;
      x[n] = support_value;
      y[n] = outcome_value;
      n += 1;
    }
    if (n - first < (keepSingles ? 1 : 2)) {
      n = first;
      continue;
    }
    for (let i = first; i < n; i++) seen[time[i] as number] = 1;
    authority[units] = row;
    units += 1;
  }
  return {
    unit: unit.slice(0, n),
    time: time.slice(0, n),
    x: x.slice(0, n),
    y: y.slice(0, n),
    authority: authority.slice(0, units),
    n,
    units,
    periods: seen.reduce((sum, period) => sum + period, 0),
    firstPeriod: seen.indexOf(1),
    lastPeriod: seen.lastIndexOf(1),
  };
}

/** Whether a sample is large enough for a within estimate: STATISTICS.md §3.1 "Panel FE". */
export function isEnough({ n, units, periods }: PanelSample): boolean {
  return n >= 100 && units >= 30 && periods >= 3;
}

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
  const { shift, years, keepSingles = false } = options;
  const rows = outcome.length / years;
  const count = options.outcomeRows?.length ?? rows;
  const [unit, time, x, y, authority] = [[], [], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  for (let place = 0; place < count; place++) {
    const row = options.outcomeRows?.[place] ?? place;
    const from = options.supportRows?.[place] ?? row;
    const complete = completePeriods(support, outcome, { from, row, shift, years });
    if (complete.length === 0 || (complete.length === 1 && !keepSingles)) continue;
    for (const period of complete) {
      unit.push(authority.length);
      time.push(period);
      x.push(support[from * years + period - shift] as number);
      y.push(outcome[row * years + period] as number);
    }
    authority.push(row);
  }
  return {
    unit: Int32Array.from(unit),
    time: Int32Array.from(time),
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    authority: Int32Array.from(authority),
    n: x.length,
    units: authority.length,
    periods: new Set(time).size,
    firstPeriod: Math.min(...time),
    lastPeriod: Math.max(...time),
  };
}

/** The periods in which one authority has both sides. Both must lie in the panel. */
function completePeriods(
  support: Float64Array,
  outcome: Float64Array,
  at: { from: number; row: number; shift: number; years: number },
): number[] {
  const complete: number[] = [];
  for (let period = 0; period < at.years; period++) {
    const earlier = period - at.shift;
    if (earlier < 0 || earlier >= at.years) continue;
    const [x, y] = [support[at.from * at.years + earlier], outcome[at.row * at.years + period]];
    if (x === x && y === y) complete.push(period);
  }
  return complete;
}

/** Whether a sample is large enough for a within estimate: STATISTICS.md §3.1 "Panel FE". */
export function isEnough({ n, units, periods }: PanelSample): boolean {
  return n >= 100 && units >= 30 && periods >= 3;
}

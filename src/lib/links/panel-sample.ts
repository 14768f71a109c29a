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
  const sheet = blankSheet(count, years);
  for (let place = 0; place < count; place++) {
    const row = outcomeRows?.[place] ?? place;
    const from = (supportRows?.[place] ?? row) * years - shift;
    const before = sheet.n;
    for (let period = Math.max(0, shift); period < Math.min(years, years + shift); period++)
      addRow(sheet, period, support[from + period] as number, outcome[row * years + period] as number);
    if (sheet.n - before < (keepSingles ? 1 : 2)) sheet.n = before;
    else sheet.authority[sheet.units++] = row;
  }
  return toSample(sheet, years);
}

/** Columns being filled, with room for every cell of the panel. */
interface Sheet extends PanelColumns {
  n: number;
  units: number;
  authority: Int32Array;
}

function blankSheet(count: number, years: number): Sheet {
  const room = count * years;
  return {
    unit: new Int32Array(room),
    time: new Int32Array(room),
    x: new Float64Array(room),
    y: new Float64Array(room),
    authority: new Int32Array(count),
    n: 0,
    units: 0,
  };
}

/** Writes one row for the unit being filled, where both sides are there. */
function addRow(sheet: Sheet, period: number, x: number, y: number): void {
  if (Number.isNaN(x) || Number.isNaN(y)) return;
  sheet.unit[sheet.n] = sheet.units;
  sheet.time[sheet.n] = period;
  sheet.x[sheet.n] = x;
  sheet.y[sheet.n] = y;
  sheet.n += 1;
}

function toSample({ unit, time, x, y, authority, n, units }: Sheet, years: number): PanelSample {
  const seen = new Uint8Array(years);
  for (let i = 0; i < n; i++) seen[time[i] as number] = 1;
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

/** Whether a sample is large enough for a within estimate: at least 100 rows, 30 authorities and 3 label years. */
export function isEnough({ n, units, periods }: PanelSample): boolean {
  return n >= 100 && units >= 30 && periods >= 3;
}

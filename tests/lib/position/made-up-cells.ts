import type { PositionRow } from '../../../src/lib/tables/position-rows.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';

/** A cell of 2025, changed as a test needs. */
export function cell(
  authority: string,
  value: number | null,
  changes: Partial<Observation> = {},
): Observation {
  return {
    authority,
    indicator: 'checks',
    year: 2025,
    value,
    published: value === null ? 'c' : String(value),
    status: value === null ? 'suppressed' : 'ok',
    recast: false,
    in_links: value !== null,
    denominator: null,
    ...changes,
  };
}

/** A position about which nothing can be said but its value, changed as a test needs. */
export function position(
  authority: string,
  indicator: string,
  changes: Partial<PositionRow> = {},
): PositionRow {
  return {
    authority,
    indicator,
    year: 2025,
    value: null,
    status: 'ok',
    lower: null,
    upper: null,
    range: null,
    word: null,
    higher_than: null,
    lower_than: null,
    too_close: null,
    rank_lower: null,
    rank_upper: null,
    ranked: 0,
    z: null,
    expected_lower: null,
    expected_upper: null,
    change: null,
    change_lower: null,
    change_upper: null,
    neighbours_median: null,
    neighbours: 0,
    ...changes,
  };
}

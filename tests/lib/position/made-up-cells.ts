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

import type { SpecificationSummary } from '../../../src/lib/links/specifications/summarise-specifications.ts';
import type { LinkMethod, LinkRow } from '../../../src/lib/tables/result-rows.ts';

/** A made-up estimate: nothing clear, nothing to see. */
export function linkRow(changes: Partial<LinkRow> & { method: LinkMethod }): LinkRow {
  return {
    support: 'support',
    outcome: 'outcome',
    year: null,
    x_year: null,
    n: 1000,
    authorities: 150,
    years: 8,
    estimate: 0.02,
    se: 0.04,
    df: 149,
    lower: -0.06,
    upper: 0.1,
    p: 0.6,
    q: 0.9,
    aligned: 0.02,
    estimate_raw: 0.1,
    x_sd: 2,
    y_sd: 10,
    detectable: 0.11,
    ...changes,
  };
}

/** A made-up summary of specifications: as many on either side. */
export function specificationSummary(changes: Partial<SpecificationSummary> = {}): SpecificationSummary {
  return {
    support: 'support',
    outcome: 'outcome',
    n_specifications: 432,
    median: 0,
    q1: -0.1,
    q3: 0.1,
    share_supportive: 0.5,
    share_clear: 0.05,
    share_clear_supportive: 0.03,
    share_clear_contrary: 0.02,
    within_share_supportive: 0.5,
    pooled_median: 0,
    pooled_clear_supportive: 0,
    pooled_clear_contrary: 0,
    fixed_effects_median: 0,
    fixed_effects_clear_supportive: 0,
    fixed_effects_clear_contrary: 0,
    first_differences_median: 0,
    first_differences_clear_supportive: 0,
    first_differences_clear_contrary: 0,
    between_median: 0,
    between_clear_supportive: 0,
    between_clear_contrary: 0,
    ...changes,
  };
}

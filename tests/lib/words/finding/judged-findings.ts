import type { FindingVerdictRow } from '../../../../src/lib/tables/result-rows.ts';

/** A row with a lead, one that may be zero, and one the other way. */
export const row: FindingVerdictRow = {
  finding: 1,
  pairs: 98,
  followed: 98,
  clear_supportive: 8,
  clear_contrary: 2,
  held: 0,
  mean: 0.0178,
  lower: 0.0012,
  upper: 0.0344,
  p: 0.036,
  q: 0.21,
  region_mean: 0.012,
  region_lower: -0.005,
  region_upper: 0.029,
  region_p: 0.18,
  without_ks2_mean: 0.004,
  without_ks2_lower: -0.012,
  without_ks2_upper: 0.019,
  without_ks2_p: 0.6,
  verdict: 'lead',
};
export const none: FindingVerdictRow = {
  ...row,
  mean: -0.002,
  lower: -0.027,
  upper: 0.023,
  verdict: 'nothing_clear',
};
/** A claim about outcomes, and one about practice, with the same links. */
export const tested = (links: FindingVerdictRow) =>
  ({ claims: 'outcomes', notTested: undefined, row: links }) as const;
export const untested = (links: FindingVerdictRow) =>
  ({ claims: 'practice', notTested: 'Supervision is counted nowhere.', row: links }) as const;
export const unmeasured = { claims: 'practice', notTested: undefined, row: undefined } as const;
export const contrary: FindingVerdictRow = {
  ...row,
  mean: -0.03,
  lower: -0.05,
  upper: -0.01,
  verdict: 'contrary',
};

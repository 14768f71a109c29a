import {
  detectableEnough,
  type Direction,
  type LinkRow,
  type Verdict,
  type VerdictRow,
} from '../tables/result-rows.ts';
import type { SpecificationSummary } from './specifications/summarise-specifications.ts';

/** What a verdict rests on. */
export interface Evidence {
  within: LinkRow;
  placebo: LinkRow;
  between: LinkRow;
  specifications: SpecificationSummary;
}

/** Checks that a link within authorities should pass. */
export interface Checks {
  /** Whether nine in ten ways to count it within authorities agree in sign. */
  isSteady: boolean;
  /** Whether it is further from zero than its placebo. */
  beatsPlacebo: boolean;
}

/** What the checks say. `agreed` is the share of within specifications with the supportive sign. */
export function checksOf(
  within: Pick<LinkRow, 'estimate' | 'se'>,
  placebo: Pick<LinkRow, 'estimate' | 'se'>,
  agreed: number,
): Checks {
  const t = ({ estimate, se }: Pick<LinkRow, 'estimate' | 'se'>) => Math.abs(estimate / se);
  return { isSteady: Math.max(agreed, 1 - agreed) >= 0.9, beatsPlacebo: t(placebo) < t(within) };
}

/**
 * The verdict on a link by the published rule: holds where it survives all comparisons within authorities;
 * contradictory where places and changes are each clear and disagree; suggestive where it is clear within, nine in ten
 * within specifications agree in sign and it beats its placebo; between_only where only places differ; too_little
 * where less than 0.15 SD could not be seen; fragile where it is clear within but fails a check; else none_detectable.
 */
export function judge({ within, placebo, between, specifications }: Evidence): Verdict {
  const clear = within.p < 0.05;
  const { isSteady, beatsPlacebo } = checksOf(within, placebo, specifications.within_share_supportive);
  if (within.q < 0.05) return 'holds';
  if (clear && between.q < 0.05 && Math.sign(between.aligned) !== Math.sign(within.aligned))
    return 'contradictory';
  if (clear && isSteady && beatsPlacebo) return 'suggestive';
  if (between.q < 0.05) return 'between_only';
  if (within.detectable > detectableEnough) return 'too_little';
  return clear ? 'fragile' : 'none_detectable';
}

/** Which way an aligned estimate points. */
export function directionOf(aligned: number): Direction {
  return aligned > 0 ? 'supportive' : 'contrary';
}

/** The row of a pair: its verdict with all it rests on. The direction is that of the estimate the verdict speaks of. */
export function verdictRow(evidence: Evidence): VerdictRow {
  const { within, placebo, between, specifications } = evidence;
  const sign = Math.sign(within.aligned) === Math.sign(within.estimate) ? 1 : -1;
  const ends = [sign * within.lower, sign * within.upper];
  const verdict = judge(evidence);
  return {
    support: within.support,
    outcome: within.outcome,
    verdict,
    direction: directionOf(verdict === 'between_only' ? between.aligned : within.aligned),
    within: within.aligned,
    within_lower: Math.min(...ends),
    within_upper: Math.max(...ends),
    within_p: within.p,
    within_q: within.q,
    between: between.aligned,
    between_q: between.q,
    within_share_supportive: specifications.within_share_supportive,
    placebo_t: (sign * placebo.estimate) / placebo.se,
    detectable: within.detectable,
  };
}

/** The row of a pair whose support is known for one year only: nothing can be said of change. */
export function oneYearRow(latest: LinkRow): VerdictRow {
  return rowWithout('one_year_only', latest);
}

/** The row of a pair with too few cells for the checks a verdict rests on, from an estimate that it has. */
export function tooLittleRow(estimate: LinkRow): VerdictRow {
  return rowWithout('too_little', estimate);
}

/** A verdict that speaks of no estimate within authorities. */
function rowWithout(verdict: Verdict, { support, outcome, aligned, detectable }: LinkRow): VerdictRow {
  return {
    support,
    outcome,
    verdict,
    direction: directionOf(aligned),
    within: null,
    within_lower: null,
    within_upper: null,
    within_p: null,
    within_q: null,
    between: null,
    between_q: null,
    within_share_supportive: null,
    placebo_t: null,
    detectable,
  };
}

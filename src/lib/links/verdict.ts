import type { Direction, LinkRow, Verdict, VerdictRow } from '../tables/result-rows.ts';
import { type BothTests, failedChecks, judgeBoth } from './followed/both-tests-verdict.ts';
import { equivalenceBounds, reachOf } from './followed/equivalence.ts';
import type { SlopeDifference } from './followed/slope-difference.ts';
import type { SpecificationSummary } from './specifications/summarise-specifications.ts';
import type { PairTiming } from './timing/pair-timing.ts';

/** What a verdict rests on. */
export interface Evidence {
  timing: PairTiming;
  within: LinkRow;
  /** Undefined where authorities are shown in groups, which have no region. */
  region: LinkRow | undefined;
  between: LinkRow;
  specifications: SpecificationSummary;
  /** Undefined where no later count is clean. */
  difference: SlopeDifference | undefined;
  /** Share of the support's movement that lasts longer than the year. */
  lasting: number;
  /** p and q of being smaller than each of the bounds. */
  smaller: readonly { p: number; q: number }[];
}

/** Which way an aligned estimate points. */
export function directionOf(aligned: number): Direction {
  return aligned > 0 ? 'supportive' : 'contrary';
}

/** The row of a pair: its verdict with all it rests on. The direction is that of the estimate the verdict speaks of. */
export function verdictRow(evidence: Evidence): VerdictRow {
  const { within, region, between, specifications, difference, timing } = evidence;
  const agreed = specifications.within_share_supportive;
  const tests: BothTests = { year: within, region, between, agreed, difference };
  const verdict = judgeBoth(tests);
  const { reach, reachFull } = reachOf(within, evidence.lasting);
  const [lower, upper] = turnedEnds(within);
  const [regionLower, regionUpper] = region ? turnedEnds(region) : [null, null];
  return {
    support: within.support,
    outcome: within.outcome,
    verdict,
    direction: directionOf(verdict === 'between_only' ? between.aligned : within.aligned),
    within: within.aligned,
    within_lower: lower,
    within_upper: upper,
    within_p: within.p,
    within_q: within.q,
    between: between.aligned,
    between_q: between.q,
    within_share_supportive: agreed,
    detectable: within.detectable,
    fails: failedChecks(tests).join(' ') || null,
    ...timingColumns(timing),
    region_year: region?.aligned ?? null,
    region_year_lower: regionLower,
    region_year_upper: regionUpper,
    region_year_p: region?.p ?? null,
    region_year_q: region?.q ?? null,
    difference: difference?.difference ?? null,
    difference_se: difference?.se ?? null,
    difference_df: difference?.df ?? null,
    difference_lower: difference?.lower ?? null,
    difference_upper: difference?.upper ?? null,
    difference_p: difference?.p ?? null,
    reach,
    reach_full: reachFull,
    ...smallerColumns(evidence.smaller),
  };
}

/** The interval of an estimate, turned as the estimate is. */
function turnedEnds({ estimate, aligned, lower, upper }: LinkRow): [lower: number, upper: number] {
  return Math.sign(aligned) === Math.sign(estimate) ? [lower, upper] : [-upper, -lower];
}

function timingColumns({ main, earlier, after }: PairTiming) {
  return {
    shift: main.shift,
    shift_after: after.shift,
    months_after: after.monthsAfter,
    timing: main.class,
    timing_share: main.share,
    earlier_timing: earlier.class,
    earlier_share: earlier.share,
  };
}

type Smaller = Pick<VerdictRow, Extract<keyof VerdictRow, `smaller_${string}`>>;

/** The columns of each bound in hundredths; empty where nothing was tested. */
function smallerColumns(tests: readonly { p: number; q: number }[]): Smaller {
  const columns = equivalenceBounds.flatMap((bound, place) => {
    const name = bound.toFixed(2).slice(2);
    const found = tests[place];
    return [
      [`smaller_${name}_p`, found?.p ?? null],
      [`smaller_${name}_q`, found?.q ?? null],
    ];
  });
  return Object.fromEntries(columns) as Smaller;
}

/** The row of a pair whose support is known for one year only: nothing can be said of change. */
export function oneYearRow(latest: LinkRow, timing: PairTiming): VerdictRow {
  return rowWithout('one_year_only', latest, timing);
}

/** The row of a pair with too few cells for the checks a verdict rests on, from an estimate that it has. */
export function tooLittleRow(estimate: LinkRow, timing: PairTiming): VerdictRow {
  return rowWithout('too_little', estimate, timing);
}

/** A verdict that speaks of no estimate within authorities. */
function rowWithout(
  verdict: Verdict,
  { support, outcome, aligned, detectable }: LinkRow,
  timing: PairTiming,
): VerdictRow {
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
    detectable,
    fails: null,
    ...timingColumns(timing),
    region_year: null,
    region_year_lower: null,
    region_year_upper: null,
    region_year_p: null,
    region_year_q: null,
    difference: null,
    difference_se: null,
    difference_df: null,
    difference_lower: null,
    difference_upper: null,
    difference_p: null,
    reach: null,
    reach_full: null,
    ...smallerColumns([]),
  };
}

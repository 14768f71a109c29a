import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import {
  pairKey,
  type FindingVerdict,
  type FindingVerdictRow,
  type VerdictRow,
} from '../tables/result-rows.ts';
import { planKs2 } from './composites.ts';
import { alignSlope, type FollowedLink } from './followed/follow-pairs.ts';
import { type MeanSlope, meanOfSlopes } from './followed/mean-slope.ts';

/** A finding of the report with the pairs that bear on it. */
export interface FindingPairs {
  /** Number of the finding, in the order of the report. */
  finding: number;
  pairs: readonly { support: string; outcome: string }[];
}

/**
 * What the pairs of each finding say together: their mean aligned slope within authorities with one covariance of them
 * all, how many are clear or hold, and the verdict. Beside it the mean against the own region's year, and the mean without
 * the age-11 results of children on plans. q is over all findings given. A pair with one year of figures is named and
 * counted, but has no slope to average; a finding without any slope throws.
 */
export function judgeFindings(
  findings: readonly FindingPairs[],
  followed: readonly FollowedLink[],
  verdicts: readonly VerdictRow[],
): FindingVerdictRow[] {
  const judged = new Map(verdicts.map((row) => [pairKey(row), row]));
  const slopes = new Map(followed.map((each) => [pairKey(each.pair), each]));
  const rows = findings.map((each) => {
    const own = verdictsOf(each, judged).filter(({ within }) => within !== null);
    if (own.length === 0)
      throw new Error(`judgeFindings requires a pair that can be followed: finding ${each.finding}`);
    const links = own.map((row) => slopeOf(slopes, row));
    const { mean, lower, upper, p } = meanOf(links, 'year') as MeanSlope;
    return {
      finding: each.finding,
      pairs: each.pairs.length,
      ...countClear(own),
      mean,
      lower,
      upper,
      p,
      ...besideMean(links),
    };
  });
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, i) => {
    const whole = { ...row, q: q[i] as number };
    return { ...whole, verdict: findingVerdict(whole) };
  });
}

/** The mean against the own region's year, and without the age-11 results where they are among others. */
function besideMean(links: readonly FollowedLink[]) {
  const others = links.filter(({ pair }) => pair.outcome !== planKs2);
  const hasOthers = others.length > 0 && others.length < links.length;
  const region = meanOf(links, 'region');
  const without = hasOthers ? meanOf(others, 'year') : undefined;
  return {
    region_mean: region?.mean ?? null,
    region_lower: region?.lower ?? null,
    region_upper: region?.upper ?? null,
    region_p: region?.p ?? null,
    without_ks2_mean: without?.mean ?? null,
    without_ks2_lower: without?.lower ?? null,
    without_ks2_upper: without?.upper ?? null,
    without_ks2_p: without?.p ?? null,
  };
}

/** The mean of links by one covariance; undefined where none has a slope. */
function meanOf(links: readonly FollowedLink[], effects: 'year' | 'region'): MeanSlope | undefined {
  const slopes = links.flatMap((each) => alignSlope(each.pair, each[effects]) ?? []);
  return slopes.length === 0 ? undefined : meanOfSlopes(slopes);
}

/**
 * The verdict on a finding, from the mean of its pairs: clear the other way, clear as hoped and still so among all
 * findings tried, clear as hoped only by itself, or not clear.
 *
 * @example findingVerdict({ mean: 0.018, p: 0.03, q: 0.2 }) // 'lead'
 */
export function findingVerdict({ mean, p, q }: { mean: number; p: number; q: number }): FindingVerdict {
  if (p >= 0.05) return 'nothing_clear';
  if (mean < 0) return 'contrary';
  return q < 0.05 ? 'as_hoped' : 'lead';
}

function verdictsOf({ finding, pairs }: FindingPairs, judged: ReadonlyMap<string, VerdictRow>): VerdictRow[] {
  return pairs.map((pair) => {
    const row = judged.get(pairKey(pair));
    if (!row) throw new Error(`judgeFindings unknown pair: ${pairKey(pair)} of finding ${finding}`);
    return row;
  });
}

function slopeOf(
  slopes: ReadonlyMap<string, FollowedLink>,
  pair: { support: string; outcome: string },
): FollowedLink {
  const found = slopes.get(pairKey(pair));
  if (!found?.year) throw new Error(`judgeFindings missing slope: ${pairKey(pair)}`);
  return found;
}

function countClear(rows: readonly VerdictRow[]) {
  const clear = rows.filter(({ within_p }) => within_p !== null && within_p < 0.05);
  return {
    followed: rows.length,
    clear_supportive: clear.filter(({ direction }) => direction === 'supportive').length,
    clear_contrary: clear.filter(({ direction }) => direction === 'contrary').length,
    held: rows.filter(({ verdict, direction }) => verdict === 'holds' && direction === 'supportive').length,
  };
}

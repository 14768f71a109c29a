import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import {
  pairKey,
  type FindingVerdict,
  type FindingVerdictRow,
  type VerdictRow,
} from '../tables/result-rows.ts';
import { averageOf } from './averages.ts';

/** A finding of the report with the pairs that bear on it. */
export interface FindingPairs {
  /** Number of the finding, in the order of the report. */
  finding: number;
  pairs: readonly { support: string; outcome: string }[];
}

/** Every pair that can be followed, in one order, with its slopes in the resamples. */
export interface ResampledPairs {
  pairs: readonly { support: string; outcome: string }[];
  /** For each resample of authorities the aligned within slopes, in the order of the pairs. */
  resampled: readonly (readonly number[])[];
}

/**
 * What the pairs of each finding say together: their mean aligned slope within authorities with its interval from
 * resampled authorities, how many are clear or hold, and the verdict. q is over all findings given. A pair with one year
 * of figures is named and counted, but has no slope to average; a finding without any slope throws.
 */
export function judgeFindings(
  findings: readonly FindingPairs[],
  { pairs, resampled }: ResampledPairs,
  verdicts: readonly VerdictRow[],
): FindingVerdictRow[] {
  const judged = new Map(verdicts.map((row) => [pairKey(row), row]));
  const places = new Map(pairs.map((pair, place) => [pairKey(pair), place]));
  const slopes = pairs.map((pair) => judged.get(pairKey(pair))?.within ?? Number.NaN);
  const rows = findings.map((each) => {
    const own = verdictsOf(each, judged).filter(({ within }) => within !== null);
    if (own.length === 0)
      throw new Error(`judgeFindings requires a pair that can be followed: finding ${each.finding}`);
    const average = averageOf(
      own.map((row) => placeOf(places, row)),
      slopes,
      resampled,
    );
    return { finding: each.finding, pairs: each.pairs.length, ...countClear(own), ...average };
  });
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, i) => {
    const whole = { ...row, q: q[i] as number };
    return { ...whole, verdict: findingVerdict(whole) };
  });
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

function placeOf(places: ReadonlyMap<string, number>, pair: { support: string; outcome: string }): number {
  const place = places.get(pairKey(pair));
  if (place === undefined) throw new Error(`judgeFindings missing resamples: ${pairKey(pair)}`);
  return place;
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

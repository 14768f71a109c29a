import type { Average } from '../../tables/result-rows.ts';
import { writeMean } from './link-estimates.ts';

type Ends = Pick<Average, 'mean' | 'lower' | 'upper'>;

/** What stands beside an average within authorities, where it is known. */
export interface BesideAverage {
  /** The same against the own region's year. */
  region: Ends | undefined;
  /** The same without the age-11 results of children on plans, where they are among others. */
  without: Ends | undefined;
}

/**
 * The other fair test of an average, and the average without the age-11 results of children on plans, in a sentence
 * each; empty where neither is known.
 */
export function besideAverage({ region, without }: BesideAverage): string {
  const told = [
    ...(region ? [`Against its own region’s year it is ${writeMean(region)}.`] : []),
    ...(without
      ? [`Without age-11 results on plans, known for few authorities a year, it is ${writeMean(without)}.`]
      : []),
  ];
  return told.join(' ');
}

/**
 * The same in a few words, for a line of a list that says it in full elsewhere; empty where neither is known.
 *
 * @example besideAverageInShort(…) // 'region’s year +0.012 (−0.005 to 0.029); without age-11 results +0.004 (…)'
 */
export function besideAverageInShort({ region, without }: BesideAverage): string {
  const told = [
    ...(region ? [`region’s year ${writeMean(region)}`] : []),
    ...(without ? [`without age-11 results ${writeMean(without)}`] : []),
  ];
  return told.join('; ');
}

/** Three numbers as an estimate, where all are known. */
export function endsOf(mean: number | null, lower: number | null, upper: number | null): Ends | undefined {
  return mean === null || lower === null || upper === null ? undefined : { mean, lower, upper };
}

import { quantile } from '../../stats/quantile.ts';
import { specificationChoices, type SpecificationResult } from './specification-choices.ts';
import type { LinkPair } from '../link-row.ts';

type Estimator = SpecificationResult['estimator'];

/** How a link fares over all specifications: a row of the table `specifications`. */
export type SpecificationSummary = {
  support: string;
  outcome: string;
  n_specifications: number;
  median: number;
  q1: number;
  q3: number;
  share_supportive: number;
  share_clear: number;
  share_clear_supportive: number;
  share_clear_contrary: number;
  /** Share with the supportive sign among fixed effects and first differences. */
  within_share_supportive: number;
} & Record<`${Estimator}_median` | `${Estimator}_clear_supportive` | `${Estimator}_clear_contrary`, number>;

/** Counts the specifications of one pair: how many have the supportive sign, how many are clear of zero, and where. */
export function summariseSpecifications(
  { support, outcome }: Pick<LinkPair, 'support' | 'outcome'>,
  results: readonly SpecificationResult[],
): SpecificationSummary {
  const clear = ({ p }: SpecificationResult) => p < 0.05;
  const supportive = ({ aligned }: SpecificationResult) => aligned > 0;
  const values = results.map(({ aligned }) => aligned);
  const within = results.filter(
    ({ estimator }) => estimator === 'fixed_effects' || estimator === 'first_differences',
  );
  const byEstimator = specificationChoices.estimator.flatMap((estimator) => {
    const own = results.filter((result) => result.estimator === estimator);
    return [
      [
        `${estimator}_median`,
        quantile(
          own.map(({ aligned }) => aligned),
          0.5,
        ),
      ],
      [`${estimator}_clear_supportive`, share(own, (result) => clear(result) && supportive(result))],
      [`${estimator}_clear_contrary`, share(own, (result) => clear(result) && !supportive(result))],
    ];
  });
  return {
    support,
    outcome,
    n_specifications: results.length,
    median: quantile(values, 0.5) as number,
    q1: quantile(values, 0.25) as number,
    q3: quantile(values, 0.75) as number,
    share_supportive: share(results, supportive),
    share_clear: share(results, clear),
    share_clear_supportive: share(results, (result) => clear(result) && supportive(result)),
    share_clear_contrary: share(results, (result) => clear(result) && !supportive(result)),
    within_share_supportive: share(within, supportive),
    ...Object.fromEntries(byEstimator),
  };
}

/**
 * Whether a summary has results of every estimator. One without, of a pair with too few cells, says nothing and is not
 * published; so it is with many where authorities are shown in groups.
 */
export function isWhole(summary: SpecificationSummary): boolean {
  return Object.values(summary).every((value) => typeof value === 'string' || Number.isFinite(value));
}

function share<T>(of: readonly T[], passes: (each: T) => boolean): number {
  return of.filter(passes).length / of.length;
}

/** The ways in which a link is estimated, in the order in which they are shown. */
export const linkMethods = [
  'naive_pooled',
  'latest_pearson',
  'latest_spearman',
  'latest_partial',
  'between',
  'between_poverty',
  'between_poverty_london',
  'between_poverty_region',
  'neighbour_gap',
  'within',
  'within_lag',
  'within_placebo',
] as const;

export type LinkMethod = (typeof linkMethods)[number];

/** One estimate of one link, as a row of the table `links`. */
export interface LinkRow {
  support: string;
  outcome: string;
  method: LinkMethod;
  /** Label year of the outcome, where the method looks at one year. */
  year: number | null;
  x_year: number | null;
  n: number;
  authorities: number;
  years: number;
  estimate: number;
  se: number;
  df: number;
  lower: number;
  upper: number;
  p: number;
  q: number;
  aligned: number;
  estimate_raw: number | null;
  x_sd: number;
  y_sd: number;
  detectable: number;
}

/** What may be said of a link, in the order in which it is tried; the first that applies stands. */
export const verdicts = [
  'holds',
  'contradictory',
  'suggestive',
  'between_only',
  'too_little',
  'fragile',
  'none_detectable',
  'one_year_only',
] as const;

export type Verdict = (typeof verdicts)[number];
export type Direction = 'supportive' | 'contrary';

/** Slopes smaller than this, in standard deviations, are what a link test should be able to see. */
export const detectableEnough = 0.15;

/** A row of the table `verdicts`. */
export interface VerdictRow {
  support: string;
  outcome: string;
  verdict: Verdict;
  direction: Direction;
  /** Within authorities, turned so that supportive is positive, in standard deviations. */
  within: number | null;
  within_lower: number | null;
  within_upper: number | null;
  within_p: number | null;
  within_q: number | null;
  between: number | null;
  between_q: number | null;
  /** Share of within specifications with the supportive sign. */
  within_share_supportive: number | null;
  /** t of the placebo, turned. */
  placebo_t: number | null;
  detectable: number;
}

/** The mean link of a group of pairs: a row of the table `averages`. */
export interface Average {
  level: string;
  group: string;
  /** Pairs in the group. */
  pairs: number;
  /** Mean aligned within slope, in standard deviations. */
  mean: number;
  lower: number;
  upper: number;
  p: number;
  /** Among the groups of the same level. */
  q: number;
}

/** How many links one method calls clear: a row of the table `cascade`. */
export interface CascadeRow {
  /** `own`: all pairs the method can test. `common`: the pairs known for more than one year. */
  family: 'own' | 'common';
  method: LinkMethod;
  /** `all`, or `plans`: outcomes of children on child protection plans. */
  tier: 'all' | 'plans';
  tests: number;
  p05: number;
  p05_supportive: number;
  p05_contrary: number;
  /** q is taken over the whole family, also in a tier. */
  q05: number;
  q05_supportive: number;
  q05_contrary: number;
  /** p times the number of tests of the family. */
  bonferroni05: number;
  median_size: number;
  share_supportive: number;
  /** Mean, and the middle nine tenths, of p < 0.05 in shuffled worlds; null where there are none. */
  chance_p05: number | null;
  chance_p05_lower: number | null;
  chance_p05_upper: number | null;
  chance_q05: number | null;
}

/** The name of a pair in maps. */
export function pairKey({ support, outcome }: { support: string; outcome: string }): string {
  return `${support} ${outcome}`;
}

/** What may be said of a finding that pairs bear on; a finding without pairs is not measured and has no row. */
export const findingVerdicts = ['as_hoped', 'lead', 'nothing_clear', 'contrary'] as const;

export type FindingVerdict = (typeof findingVerdicts)[number];

/** The average of the pairs that bear on a finding: a row of the table `finding_verdicts`. */
export interface FindingVerdictRow {
  /** Number of the finding in the report. */
  finding: number;
  /** Pairs named. */
  pairs: number;
  /** Of these, the pairs that can be followed over time; the average is theirs. */
  followed: number;
  /** Of these, the pairs with p below 0.05 that point as hoped, and the other way. */
  clear_supportive: number;
  clear_contrary: number;
  /** Of these, the pairs whose own verdict is `holds`. */
  held: number;
  /** Mean aligned within slope, in standard deviations. */
  mean: number;
  lower: number;
  upper: number;
  p: number;
  /** Among the findings that have pairs. */
  q: number;
  verdict: FindingVerdict;
}

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
  'within_region_year',
  'within_lag',
  'within_after',
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

/** Where a support is counted: before all of the outcome's window, during it, or after all of it. */
export const timingClasses = ['before', 'during', 'after'] as const;
export type TimingClass = (typeof timingClasses)[number];

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

/** A share of lasting movement below which a link says little about lasting differences. */
export const fewestLasting = 0.25;

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
  detectable: number;
  /** Checks that a clear link fails, separated by spaces: region_year, steady, placebo (the difference from support counted after); null where it fails none. */
  fails: string | null;
  /** Label years to go back for the support: in the main test, and counted after the outcome. */
  shift: number;
  shift_after: number;
  /** Months from the end of the outcome's window to the start of the later count. */
  months_after: number;
  /** Where the support of the main test lies, and a year earlier; the shares of the outcome's window that it covers. */
  timing: TimingClass;
  timing_share: number | null;
  earlier_timing: TimingClass;
  earlier_share: number | null;
  /** Against the own region's year, turned as `within`. */
  region_year: number | null;
  region_year_lower: number | null;
  region_year_upper: number | null;
  region_year_p: number | null;
  region_year_q: number | null;
  /** Main slope less that of the later count, turned so that the main slope is positive. */
  difference: number | null;
  difference_se: number | null;
  difference_df: number | null;
  difference_lower: number | null;
  difference_upper: number | null;
  difference_p: number | null;
  /** How far from zero the link may lie: if movement within a year is real, and if all that passes is error. */
  reach: number | null;
  reach_full: number | null;
  /** p and q of its being smaller than 0.05, 0.1, 0.15 and 0.2. */
  smaller_05_p: number | null;
  smaller_05_q: number | null;
  smaller_10_p: number | null;
  smaller_10_q: number | null;
  smaller_15_p: number | null;
  smaller_15_q: number | null;
  smaller_20_p: number | null;
  smaller_20_q: number | null;
}

/** The mean link of a group of pairs: a row of the table `averages`. */
export interface Average {
  level: string;
  group: string;
  /** Pairs in the group. */
  pairs: number;
  /** Mean aligned within slope, in standard deviations. */
  mean: number;
  se: number;
  df: number;
  lower: number;
  upper: number;
  p: number;
  /** Among the groups of the same level; null where the groups are one average without a part in turn. */
  q: number | null;
  /** The same against the own region's year; null where there are no regions. */
  region_mean: number | null;
  region_lower: number | null;
  region_upper: number | null;
  region_p: number | null;
  region_q: number | null;
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
  /** Against the own region's year; null where there are no regions. */
  region_mean: number | null;
  region_lower: number | null;
  region_upper: number | null;
  region_p: number | null;
  /** Without the age-11 results of children on plans; null where they are not among the pairs, or all of them. */
  without_ks2_mean: number | null;
  without_ks2_lower: number | null;
  without_ks2_upper: number | null;
  without_ks2_p: number | null;
  verdict: FindingVerdict;
}

/** How much of a support's movement within authorities lasts: a row of the table `lasting_shares`. */
export interface LastingShareRow {
  support: string;
  /** Standard deviation (divisor N) of the figures that links use, authorities and years taken out, in the unit of the support. */
  within_sd: number;
  /** Share of that variance that passes within a year, between 0 and 1: error or real movement, which figures do not tell. */
  passing_share: number;
  /** The rest: the share of a link that would remain if all that passes were error. */
  lasting: number;
}

/** Whether supports forecast an outcome beyond its own past: a row of the table `forecasts`. */
export interface ForecastRow {
  outcome: string;
  /** 0 for the shift of the main test, 1 for a year earlier. */
  years_earlier: number;
  /** Figures forecast, and their authorities. */
  n: number;
  authorities: number;
  /** Share of the squares, the year's mean taken out, that the outcome's own past explains. */
  own_past: number;
  /** Share of what its own past leaves that supports explain; below 0 where they make the forecast worse. */
  gain: number;
  se: number;
  lower: number;
  upper: number;
  p: number;
  penalties: string;
}

/** A link with and without what the check of 2024 may have moved: a row of the table `break_sensitivity`. */
export interface BreakSensitivityRow {
  support: string;
  outcome: string;
  sample: string;
  n: number;
  /** Aligned slope within authorities, in standard deviations. */
  aligned: number;
  se: number;
  p: number;
}

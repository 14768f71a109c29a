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

/** A pair of indicators and which way they are turned. */
export interface LinkPair {
  support: string;
  outcome: string;
  /** Label years to go back for the support. */
  shift: number;
  /** 1 where a rising estimate is hoped for, −1 where a falling one is. */
  sign: 1 | -1;
}

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

/** An estimate before it is compared with the others of its family. */
export type UncomparedRow = Omit<LinkRow, 'q'>;

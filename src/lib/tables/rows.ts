import type { AreaType, Clock, Region, Role, WindowKind } from './table.ts';
import type { Status } from './status.ts';

/**
 * Rows of the published tables, column for column as in the contract. A group of authorities has no region, type,
 * joint return, successors or token.
 */
export interface Authority {
  authority: string;
  region: Region | null;
  area_type: AreaType | null;
  deprivation_quintile: number | null;
  size_band: number | null;
  first_year: number;
  last_year: number;
  joint_return: boolean | null;
  /** Codes of the authorities that took over its area, separated by spaces; null while it stands. */
  successors: string | null;
  token_sha256: string | null;
}

export interface Indicator {
  indicator: string;
  label: string;
  role: Role;
  feature: string | null;
  domain: string;
  tier: string | null;
  unit: string;
  better: 'higher' | 'lower' | null;
  better_is_assumed: boolean;
  clock: Clock;
  shift: number;
  window_kind: WindowKind;
  /** First and last day counted for label year Y, as `1 Apr Y-1`. */
  window_start: string;
  window_end: string;
  first_year: number;
  last_year: number;
  numerator: string | null;
  denominator: string | null;
  caveat: string;
  source: string;
  formula: string;
  plausible_min: number | null;
  plausible_max: number | null;
}

export interface Observation {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  published: string | null;
  status: Status;
  recast: boolean;
  in_links: boolean;
  denominator: number | null;
}

export interface Benchmark {
  indicator: string;
  year: number;
  england: number | null;
  median: number;
  q1: number;
  q3: number;
  n: number;
}

export interface Neighbour {
  authority: string;
  rank: number;
  neighbour: string;
  closeness: string;
}

export interface Source {
  source: string;
  title: string;
  publisher: string;
  edition: string;
  url: string;
  licence: string;
  file: string;
  retrieved: string;
  sha256: string;
}

import type { Status } from './status.ts';

/** What one side has and the other has not, in order. */
export interface Turnover<T = string> {
  new: T[];
  gone: T[];
}

/** A cell both releases hold and tell differently; null where one of them has no value. */
export interface ChangedCell {
  authority: string;
  indicator: string;
  year: number;
  before: number | null;
  after: number | null;
  /** The status then and now; null now where the cell is no longer there. */
  was: Status;
  is: Status | null;
  /** How far it moved, in standard deviations of the indicator; null where one side has no value or all values are equal. */
  moved: number | null;
}

/** How many cells of an indicator that both releases should hold are told differently. */
export interface IndicatorHistory {
  indicator: string;
  compared: number;
  changed: number;
}

/** What became of the figures already published. */
export interface History {
  compared: number;
  changed: number;
  /** Those that had a value and have none, and the other way round: both are among the changed. */
  lost: number;
  gained: number;
  /** Indicators with a changed cell, by name. */
  indicators: IndicatorHistory[];
  /** The cells that moved furthest, at most ten. */
  furthest: ChangedCell[];
}

/** A change that would stop a release, accepted in writing. */
export interface AcceptedChange {
  /** An indicator, or `overall`, or `authorities`. */
  subject: string;
  reason: string;
  by: string;
  /** The day, as 2026-11-22. */
  date: string;
}

/** A verdict that is another one now; null where one of the releases gives none. */
export interface FlippedVerdict {
  /** A pair as `agency_rate/re_referrals`, or the number of a finding. */
  subject: string;
  from: string | null;
  to: string | null;
}

/** What the tables of one release say differently from those of another. */
export interface TableComparison {
  indicators: Turnover;
  authorities: Turnover;
  years: Turnover<number>;
  /** A year that one indicator has and had not, as `agency_rate 2025`; indicators new or gone as a whole are left out. */
  indicator_years: Turnover;
  /** What is printed in cells without a number. */
  symbols: Turnover;
  /** How many authorities have a value in each year. */
  authorities_by_year: { year: number; before: number; after: number }[];
  history: History;
}

/** A release held against the one before it, as `data/releases/` keeps it. */
export interface ReleaseComparison extends TableComparison {
  /** Date of the data, as 2026-11-22; and of those it took the place of. */
  edition: string;
  before: string;
  accepted: AcceptedChange[];
  pairs: FlippedVerdict[];
  findings: FlippedVerdict[];
}

import type { IdentityLevel } from './identity-level.ts';
import type { Status } from './status.ts';

/** How often an intruder tells an authority apart who knows so many of its figures. */
export interface LinkageShare {
  known: number | 'all';
  /** Share of tries, from 0 to 1. */
  unique: number;
  median_candidates: number;
}

/** One way to show figures, and how it stands up to the attack. */
export interface LinkageLevel {
  /** What is shown: as published, rounded, averaged in groups with gaps kept, or filled. */
  shown: 'published' | 'rounded' | 'group_means' | 'groups';
  /** How many members a group has at least; null where there are no groups. */
  size: number | null;
  groups: number | null;
  measured: LinkageShare[];
  /** The same computed independently; empty where it was not. */
  expected: { known: number | 'all'; unique: number }[];
}

/** How many authorities one picture or one series gives away, by what is shown. */
export interface AloneShares {
  published: number;
  rounded: number;
  groups: number;
}

/** What the attack on cells came to for one figure. */
export interface FigureCount {
  /** The table and the name, as `observations/repeat_plans`. */
  figure: string;
  cells: number;
}

/** All that is measured of what the release gives away, as `data/disclosure-report.json` keeps it. */
export interface DisclosureReport {
  /** SHA-256 of all that it was measured from. */
  inputs_sha256: string;
  level: IdentityLevel;
  draws: number;
  seed: number;
  statuses: {
    table: 'observations' | 'library';
    indicator: string;
    cells: Partial<Record<Status, number>>;
  }[];
  cells: {
    /** Hidden cells that stand in at least one relation. */
    examined: number;
    /** Relations used, by indicator and series. */
    relations: number;
    /** Cells that our tables together make exact, and the publisher's alone do not: none may be published. */
    exact_by_our_tables: { figure: string; place: string }[];
    exact_in_the_source: FigureCount[];
    /** Hidden counts that can be only five numbers or fewer. */
    few_candidates: FigureCount[];
    /** The fewest numbers of cases any hidden cell of an indicator can still be. */
    fewest_candidates: FigureCount[];
    /** Years in which a relation does not hold among the printed figures, so that nothing follows from it. */
    unheld_years: number;
    contradicted: number;
  };
  /** Null where authorities are shown in groups: there are no single figures to be told apart. */
  linkage: {
    authorities: number;
    indicators: number;
    levels: LinkageLevel[];
    /** One indicator over its latest years, mean over the indicators that have as many. */
    followed: ({ years: number; indicators: number } & AloneShares)[];
    /** The latest-year picture of one link, mean over all pairs. */
    scatter: { pairs: number } & AloneShares;
  } | null;
}

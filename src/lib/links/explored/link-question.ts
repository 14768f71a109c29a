import type { AreaType, Region } from '../../tables/table.ts';

/** What is held equal between authorities; `within` compares each with itself by fixed effects. */
export const adjustments = ['none', 'poverty', 'poverty_region', 'within'] as const;

export type Adjustment = (typeof adjustments)[number];

/** What each authority counts: one, or its children aged 0 to 17. */
export const weightings = ['equal', 'children'] as const;

export type Weighting = (typeof weightings)[number];

/** Whom a link is looked at among. */
export type Peers =
  | { group: 'all' }
  | { group: 'without_london' }
  /** The authority and its ten statistical neighbours. */
  | { group: 'neighbours'; authority: string }
  | { group: 'region'; region: Region }
  /** Fifth of authorities by child poverty; 5 is the poorest. */
  | { group: 'fifth'; fifth: number }
  | { group: 'type'; type: AreaType };

/** What the statements of a link are about. Identifiers are names from the tables, never text from outside. */
export interface LinkQuestion {
  /** A column of `panel`. */
  support: string;
  /** A column of `panel`. */
  outcome: string;
  /** Label years to go back for the support; below 0 it is counted after the outcome's year. */
  shift: number;
  /** First and last label year of the outcome, both inclusive. */
  first: number;
  last: number;
  adjust: Adjustment;
  peers: Peers;
  weights: Weighting;
  /** An authority, by code, or the whole of London, to see whether it alone makes the link. */
  leftOut?: string;
}

/**
 * Which comparison a question makes: authorities in one year, the averages of authorities over several years, or each
 * authority with itself.
 */
export type LinkKind = 'year' | 'between' | 'within';

/** The comparison a question makes. Fixed effects of a single year throw: one year says nothing of change. */
export function linkKindOf({
  first,
  last,
  adjust,
}: Pick<LinkQuestion, 'first' | 'last' | 'adjust'>): LinkKind {
  if (adjust === 'within') {
    if (first === last) throw new Error(`linkKindOf requires several years for fixed effects: ${first}`);
    return 'within';
  }
  return first === last ? 'year' : 'between';
}

import type { Indicator, Observation } from '../../tables/rows.ts';
import type { Lineage } from '../lineage.ts';
import type { Scope } from '../scopes.ts';

/** What notes need to know of an indicator of the dictionary. */
export interface GuardIndicator {
  indicator: string;
  label: string;
  role: Indicator['role'];
  unit: string;
  shift: number;
  /** Share of the cells of authorities within their lives that are suppressed, 0 to 1. */
  suppressed: number;
}

/** What a statement is likely to get wrong. A note never blocks: the reader may know better. */
export interface GuardNote {
  guard: string;
  /** What happens. */
  note: string;
  /** What to do about it. */
  remedy: string;
  /** What it is about in the statement, counting characters from 0; `end` is the place after it. */
  start: number;
  end: number;
}

/** A statement as guards see it. */
export interface Reading {
  scopes: readonly Scope[];
  /** By identifier. */
  indicators: ReadonlyMap<string, GuardIndicator>;
  lineage: Lineage;
  /** The indicators that a query, or a WITH clause it reads, names. */
  indicatorsNamed: (scope: Scope) => readonly GuardIndicator[];
}

/** Looks for one kind of mistake; gives a note for the first place where it stands. */
export type Guard = (reading: Reading) => GuardNote | undefined;

/** The facts of every indicator of the dictionary, counted from the observations. */
export function guardIndicators(
  indicators: readonly Indicator[],
  observations: readonly Pick<Observation, 'indicator' | 'status' | 'recast'>[],
): GuardIndicator[] {
  const cells = Map.groupBy(
    observations.filter(({ recast }) => !recast),
    ({ indicator }) => indicator,
  );
  return indicators.map(({ indicator, label, role, unit, shift }) => {
    const own = cells.get(indicator) ?? [];
    const hidden = own.filter(({ status }) => status === 'suppressed').length;
    return { indicator, label, role, unit, shift, suppressed: own.length === 0 ? 0 : hidden / own.length };
  });
}

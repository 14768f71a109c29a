import type { Observation } from '../../tables/rows.ts';

/** One authority with both sides of a link: a row of the query and a dot of the chart. */
export interface Pair {
  authority: string;
  support_year: number;
  /** In the unit of the support. */
  support_value: number;
  outcome_year: number;
  /** In the unit of the outcome. */
  outcome_value: number;
}

/** Which cells of two indicators belong together. */
export interface Pairing {
  /** Label year of the outcome. */
  year: number;
  /** Label years to go back for the support, so that it falls inside the outcome's year. */
  shift: number;
}

type Cell = Pick<Observation, 'authority' | 'year' | 'value' | 'in_links'>;

/**
 * Which authorities have both the outcome of a year and the support that falls inside that year, by code.
 * Only cells that links may use count; an authority that lacks either side is left out, never filled in.
 * The support's label year plus the shift is the outcome's: `merge(support, outcome)` in R after moving the support's
 * year by the shift.
 *
 * @example pairUp(agencyCells, referralCells, { year: 2025, shift: 1 }) // support of 2024 beside outcome of 2025
 */
export function pairUp(support: readonly Cell[], outcome: readonly Cell[], { year, shift }: Pairing): Pair[] {
  const supportYear = year - shift;
  const supportValues = valuesOf(support, supportYear);
  const pairs: Pair[] = [];
  for (const [authority, outcomeValue] of valuesOf(outcome, year)) {
    const supportValue = supportValues.get(authority);
    if (supportValue === undefined) continue;
    const outcomeSide = { outcome_year: year, outcome_value: outcomeValue };
    pairs.push({ authority, support_year: supportYear, support_value: supportValue, ...outcomeSide });
  }
  return pairs.sort((a, b) => (a.authority < b.authority ? -1 : 1));
}

function valuesOf(cells: readonly Cell[], year: number): Map<string, number> {
  const values = new Map<string, number>();
  for (const { authority, year: labelled, value, in_links } of cells) {
    if (in_links && labelled === year && value !== null) values.set(authority, value);
  }
  return values;
}

import type { Observation } from '../tables/rows.ts';
import { hasValue, type Status } from '../tables/status.ts';
import { groupMean } from './group-means.ts';

/** The part of a cell that is shown of a group. */
export type ShownCell = Pick<Observation, 'authority' | 'indicator' | 'year' | 'value' | 'status'>;

/**
 * The cells of groups: for every indicator and year the mean of the members' values, each authority counting the same,
 * rounded to ten decimals; one cell a group, so that gaps of single members do not show. Cells printed for an authority
 * outside its life are no figures of it and are left out. A mean of fewer than three values is withheld as
 * `suppressed`. Where a value of a member is set aside, the mean is too: beside the same series in the library, where
 * nothing is set aside, it would give that value away. Where no member has a value the reason stays if all share it,
 * and is `not_available` if not.
 *
 * Cells are in the order of indicator, year and group. Throws where an authority has no group.
 *
 * @example groupCells(cells, new Map([['A010', 'G01'], …]))[0] // { authority: 'G01', indicator: 'agency_rate', year: 2017, value: 15.2, status: 'ok' }
 */
export function groupCells(
  cells: readonly (ShownCell & Pick<Observation, 'recast'>)[],
  groups: ReadonlyMap<string, string>,
): ShownCell[] {
  const own = cells.filter(({ recast }) => !recast);
  const members = Map.groupBy(own, ({ authority, indicator, year }) => {
    const group = groups.get(authority);
    if (!group) throw new Error(`groupCells requires a group of every authority: ${authority}`);
    return `${indicator}\n${year}\n${group}`;
  });
  return [...members]
    .map(([key, same]) => cellOf(key, same))
    .toSorted(
      (a, b) => compare(a.indicator, b.indicator) || a.year - b.year || compare(a.authority, b.authority),
    );
}

function cellOf(key: string, members: readonly ShownCell[]): ShownCell {
  const [indicator, year, authority] = key.split('\n') as [string, string, string];
  const isSetAside = members.some(({ status }) => status === 'set_aside');
  const mean = isSetAside ? null : groupMean(members.map(({ value }) => value));
  const value = mean === null ? null : Number(mean.toFixed(10)) + 0;
  return {
    authority,
    indicator,
    year: Number(year),
    value,
    status: value === null ? reasonOf(members) : 'ok',
  };
}

/** Why a group has no value. */
function reasonOf(members: readonly ShownCell[]): Status {
  if (members.some(({ status }) => status === 'set_aside')) return 'set_aside';
  if (members.some(({ status }) => hasValue(status))) return 'suppressed';
  const reasons = new Set(members.map(({ status }) => status));
  return reasons.size === 1 ? (members[0] as ShownCell).status : 'not_available';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { Authority } from '../tables/rows.ts';
import { latestProfiles, type ProfileTables } from './latest-profiles.ts';
import { fewestMembers, mdav } from './mdav.ts';

/** What groups are chosen from. */
export interface GroupingTables extends ProfileTables {
  authorities: readonly Pick<Authority, 'authority' | 'last_year' | 'successors'>[];
}

/**
 * The group of every authority, by code: one grouping for all indicators and years, from the latest figures of the
 * standing authorities. One that ended joins the first of those that took over its area. Groups are numbered in the
 * order of their first code, which says nothing of them, as codes follow a secret.
 *
 * Throws where `size` is under 5, where fewer authorities stand than one group needs, or where one that ended has no
 * successor that stands.
 *
 * @example chooseGroups(tables, 5).get('A010') // 'G01'
 */
export function chooseGroups(tables: GroupingTables, size: number): Map<string, string> {
  if (!(size >= fewestMembers))
    throw new Error(`chooseGroups requires groups of at least ${fewestMembers}: ${size}`);
  const { authorities: standing, profiles } = latestProfiles(tables);
  if (standing.length < size)
    throw new Error(`chooseGroups requires at least ${size} authorities: ${standing.length}`);
  const groups = mdav(profiles, size)
    .map((places) => places.map((place) => standing[place] as string).toSorted())
    .toSorted((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
  const found = new Map(groups.flatMap((codes, i) => codes.map((code) => [code, nameOf(i)] as const)));
  const rows = new Map(tables.authorities.map((row) => [row.authority, row]));
  return new Map(tables.authorities.map(({ authority }) => [authority, groupOf(authority, found, rows)]));
}

function nameOf(place: number): string {
  return `G${String(place + 1).padStart(2, '0')}`;
}

/** The group of an authority, or of the first that came after it. */
function groupOf(
  authority: string,
  found: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, Pick<Authority, 'successors'>>,
): string {
  const own = found.get(authority);
  if (own) return own;
  const next = rows.get(authority)?.successors?.split(' ')[0];
  if (!next) throw new Error(`chooseGroups requires a successor of an authority that ended: ${authority}`);
  return groupOf(next, found, rows);
}

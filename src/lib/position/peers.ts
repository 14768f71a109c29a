import type { Authority, Neighbour } from '../tables/rows.ts';

/** The groups with which an authority may be compared, beside authorities of the reader's own choice. */
export const peerGroups = ['neighbours', 'region', 'deprivation_quintile', 'area_type'] as const;

export type PeerGroup = (typeof peerGroups)[number];

/** The authorities that stand in the latest year of the table, in its order. */
export function standingAuthorities(authorities: readonly Authority[]): Authority[] {
  const latest = authorities.reduce((year, { last_year }) => Math.max(year, last_year), 0);
  return authorities.filter(({ last_year }) => last_year === latest);
}

/**
 * The codes of an authority's peers that stand in the latest year, never its own: its statistical neighbours, nearest
 * first, those that share its region, type or fifth of deprivation, or those of a list. None where the authority has
 * no neighbours or no fifth, as with one that ended; codes of a list that do not stand are left out. An unknown
 * authority throws.
 *
 * @example peersOf('A019', 'region', { authorities, neighbours }) // ['A028', 'A031', …]
 */
export function peersOf(
  code: string,
  group: PeerGroup | readonly string[],
  { authorities, neighbours }: { authorities: readonly Authority[]; neighbours: readonly Neighbour[] },
): string[] {
  const own = authorities.find(({ authority }) => authority === code);
  if (!own) throw new Error(`peersOf unknown authority: ${code}`);
  const standing = standingAuthorities(authorities).filter(({ authority }) => authority !== code);
  const codes = new Set(standing.map(({ authority }) => authority));
  if (group === 'neighbours') return neighboursOf(code, neighbours).filter((each) => codes.has(each));
  if (typeof group !== 'string') return [...new Set(group)].filter((each) => codes.has(each));
  const shared = own[group];
  if (shared === null) return [];
  return standing.filter((row) => row[group] === shared).map(({ authority }) => authority);
}

/** The codes of an authority's statistical neighbours, nearest first. */
function neighboursOf(code: string, neighbours: readonly Neighbour[]): string[] {
  return neighbours
    .filter(({ authority }) => authority === code)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ neighbour }) => neighbour);
}

import type { Authority } from '../../tables/rows.ts';
import { areaTypeNames, fifthName, regionName } from './describe-peers.ts';
import { listOf } from '../phrases.ts';

const sizes = ['smallest', 'second smallest', 'second largest', 'largest'] as const;

/**
 * A quarter of the authorities by the number of children, in words.
 *
 * @example sizeName(4) // 'the largest quarter'
 */
export function sizeName(band: number): string {
  const name = sizes[band - 1];
  if (!name) throw new Error(`sizeName requires a whole number from 1 to 4: ${band}`);
  return `the ${name} quarter`;
}

/**
 * What kind of place an authority is, in a sentence without its name.
 *
 * @example describePlace(authority)
 * // 'A unitary authority in the South West, in the middle fifth by child poverty and the largest quarter by number of children.'
 */
export function describePlace(
  authority: Pick<Authority, 'area_type' | 'region' | 'deprivation_quintile' | 'size_band'>,
): string {
  const { area_type, region, deprivation_quintile, size_band } = authority;
  const kind = area_type === null ? 'A group of authorities' : `A ${areaTypeNames[area_type]}`;
  const isPlain = region === null || (region === 'London' && area_type === 'london');
  const where = isPlain ? '' : ` in ${regionName(region)}`;
  const groups = [
    ...(deprivation_quintile === null ? [] : [`${fifthName(deprivation_quintile)} by child poverty`]),
    ...(size_band === null ? [] : [`${sizeName(size_band)} by number of children`]),
  ];
  return `${kind}${where}${groups.length > 0 ? `, in ${listOf(groups)}` : ''}.`;
}

/** The life of an authority beside those it came from or that came after it. */
export interface Life {
  authority: string;
  first_year: number;
  last_year: number;
  /** Codes of the authorities it became part of. */
  successors: readonly string[];
  /** Codes of the authorities it came from. */
  predecessors: readonly string[];
  /** Whether figures of its own run to the latest year there is. */
  stands: boolean;
}

/**
 * What a reorganisation means for the figures of an authority; empty for one that was never reorganised.
 *
 * @example describeLife({ authority: 'A188', first_year: 2023, predecessors: ['A698'], stands: true, … })
 * // ['A188 began in 2023, in the place of A698.', …]
 */
export function describeLife(life: Life): string[] {
  const { authority, first_year, last_year, successors, predecessors, stands } = life;
  const limits = 'Its years are never joined to those of another authority: a new boundary is a new unit.';
  if (!stands) {
    return [
      `${authority} ended in a reorganisation; ${last_year} is the last year with figures of its own.${successors.length > 0 ? ` Its area is now part of ${listOf(successors)}.` : ''}`,
      `It has no place among the authorities of today. Below are its own last figures and how they ran until then. ${limits}`,
    ];
  }
  if (predecessors.length === 0) return [];
  return [
    `${authority} began in ${first_year}, in the place of ${listOf(predecessors)} or of a part of ${predecessors.length === 1 ? 'it' : 'them'}.`,
    `Its trends begin there. Where a source carries figures further back to its boundaries they are kept in the data, marked as recast, and not drawn. ${limits}`,
  ];
}

/**
 * What kind of place an authority is, in the fewest words, for a list under its region; the years of one that ended or
 * began within the figures.
 *
 * @example describePlaceBriefly(authority, 2025) // 'London borough, least poor fifth, smallest quarter'
 */
export function describePlaceBriefly(
  authority: Pick<
    Authority,
    'area_type' | 'deprivation_quintile' | 'size_band' | 'first_year' | 'last_year' | 'joint_return'
  >,
  lastYear: number,
): string {
  const { area_type, deprivation_quintile, size_band, first_year, last_year, joint_return } = authority;
  const bare = (name: string): string => name.replace('the ', '');
  return [
    area_type === null ? 'group of authorities' : areaTypeNames[area_type],
    ...(deprivation_quintile === null ? [] : [bare(fifthName(deprivation_quintile))]),
    ...(size_band === null ? [] : [bare(sizeName(size_band))]),
    ...(last_year < lastYear ? [`ended, figures to ${last_year}`] : []),
    ...(first_year > firstOfAll ? [`figures from ${first_year}`] : []),
    ...(joint_return ? ['one workforce return with another'] : []),
  ].join(', ');
}

/** The first label year of any table: an authority that begins later is new. */
const firstOfAll = 2013;

import type { PeerGroup } from '../../position/peers.ts';
import type { AreaType } from '../../tables/table.ts';
import type { Authority } from '../../tables/rows.ts';
import { countOf, listOf, spellOut } from '../phrases.ts';

/** The groups of authorities a reader can compare with, in the order of the list. */
export const peerGroups = [
  'neighbours',
  'region',
  'deprivation_quintile',
  'area_type',
] as const satisfies readonly PeerGroup[];

export type { PeerGroup };

/** A group to compare with, or the codes of a reader's own choice. */
export type PeerChoice = PeerGroup | readonly string[];

/** The kinds of authority in words. */
export const areaTypeNames: Readonly<Record<AreaType, string>> = {
  london: 'London borough',
  metropolitan: 'metropolitan district',
  unitary: 'unitary authority',
  county: 'county',
};

const areaTypePlurals: Readonly<Record<AreaType, string>> = {
  london: 'London boroughs',
  metropolitan: 'metropolitan districts',
  unitary: 'unitary authorities',
  county: 'counties',
};

const fifths = ['least poor', 'second least poor', 'middle', 'second poorest', 'poorest'] as const;

/**
 * A fifth of the authorities by child poverty, in words.
 *
 * @example fifthName(5) // 'the poorest fifth'
 */
export function fifthName(quintile: number): string {
  const name = fifths[quintile - 1];
  if (!name) throw new Error(`fifthName requires a whole number from 1 to 5: ${quintile}`);
  return `the ${name} fifth`;
}

const plainOptions: Readonly<Record<PeerGroup, string>> = {
  neighbours: 'Statistical neighbours',
  region: 'Same region',
  deprivation_quintile: 'Same fifth by child poverty',
  area_type: 'Same type',
};

/**
 * A group as a choice in a list, with the region, fifth or kind of the authority it is for; plain where that is yet to be
 * chosen.
 */
export function peerOption(
  group: PeerGroup,
  own?: Pick<Authority, 'region' | 'deprivation_quintile' | 'area_type'>,
): string {
  const plain = plainOptions[group];
  if (!own) return plain;
  switch (group) {
    case 'neighbours':
      return plain;
    case 'region':
      return `${plain}: ${own.region ?? 'not known'}`;
    case 'deprivation_quintile':
      return `${plain}: ${own.deprivation_quintile === null ? 'not known' : fifthName(own.deprivation_quintile)}`;
    case 'area_type':
      return `${plain}: ${own.area_type === null ? 'not known' : areaTypePlurals[own.area_type]}`;
  }
}

/**
 * Who is compared with, by name, to follow "among" and to stand in a key.
 *
 * @example peersName('neighbours', 10, own) // 'its ten statistical neighbours'
 */
export function peersName(
  group: PeerGroup,
  count: number,
  own: Pick<Authority, 'region' | 'deprivation_quintile' | 'area_type'>,
): string {
  switch (group) {
    case 'neighbours':
      return count === 1 ? 'its one statistical neighbour' : `its ${spellOut(count)} statistical neighbours`;
    case 'region':
      return `${others(count)} in ${own.region === null ? 'no region' : regionName(own.region)}`;
    case 'deprivation_quintile':
      return `${others(count)} in ${own.deprivation_quintile === null ? 'no fifth' : fifthName(own.deprivation_quintile)} by child poverty`;
    case 'area_type':
      return `the ${count} other ${own.area_type === null ? 'authorities of no type' : areaTypePlurals[own.area_type]}`;
  }
}

/** Most names that are told one by one. */
const mostNamed = 5;

/**
 * Authorities of a reader's own choice, by name where they are few.
 *
 * @example chosenName(['A010', 'A015']) // 'A010 and A015'
 */
export function chosenName(names: readonly string[]): string {
  if (names.length === 0) return 'nobody yet';
  return names.length <= mostNamed ? listOf(names) : `the ${names.length} authorities you chose`;
}

function others(count: number): string {
  return `the ${countOf(count, 'other authority', 'other authorities')}`;
}

/** A region after "in": some take an article. */
export function regionName(region: string): string {
  return /^(London|Yorkshire)/.test(region) ? region : `the ${region}`;
}

/**
 * Those compared with, as short as the head of a column or the end of a line.
 *
 * @example peersShort('region', { region: 'London' }) // 'London'
 */
export function peersShort(
  choice: PeerChoice,
  own: Pick<Authority, 'region' | 'deprivation_quintile' | 'area_type'> | undefined,
): string {
  switch (choice) {
    case 'neighbours':
      return 'Neighbours';
    case 'region':
      return own?.region ?? 'Region';
    case 'deprivation_quintile':
      return 'Same fifth';
    case 'area_type':
      return 'Same type';
    default:
      return choice.length === 1 ? String(choice[0]) : `Your ${choice.length}`;
  }
}

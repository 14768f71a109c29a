import { describe, expect, it } from 'vitest';
import {
  chosenName,
  fifthName,
  peerGroups,
  peerOption,
  peersName,
  peersShort,
} from '../../../../src/lib/words/authority/describe-peers.ts';
import { peerGroups as groupsOfPosition } from '../../../../src/lib/position/peers.ts';

const own = { region: 'South West', deprivation_quintile: 3, area_type: 'unitary' } as const;

describe('peerGroups', () => {
  it('are those that peers can be found by', () => {
    expect(peerGroups).toEqual(groupsOfPosition);
  });
});

describe('peersName', () => {
  it.each([
    { group: 'neighbours', count: 10, name: 'its ten statistical neighbours' },
    { group: 'neighbours', count: 1, name: 'its one statistical neighbour' },
    { group: 'region', count: 14, name: 'the 14 other authorities in the South West' },
    { group: 'region', count: 1, name: 'the 1 other authority in the South West' },
    {
      group: 'deprivation_quintile',
      count: 29,
      name: 'the 29 other authorities in the middle fifth by child poverty',
    },
    { group: 'area_type', count: 61, name: 'the 61 other unitary authorities' },
  ] as const)('names $group of $count', ({ group, count, name }) => {
    expect(peersName(group, count, own)).toBe(name);
  });

  it('puts no article before London', () => {
    expect(peersName('region', 31, { ...own, region: 'London' })).toBe('the 31 other authorities in London');
  });
});

describe('chosenName', () => {
  it.each([
    { codes: [], name: 'nobody yet' },
    { codes: ['A010'], name: 'A010' },
    { codes: ['A010', 'A015', 'A027'], name: 'A010, A015 and A027' },
    { codes: ['A010', 'A015', 'A027', 'A028', 'A031', 'A034'], name: 'the 6 authorities you chose' },
  ])('$name', ({ codes, name }) => {
    expect(chosenName(codes)).toBe(name);
  });
});

describe('peerOption', () => {
  it('names what is shared', () => {
    expect(peerGroups.map((group) => peerOption(group, own))).toEqual([
      'Statistical neighbours',
      'Same region: South West',
      'Same fifth by child poverty: the middle fifth',
      'Same type: unitary authorities',
    ]);
  });

  it('says where the fifth is not known', () => {
    expect(peerOption('deprivation_quintile', { ...own, deprivation_quintile: null })).toMatch(/not known$/);
  });
});

describe('peersShort', () => {
  it('names a group as short as the head of a column', () => {
    expect(peersShort('neighbours', own)).toBe('Neighbours');
    expect(peersShort('region', own)).toBe('South West');
    expect(peersShort(['A010'], own)).toBe('A010');
    expect(peersShort(['A010', 'A015'], own)).toBe('Your 2');
  });
});

describe('fifthName', () => {
  it('refuses what is no fifth', () => {
    expect(() => fifthName(6)).toThrow(/^fifthName requires a whole number from 1 to 5: 6$/);
  });
});

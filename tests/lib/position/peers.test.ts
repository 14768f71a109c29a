import { describe, expect, it } from 'vitest';
import { peersOf, standingAuthorities } from '../../../src/lib/position/peers.ts';
import { authority } from '../../scripts/checks/sample.ts';

const authorities = [
  authority({ authority: 'A001' }),
  authority({ authority: 'A002', deprivation_quintile: 3, area_type: 'unitary' }),
  authority({ authority: 'A003', region: 'North East', area_type: 'metropolitan' }),
  authority({ authority: 'A004', last_year: 2021, deprivation_quintile: null, successors: 'A005' }),
  authority({ authority: 'A005', first_year: 2021, region: 'North East' }),
];
const near = (code: string, rank: number, neighbour: string) => ({
  authority: code,
  rank,
  neighbour,
  closeness: 'Close',
});
const neighbours = [
  near('A001', 2, 'A005'),
  near('A001', 1, 'A003'),
  near('A002', 1, 'A001'),
  near('A001', 3, 'A004'),
];
const tables = { authorities, neighbours };

describe('standingAuthorities', () => {
  it('leaves out those that ended', () => {
    expect(standingAuthorities(authorities).map((row) => row.authority)).toEqual([
      'A001',
      'A002',
      'A003',
      'A005',
    ]);
  });
});

describe('peersOf', () => {
  it.each([
    { group: 'neighbours', peers: ['A003', 'A005'] },
    { group: 'region', peers: ['A002'] },
    { group: 'deprivation_quintile', peers: ['A003', 'A005'] },
    { group: 'area_type', peers: ['A005'] },
    { group: ['A003', 'A001', 'A003', 'A004', 'A999'], peers: ['A003'] },
    { group: [], peers: [] },
  ] as const)('by $group are $peers', ({ group, peers }) => {
    expect(peersOf('A001', group, tables)).toEqual(peers);
  });

  it('of an authority that ended are those of its region, and none by a fifth it never had or a neighbour', () => {
    expect(peersOf('A004', 'region', tables)).toEqual(['A001', 'A002']);
    expect(peersOf('A004', 'deprivation_quintile', tables)).toEqual([]);
    expect(peersOf('A004', 'neighbours', tables)).toEqual([]);
  });

  it('throws at a code there is none of', () => {
    expect(() => peersOf('A999', 'region', tables)).toThrow('peersOf unknown authority: A999');
  });
});

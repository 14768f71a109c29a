import { describe, expect, it } from 'vitest';
import { peerGroups } from '../../../src/lib/words/authority/describe-peers.ts';
import {
  formatProfileChoice,
  mostChosen,
  parseProfileChoice,
  type ProfileChoice,
  readCodes,
} from '../../../src/lib/site/peer-address.ts';

const standing: ProfileChoice = { peers: 'neighbours', show: 'latest', authority: null };

describe('an address of a profile', () => {
  it.each<{ address: string; choice: ProfileChoice }>([
    { address: '', choice: standing },
    { address: 'with=region', choice: { ...standing, peers: 'region' } },
    {
      address: 'with=poverty&show=trend',
      choice: { ...standing, peers: 'deprivation_quintile', show: 'trend' },
    },
    { address: 'with=A010+A015', choice: { ...standing, peers: ['A010', 'A015'] } },
    { address: 'authority=A019&with=type', choice: { ...standing, peers: 'area_type', authority: 'A019' } },
  ])('restores and is restored: #$address', ({ address, choice }) => {
    expect(parseProfileChoice(`#${address}`)).toEqual(choice);
    expect(formatProfileChoice(choice)).toBe(address);
  });

  it.each([
    '#with=nobody',
    '#with=<script>',
    '#show=all',
    '#with=A1',
    '#authority=Larkfield',
    '#row-agency_rate',
  ])('passes over what it does not understand: %s', (address) => {
    expect(parseProfileChoice(address)).toEqual(standing);
  });

  it('has a word for every group', () => {
    const words = peerGroups.map((peers) => formatProfileChoice({ ...standing, peers }));
    expect(new Set(words).size).toBe(peerGroups.length);
  });
});

describe('readCodes', () => {
  it.each([
    { typed: 'A010 A015', codes: ['A010', 'A015'] },
    { typed: 'a010, a010;A027', codes: ['A010', 'A027'] },
    { typed: 'A01 or A0100', codes: [] },
    { typed: '', codes: [] },
  ])('reads "$typed"', ({ typed, codes }) => {
    expect(readCodes(typed)).toEqual(codes);
  });

  it('takes no more than can be told apart', () => {
    const many = Array.from({ length: 40 }, (_, i) => `A${100 + i}`).join(' ');
    expect(readCodes(many)).toHaveLength(mostChosen);
  });
});

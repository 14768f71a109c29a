import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peerGroups } from '../../../src/lib/words/authority/describe-peers.ts';
import {
  formatProfileChoice,
  mostChosen,
  noChoice,
  parseProfileChoice,
  type ProfileChoice,
  readCodes,
  refusedOfProfile,
  showWords,
  sortWords,
} from '../../../src/lib/site/peer-address.ts';

const standing: ProfileChoice = noChoice;

describe('an address of a profile', () => {
  it.each<{ address: string; choice: ProfileChoice }>([
    { address: '', choice: standing },
    { address: 'with=region', choice: { ...standing, peers: 'region' } },
    {
      address: 'with=poverty&sort=moved&show=out&open=agency_rate',
      choice: {
        ...standing,
        peers: 'deprivation_quintile',
        sort: 'moved',
        show: 'out',
        open: 'agency_rate',
      },
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
    '#show=everything',
    '#sort=name',
    '#open=Agency%20rate',
    '#with=A1',
    '#authority=Larkfield',
    '#row-agency_rate',
  ])('passes over what it does not understand: %s', (address) => {
    expect(parseProfileChoice(address)).toEqual(standing);
  });

  it('restores whatever was chosen, and refuses nothing of it', () => {
    const code = fc.integer({ min: 0, max: 999 }).map((number) => `A${String(number).padStart(3, '0')}`);
    const choice = fc.record({
      peers: fc.oneof(
        fc.constantFrom(...peerGroups),
        fc.uniqueArray(code, { minLength: 1, maxLength: mostChosen }),
      ),
      sort: fc.constantFrom(...sortWords),
      show: fc.constantFrom(...showWords),
      open: fc.constantFrom(null, 'agency_rate', 'in_need_ks2'),
      authority: fc.option(code),
    });
    fc.assert(
      fc.property(choice, (chosen) => {
        const address = formatProfileChoice(chosen);
        expect(parseProfileChoice(`#${address}`)).toEqual(chosen);
        expect(refusedOfProfile(`#${address}`)).toEqual([]);
      }),
    );
  });

  it.each([
    ['#sort=name', /order “name”/],
    ['#show=everything', /show “everything”/],
    ['#open=Agency rate', /opens “Agency rate”/],
    ['#with=A010+nobody', /“nobody” too/],
    [
      `#with=nobody+${Array.from({ length: 30 }, (_, i) => `A${100 + i}`).join('+')}`,
      /“nobody” too.*the first 20/,
    ],
  ])('tells what it does not understand: %s', (address, words) => {
    expect(refusedOfProfile(address).join(' ')).toMatch(words);
  });

  it('compares with no code that it says is left out', () => {
    const piece = fc.stringMatching(/^[aA][0-9]{2,4}[-.x]?(A015)?$/);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const address = `#with=${pieces.join('+')}`;
        const { peers } = parseProfileChoice(address);
        const left = pieces.filter((each) => !/^A\d{3}$/i.test(each)).map((each) => each.toUpperCase());
        expect(left.filter((each) => typeof peers !== 'string' && peers.includes(each))).toEqual([]);
        expect(refusedOfProfile(address).length > 0).toBe(left.length > 0);
        expect(peers).toEqual(
          left.length === pieces.length
            ? 'neighbours'
            : [...new Set(pieces.map((each) => each.toUpperCase()))].filter((each) => !left.includes(each)),
        );
      }),
    );
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
    { typed: 'A010-x A010.A015', codes: [] },
    { typed: '', codes: [] },
  ])('reads "$typed"', ({ typed, codes }) => {
    expect(readCodes(typed)).toEqual(codes);
  });

  it('takes no more than can be told apart', () => {
    const many = Array.from({ length: 40 }, (_, i) => `A${100 + i}`).join(' ');
    expect(readCodes(many)).toHaveLength(mostChosen);
  });
});

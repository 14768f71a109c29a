import { describe, expect, it } from 'vitest';
import {
  describeChoice,
  differencesFromPublished,
  fifthWords,
  peerWords,
  type DescribableChoice,
} from '../../../../src/lib/words/link/describe-choice.ts';

const published: DescribableChoice = {
  support: 'agency_rate',
  outcome: 're_referrals',
  first: 2018,
  last: 2025,
  lag: 0,
  adjust: 'within',
  peers: { group: 'all' },
  weights: 'equal',
};
const span = { first: 2018, last: 2025 };

describe('describeChoice', () => {
  it('says what is compared and how, in one line', () => {
    expect(
      describeChoice('Agency staff and re-referrals', { ...published, first: 2025, adjust: 'none' }),
    ).toBe(
      'Agency staff and re-referrals: 2025, support at its main timing, nothing held equal, all authorities, every authority counts one',
    );
    expect(
      describeChoice('Agency staff and re-referrals', { ...published, lag: -1, isSelection: true }),
    ).toMatch(
      /2018 to 2025, support counted after, each authority against itself.*, only the points selected$/,
    );
  });

  it.each([
    [{ group: 'without_london' }, 'authorities outside London'],
    [{ group: 'neighbours', authority: 'A010' }, 'A010 and its ten statistical neighbours'],
    [{ group: 'region', region: 'London' }, 'authorities in London'],
    [{ group: 'region', region: 'East of England' }, 'authorities in the East of England'],
    [{ group: 'region', region: 'Yorkshire and The Humber' }, 'authorities in Yorkshire and The Humber'],
    [{ group: 'fifth', fifth: 5 }, 'authorities in the poorest fifth by child poverty'],
    [{ group: 'type', type: 'county' }, 'county authorities'],
  ] as const)('names the group %o', (peers, words) => {
    expect(peerWords(peers)).toBe(words);
  });

  it('refuses a fifth there is not', () => {
    expect(() => fifthWords(0)).toThrow('fifthWords unknown fifth: 0');
  });
});

describe('differencesFromPublished', () => {
  it('finds none in the published test itself, over whatever years there are', () => {
    expect(differencesFromPublished(published, span)).toEqual([]);
    expect(differencesFromPublished({ ...published, first: 2017 }, span)).toEqual([]);
  });

  it.each([
    [{ first: 2025, adjust: 'none' }, ['places compared in one year', '2025 alone']],
    [{ adjust: 'poverty' }, ['averages of places compared', 'child poverty held equal']],
    [{ first: 2020 }, ['2020 to 2025 only']],
    [{ lag: 1 }, ['support the year before']],
    [{ peers: { group: 'without_london' } }, ['authorities outside London only']],
    [{ weights: 'children' }, ['authorities count by their children']],
    [{ isSelection: true }, ['only the points selected']],
  ] as const)('names what %o changes', (changes, differences) => {
    expect(differencesFromPublished({ ...published, ...changes }, span)).toEqual(differences);
  });
});

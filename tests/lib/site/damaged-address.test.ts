import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLinkChoice } from '../../../src/lib/links/explored/link-choice-address.ts';
import { formatLinkChoice, plainChoice } from '../../../src/lib/links/explored/link-choice.ts';
import { openFragment, shareFragment } from '../../../src/lib/query/share-link.ts';
import { mendAddress } from '../../../src/lib/site/mend-address.ts';
import {
  formatProfileChoice,
  parseProfileChoice,
  refusedOfProfile,
} from '../../../src/lib/site/peer-address.ts';
import { readRadios } from '../../../src/lib/site/radio-address.ts';
import { formatSearch, parseSearch } from '../../../src/lib/site/search-address.ts';

const choosable = {
  supports: ['agency_rate', 'vacancy_rate'],
  outcomes: ['re_referrals', 'repeat_plans'],
  authorities: ['A010', 'A011'],
};
const standing = { support: 'agency_rate', outcome: 'repeat_plans' };
const edition = '2026-11-22';
const radios = ['strong', 'none'].map((value) => ({ name: 'verdict', value }));

/** What a page understands of an address, and what it says about it; nothing said is an empty list. */
interface Understood {
  asked: unknown;
  said: readonly string[];
}

/** How each page reads its address, one whole address of it, and what ends it so that a cut can be seen. */
const pages: readonly { name: string; whole: string; read: (fragment: string) => Understood }[] = [
  {
    name: 'explore',
    whole: formatLinkChoice(
      {
        ...plainChoice,
        support: 'vacancy_rate',
        outcome: 're_referrals',
        years: [2019, 2024],
        adjust: 'poverty',
        peers: { group: 'region', region: 'North East' },
      },
      '2025-11-20.a1',
    ),
    read: afterMending((fragment) => {
      const { choice, version, refusals, lacking = '' } = parseLinkChoice(fragment, choosable, standing);
      // another version of the data is said by the page
      const other = version === undefined || version === '2025-11-20.a1' ? [] : ['another version'];
      return { asked: choice, said: [...refusals, ...other, lacking].filter((each) => each !== '') };
    }),
  },
  {
    name: 'query',
    whole: fragmentOf({ sql: `SELECT '100%' AS a, 2 AS b`, parameters: { year: 2024, words: 'a & b' } }),
    read: afterMending(readQuery),
  },
  {
    name: 'query, an example',
    whole: fragmentOf({ example: 'funnel', parameters: { indicator: 're_referrals', year: 2024 } }),
    read: afterMending(readQuery),
  },
  {
    name: 'compare',
    whole: formatProfileChoice({
      peers: ['A010', 'A015'],
      sort: 'moved',
      show: 'out',
      open: 'agency_rate',
      authority: 'A019',
    }),
    read: afterMending((fragment) => {
      const asked = parseProfileChoice(fragment);
      // the page knows its lines, and says where it has none of a name
      const unknown = asked.open === null || asked.open === 'agency_rate' ? [] : [asked.open];
      return { asked, said: [...refusedOfProfile(fragment), ...unknown] };
    }),
  },
  {
    name: 'search',
    whole: formatSearch({ words: 'agency staff', kind: 'Links' }),
    read: afterMending((fragment) => {
      const { words, kind, unknownKind } = parseSearch('', fragment);
      return { asked: { words, kind }, said: unknownKind === undefined ? [] : [unknownKind] };
    }),
  },
  {
    name: 'links',
    whole: 'verdict=strong',
    read: (fragment) => {
      const { chosen, left } = readRadios(fragment, radios);
      return { asked: Object.fromEntries(chosen), said: left };
    },
  },
];

function afterMending(read: (fragment: string) => Understood): (address: string) => Understood {
  return (address) => {
    const { fragment, forgiven } = mendAddress(address);
    const { asked, said } = read(fragment);
    return { asked, said: [...forgiven, ...said] };
  };
}

function fragmentOf(query: Partial<Parameters<typeof shareFragment>[0]>): string {
  const made = shareFragment({ parameters: {}, edition, ...query });
  if ('refused' in made) throw new Error(made.refused);
  return made.fragment;
}

function readQuery(fragment: string): Understood {
  const opened = openFragment(fragment, edition);
  if (opened.kind === 'none') return { asked: undefined, said: [] };
  if (opened.kind === 'refused') return { asked: undefined, said: [opened.reason] };
  const { edition: _said, ...asked } = opened.query;
  return { asked, said: opened.notes };
}

describe.each(pages)('a damaged address of $name', ({ whole, read }) => {
  const meant = read(whole);

  it('is whole before it is damaged', () => {
    expect(meant.said).toEqual([]);
    expect(meant.asked).toBeDefined();
  });

  it.each([
    { name: '&amp;', damage: (text: string) => text.replaceAll('&', '&amp;') },
    { name: 'encoding twice', damage: (text: string) => encodeURIComponent(text) },
    { name: 'encoding three times', damage: (text: string) => encodeURIComponent(encodeURIComponent(text)) },
  ])('is understood after $name', ({ damage }) => {
    expect(read(damage(whole)).asked).toEqual(meant.asked);
  });

  it('with a name that is not ours is understood, and the name told where it could be meant', () => {
    const { asked } = read(`nonsense=1&${whole}`);
    expect(asked).toEqual(meant.asked);
  });
});

const cuttable = pages.filter(({ name }) => /explore|query/.test(name));

describe.each(cuttable)('an address of $name that was cut off or changed', ({ whole, read }) => {
  const meant = JSON.stringify(read(whole).asked);

  it('is never silently another choice, wherever it was cut', () => {
    const ends = Array.from({ length: whole.length - 1 }, (_, i) => i + 1);
    const silent = ends.filter((end) => {
      const { asked, said } = read(whole.slice(0, end));
      // before its second part nothing is asked for yet
      return whole.slice(0, end).includes('&') && JSON.stringify(asked) !== meant && said.length === 0;
    });
    expect(silent).toEqual([]);
  });
});

describe.each(pages)('any text behind an address of $name', ({ whole, read }) => {
  const pieces = [...whole.split(/(?=[&=%.])/), '&amp;', '%25', '%3D', '%', '__proto__=', '\u202E', '#', '?'];

  it('is read without a failure', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 }), (texts) => {
        expect(read(texts.join('')).said.every((each) => typeof each === 'string')).toBe(true);
      }),
    );
  });

  it('is not taken for another value of ours with one sign changed, unless it is said', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('x', '_', 'Q'), (place, sign) => {
        const changed = whole.slice(0, place) + sign + whole.slice(place + 1);
        const { asked, said } = read(changed);
        const isFree = /sql=|q=|t\.|n\./.test(whole);
        const isOther = JSON.stringify(asked) !== JSON.stringify(read(whole).asked);
        expect(isFree || !isOther || said.length > 0).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findAuthorities,
  identityWords,
  inOrderOfNames,
} from '../../../../src/lib/words/authority/identity-words.ts';

const places = [
  { code: 'A010', name: 'North Larkfield' },
  { code: 'A015', name: 'Larkfield & Wend' },
  { code: 'A021', name: 'Ébury' },
  { code: 'A033', name: 'Larkfield' },
];

describe('findAuthorities', () => {
  it.each([
    ['A010', ['A010']],
    ['a010', ['A010']],
    ['larkfield', ['A033']],
    ['lark', ['A033', 'A015', 'A010']],
    ['north', ['A010']],
    ['larkfield and wend', ['A015']],
    ['EBURY', ['A021']],
    ['Larkfield, North', []],
    ['', []],
    ['zz', []],
  ])('%s', (typed, codes) => {
    expect(findAuthorities(typed, places)).toEqual(codes);
  });

  it('finds every name by itself and by any part of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(), ({ code, name }, from, length) => {
        expect(findAuthorities(name, places)).toEqual([code]);
        const start = from % name.length;
        const part = name.slice(start, start + 1 + (length % (name.length - start)));
        const [whole] = places.filter((each) => each.name.toLowerCase() === part.trim().toLowerCase());
        const isFound = /\p{Letter}|&/u.test(part);
        expect(findAuthorities(part, places).includes(whole?.code ?? code)).toBe(isFound);
      }),
    );
  });
});

describe('inOrderOfNames', () => {
  it('sorts by what each is called, accents and capitals aside', () => {
    const nameOf = (code: string) => places.find((each) => each.code === code)?.name ?? code;
    expect(
      inOrderOfNames(
        places.map(({ code }) => code),
        nameOf,
      ),
    ).toEqual(['A021', 'A033', 'A015', 'A010']);
  });
});

describe('identityWords', () => {
  it('says code only where codes are shown', () => {
    expect(identityWords(false).by).toBe('by code');
    const named = identityWords(true);
    expect([named.by, named.shown].join(' ')).not.toMatch(/by code/);
    expect(identityWords(false)).not.toEqual(named);
  });
});

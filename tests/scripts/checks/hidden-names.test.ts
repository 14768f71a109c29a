import { describe, expect, it } from 'vitest';
import { hideNames } from '../../../scripts/anonymise/hide-names.ts';
import { formatHiddenNames, hashOf, readHiddenNames, wordsOf } from '../../../scripts/checks/hidden-names.ts';

const names = hideNames(['Sandwick', 'Port Sorrel, City of', 'Larkfield']);
const text = formatHiddenNames(names);

describe('the list of hidden names', () => {
  it('is read as it was written', () => {
    const byHash = (list: typeof names) => list.toSorted((a, b) => a.hash.localeCompare(b.hash));
    expect(byHash(readHiddenNames(text) ?? [])).toEqual(byHash(names));
  });

  it('says no word of a name, and keeps no order but that of the hashes', () => {
    const [, ...hashes] = text
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0] ?? '');
    expect(hashes).toHaveLength(names.length);
    expect(hashes).toEqual(hashes.toSorted());
    expect(text.toLowerCase()).not.toMatch(/sandwick|sorrel|larkfield/);
  });

  it.each([
    { name: 'is not there', damaged: '' },
    { name: 'holds no name', damaged: 'hash,first,words,kind,ordinary\n' },
    { name: 'lost half a hash', damaged: text.replace(/[\da-f]{16},/, ',') },
    { name: 'lost a cell', damaged: text.replace(/,false\n/, '\n') },
    { name: 'has a kind nobody knows', damaged: text.replace(',name,', ',nickname,') },
  ])('is nothing where it $name', ({ damaged }) => {
    expect(readHiddenNames(damaged)).toBeUndefined();
  });
});

describe('hashOf', () => {
  it('is the first half of the HMAC that Python gives', () => {
    // hmac.new(b'a4f0d39e438f192ddd09b9d08a1fef7f', b'port sorrel', 'sha256').hexdigest()[:32]
    expect(hashOf('port sorrel')).toBe('ebce588a747d5eadbb7f55e239ec0af6');
  });
});

describe('wordsOf', () => {
  it('leaves out case, accents, marks and numbers, and writes every ampersand as a word', () => {
    expect(wordsOf('St. Ör-me’s &amp; 2 & %26 \\u0026Lark')).toEqual([
      'st',
      'or',
      'me',
      's',
      'and',
      'and',
      'and',
      'and',
      'lark',
    ]);
  });
});

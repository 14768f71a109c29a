import { describe, expect, it } from 'vitest';
import { formatSearch, parseSearch } from '../../../src/lib/site/search-address.ts';

describe('parseSearch', () => {
  it.each([
    { name: 'behind the #', query: '', fragment: '#q=agency+staff', words: 'agency staff', kind: null },
    { name: 'behind the ?', query: '?q=agency', fragment: '', words: 'agency', kind: null },
    { name: 'with a kind', query: '', fragment: '#q=a&kind=Links', words: 'a', kind: 'Links' },
    {
      name: 'with a kind that is not ours',
      query: '',
      fragment: '#q=a&kind=__proto__',
      words: 'a',
      kind: null,
    },
    { name: 'empty', query: '', fragment: '', words: '', kind: null },
    { name: 'only spaces', query: '', fragment: '#q=+++', words: '', kind: null },
    { name: 'half a percent sign', query: '', fragment: '#q=50%', words: '50%', kind: null },
  ])('reads a question $name', ({ query, fragment, words, kind }) => {
    expect(parseSearch(query, fragment)).toMatchObject({ words, kind });
  });

  it('names a kind that is none, and no other', () => {
    expect(parseSearch('', '#q=a&kind=Link').unknownKind).toBe('Link');
    expect(parseSearch('', '#q=a&kind=Links')).not.toHaveProperty('unknownKind');
    expect(parseSearch('', '#q=a&kind=')).not.toHaveProperty('unknownKind');
  });

  it('cuts what is longer than any word of ours', () => {
    expect(parseSearch('', `#q=${'a'.repeat(1000)}`).words).toHaveLength(200);
  });
});

describe('formatSearch', () => {
  it('is read back as it was', () => {
    const question = { words: 'rate & “share” #1', kind: 'Data' } as const;
    expect(parseSearch('', `#${formatSearch(question)}`)).toEqual(question);
  });
});

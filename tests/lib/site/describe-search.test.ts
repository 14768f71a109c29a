import { describe, expect, it } from 'vitest';
import { describeFound, describeSearchFailure } from '../../../src/lib/site/describe-search.ts';

describe('describeFound', () => {
  it.each([
    { count: 12, kind: null, words: '12 pages found for “agency”, closest first.' },
    { count: 1, kind: null, words: '1 page found for “agency”.' },
    { count: 3, kind: 'Links' as const, words: '3 pages under Links found for “agency”, closest first.' },
    {
      count: 0,
      kind: null,
      words: 'Nothing found for “agency”. Try a shorter word, or look in the list below.',
    },
  ])('$words', ({ count, kind, words }) => {
    expect(describeFound({ words: 'agency', kind }, count)).toBe(words);
  });
});

describe('describeSearchFailure', () => {
  it('says what happened, then what to do', () => {
    expect(describeSearchFailure(true)).toContain('Try again');
    expect(describeSearchFailure(false)).toContain('You are offline');
  });
});

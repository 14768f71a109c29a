import { describe, expect, it } from 'vitest';
import { capitalise, countOf, listOf, spellOut, spellOutTo20 } from '../../../src/lib/words/phrases.ts';

describe('listOf', () => {
  it.each([
    { items: [], text: '' },
    { items: ['a'], text: 'a' },
    { items: ['a', 'b'], text: 'a and b' },
    { items: ['a', 'b', 'c'], text: 'a, b and c' },
    { items: ['a, b', 'c'], text: 'a, b; c' },
  ])('joins $items', ({ items, text }) => {
    expect(listOf(items)).toBe(text);
  });
});

describe('countOf', () => {
  it.each([
    { count: 0, text: '0 rows' },
    { count: 1, text: '1 row' },
    { count: 73163, text: '73,163 rows' },
  ])('counts $count', ({ count, text }) => {
    expect(countOf(count, 'row')).toBe(text);
  });

  it('takes an irregular plural', () => {
    expect(countOf(2, 'authority', 'authorities')).toBe('2 authorities');
  });
});

describe('capitalise', () => {
  it('raises the first letter alone', () => {
    expect(capitalise('per 10,000 children')).toBe('Per 10,000 children');
  });

  it('leaves an empty text empty', () => {
    expect(capitalise('')).toBe('');
  });
});

describe('spellOut', () => {
  it.each([
    { count: 0, text: 'none' },
    { count: 1, text: 'one' },
    { count: 10, text: 'ten' },
    { count: 11, text: '11' },
  ])('writes $count as $text', ({ count, text }) => {
    expect(spellOut(count)).toBe(text);
  });
});

describe('spellOutTo20', () => {
  it.each([
    [0, 'none'],
    [10, 'ten'],
    [11, 'eleven'],
    [14, 'fourteen'],
    [20, 'twenty'],
    [21, '21'],
  ])('writes %i as %s', (count, text) => {
    expect(spellOutTo20(count)).toBe(text);
  });
});

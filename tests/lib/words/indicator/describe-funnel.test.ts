import { describe, expect, it } from 'vitest';
import {
  describeFunnel,
  explainFunnel,
  whyNoFunnel,
} from '../../../../src/lib/words/indicator/describe-funnel.ts';

describe('describeFunnel', () => {
  it.each([
    [
      13,
      151,
      '13 of 151 authorities lie outside the range of ordinary difference; about 8 would in any case',
    ],
    [1, 60, '1 of 60 authorities lies outside the range of ordinary difference; about 3 would in any case'],
    [
      0,
      151,
      'None of 151 authorities lies outside the range of ordinary difference; about 8 would in any case',
    ],
  ])('%i of %i', (outside, shown, words) => {
    expect(describeFunnel(outside, shown)).toBe(words);
  });
});

describe('explainFunnel', () => {
  it('says the spread, the scale and what is left out, and no more than applies', () => {
    const words = explainFunnel({ tau: 4.44, isLogarithmic: true, left: 18 });
    expect(words).toContain('4.4 points');
    expect(words).toContain('logarithmic');
    expect(words).toContain('18 authorities without a published denominator');
    expect(explainFunnel({ tau: 1, isLogarithmic: false, left: 0 })).not.toMatch(/logarithmic|left out/);
  });
});

describe('whyNoFunnel', () => {
  it('is silent where there is one', () => {
    expect(whyNoFunnel({ unit: '% of plans' }, 0.1)).toBeUndefined();
  });

  it.each([
    ['% of plans', 0.39, /39% of authorities are suppressed/],
    ['% of plans', null, /how many cases/],
    ['% of posts, full-time equivalent', null, /full-time equivalents/],
    ['points', null, /no percentage \(points\)/],
  ])('%s, suppressed %o', (unit, suppressed, words) => {
    expect(whyNoFunnel({ unit }, suppressed)).toMatch(words);
  });
});

import { describe, expect, it } from 'vitest';
import { atlasMethods } from '../../../../src/lib/words/link/atlas-methods.ts';
import { atlasTitle, describeCounts } from '../../../../src/lib/words/link/describe-counts.ts';
import type { CascadeRow } from '../../../../src/lib/tables/result-rows.ts';
import type { LinkMethod } from '../../../../src/lib/tables/result-rows.ts';
import { forbiddenWords } from '../../../policy/reader-text.ts';
import { resultRows } from '../../../fixtures/results/read-results.ts';

const rows = resultRows<CascadeRow>('cascade');

/** The words of a method as the atlas shows them. */
function wordsOf(method: LinkMethod, shuffledTests?: number) {
  const own = (tier: string) =>
    rows.find((row) => row.family === 'own' && row.method === method && row.tier === tier)!;
  const { survives } = atlasMethods.find((each) => each.method === method)!;
  return describeCounts(own('all'), own('plans'), survives, shuffledTests);
}

describe('describeCounts', () => {
  it('tells raw, surviving and chance counts with their directions', () => {
    const words = wordsOf('within', 420);
    expect(words.surviving).toBe('1');
    expect(words.heading).toBe('of 420 survives when each authority is followed over time.');
    expect(words.directions).toBe('1 as hoped');
    expect(words.clear).toBe(
      'Before allowing for 420 tries, 35 are clear of zero: 20 as hoped and 15 the other way.',
    );
    expect(words.chance).toMatch(/give 2\d on average \(1\d to 3\d in nine worlds of ten\)\.$/);
    expect(words.plans).toBe(
      'Children on plans: 6 of 98 clear (4 as hoped and 2 the other way), none surviving.',
    );
  });

  it('says so where chance has not been simulated', () => {
    expect(wordsOf('between').chance).toContain('has not been simulated');
  });

  it('says so where the shuffled worlds test fewer pairs', () => {
    expect(wordsOf('latest_pearson', 420).chance).toContain('on the 420 pairs that every method can test');
  });

  it('says so where nothing survives', () => {
    expect(wordsOf('between_poverty_region').directions).toBe('None either way');
  });

  it('keeps to the words of the site', () => {
    const texts = atlasMethods.flatMap(({ method, reading, compares }) => [
      ...Object.values(wordsOf(method)),
      reading,
      compares,
    ]);
    expect(texts.filter((text) => text.match(forbiddenWords))).toEqual([]);
  });
});

describe('atlasTitle', () => {
  it.each([
    { p05: 39, title: '450 links, and nearly all of them cross zero' },
    { p05: 100, title: '450 links, and most of them cross zero' },
    { p05: 300, title: '450 links, and most are clear of zero' },
  ])('says what $p05 of 420 clear means', ({ p05, title }) => {
    expect(atlasTitle(450, { tests: 420, p05 })).toBe(title);
  });
});

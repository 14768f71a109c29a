import { describe, expect, it } from 'vitest';
import {
  describeBesideMean,
  describeMeanInterval,
  describePairs,
  findingChartTitle,
  linksSentence,
  writeMeanInShort,
} from '../../../../src/lib/words/finding/describe-bearing-links.ts';
import { plain } from '../../../../src/lib/words/link/pair-change.ts';
import { findingVerdicts } from '../../../../src/lib/tables/result-rows.ts';
import { causalWords } from '../../../content/causal-words.ts';
import { none, row } from './judged-findings.ts';
import { writeMean } from '../../../../src/lib/words/link/link-estimates.ts';

describe('linksSentence', () => {
  it.each(findingVerdicts)('is at most forty words and no cause for %s', (verdict) => {
    const text = plain(linksSentence({ ...row, verdict }));
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(text.match(causalWords)).toBeNull();
  });
});

describe('describeBesideMean', () => {
  it('gives the mean against the region and without age-11 results', () => {
    expect(describeBesideMean(row)).toBe(
      'Against its own region’s year it is +0.012 (−0.005 to 0.029). Without age-11 results on plans, known for few authorities a year, it is +0.004 (−0.012 to 0.019).',
    );
  });

  it('is short in a list', () => {
    expect(writeMeanInShort(none)).toBe(
      '−0.002 (−0.027 to 0.023) SD; region’s year +0.012 (−0.005 to 0.029); without age-11 results +0.004 (−0.012 to 0.019)',
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...row, region_mean: null, without_ks2_mean: null };
    expect(describeBesideMean(bare)).toBe('');
    expect(describeBesideMean({ ...bare, without_ks2_mean: 0.1 })).toMatch(/^Without age-11 results/);
  });
});

describe('describePairs', () => {
  it('gives the counts of the table', () => {
    expect(describePairs(row)).toBe(
      '98 pairs followed: eight clear of zero as hoped, two the other way; about 5 of 98 would be by chance. None survives all the tries.',
    );
  });

  it('expects fewer than one of a few by chance', () => {
    expect(describePairs({ ...row, pairs: 7, followed: 7 })).toMatch(/fewer than one would be by chance/);
  });

  it('says which pairs cannot be followed', () => {
    expect(describePairs({ ...row, pairs: 16, followed: 8 })).toMatch(
      /Eight more cannot be followed: one year/,
    );
  });
});

describe('writeMean, describeMeanInterval, findingChartTitle', () => {
  it('write a mean with its interval', () => {
    expect(writeMean(none)).toBe('−0.002 (−0.027 to 0.023)');
  });

  it('say from where to where the interval runs, and that one in twenty misses', () => {
    expect(describeMeanInterval(none)).toMatch(/runs from −0\.027 to \+0\.023 .* one in twenty .* misses/);
  });

  it.each([
    ['nothing_clear', '98 links, and no clear average'],
    ['lead', '98 links, on average as hoped, if taken alone'],
    ['as_hoped', '98 links, on average as hoped'],
    ['contrary', '98 links, on average the other way'],
  ] as const)('head the chart of %s', (verdict, title) => {
    expect(findingChartTitle({ ...row, verdict }, 'outcomes')).toBe(title);
    expect(findingChartTitle({ ...row, verdict }, 'practice')).toBe(
      `Related, no test of the claim: ${title}`,
    );
  });
});

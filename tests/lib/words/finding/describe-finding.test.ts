import { describe, expect, it } from 'vitest';
import {
  describeFindingCounts,
  type CountedFinding,
} from '../../../../src/lib/words/finding/describe-finding-counts.ts';
import {
  describeBesideMean,
  describeMeanInterval,
  describePairs,
  describeParts,
  describeSureness,
  findingChartTitle,
  findingSentence,
  findingSummary,
  findingTag,
  linksSentence,
  writeMean,
  writeMeanInShort,
} from '../../../../src/lib/words/finding/describe-finding.ts';
import { plain } from '../../../../src/lib/words/link/pair-change.ts';
import { findingVerdicts, type FindingVerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { causalWords } from '../../../content/causal-words.ts';

const row: FindingVerdictRow = {
  finding: 1,
  pairs: 98,
  followed: 98,
  clear_supportive: 8,
  clear_contrary: 2,
  held: 0,
  mean: 0.0178,
  lower: 0.0012,
  upper: 0.0344,
  p: 0.036,
  q: 0.21,
  region_mean: 0.012,
  region_lower: -0.005,
  region_upper: 0.029,
  region_p: 0.18,
  without_ks2_mean: 0.004,
  without_ks2_lower: -0.012,
  without_ks2_upper: 0.019,
  without_ks2_p: 0.6,
  verdict: 'lead',
};
const none: FindingVerdictRow = {
  ...row,
  mean: -0.002,
  lower: -0.027,
  upper: 0.023,
  verdict: 'nothing_clear',
};
/** A claim about outcomes, and one about practice, with the same links. */
const tested = (links: FindingVerdictRow) =>
  ({ claims: 'outcomes', notTested: undefined, row: links }) as const;
const untested = (links: FindingVerdictRow) =>
  ({ claims: 'practice', notTested: 'Supervision is counted nowhere.', row: links }) as const;
const unmeasured = { claims: 'practice', notTested: undefined, row: undefined } as const;
const contrary: FindingVerdictRow = { ...row, mean: -0.03, lower: -0.05, upper: -0.01, verdict: 'contrary' };

describe('findingSentence', () => {
  it('says how much better, and that it is a lead', () => {
    expect(plain(findingSentence(tested(row)))).toBe(
      'In years when an authority’s support, as it is counted, was higher, outcomes were on average 0.018 (0.001 to 0.034) standard deviations better than their own average: clear by itself, not among all findings tried.',
    );
  });

  it('gives what may be zero with its sign', () => {
    expect(findingSentence(tested(none)).numbers).toBe('−0.002 (−0.027 to 0.023) standard deviations');
  });

  it('turns the interval with the size where it is worse', () => {
    expect(findingSentence(tested(contrary)).numbers).toBe(
      '0.030 (0.010 to 0.050) standard deviations worse',
    );
  });

  it('says plainly that nothing is tested', () => {
    expect(plain(findingSentence(unmeasured))).toMatch(/^The claim is not tested: nothing that is counted/);
  });

  it.each([none, row, contrary])(
    'says first that a claim about practice is not tested, whatever its links say',
    (links) => {
      expect(plain(findingSentence(untested(links)))).toBe(
        'The claim is not tested. Supervision is counted nowhere.',
      );
    },
  );

  it('refuses a related link without the reason why it tests nothing', () => {
    expect(() => findingSentence({ ...untested(row), notTested: undefined })).toThrow(
      'findingSentence requires why finding 1 is not tested',
    );
  });

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

describe('findingTag, findingSummary', () => {
  it('give a claim about outcomes the verdict on its links', () => {
    expect(findingTag(tested(row))).toEqual({
      verdict: 'lead',
      words: 'A lead, as hoped',
      related: undefined,
    });
  });

  it('call any other not tested, and its links related', () => {
    expect(findingTag(untested(none))).toEqual({
      verdict: 'not_tested',
      words: 'The claim is not tested',
      related: 'A related link: nothing clear',
    });
    expect(findingSummary(untested(none))).toBe(
      'The claim is not tested. Supervision is counted nowhere. A related link: nothing clear.',
    );
  });

  it('name no link where there is none', () => {
    expect(findingTag(unmeasured)).toMatchObject({ verdict: 'not_measured', related: undefined });
    expect(findingSummary(unmeasured)).not.toMatch(/link/);
  });
});

describe('describeParts', () => {
  it('counts the parts by how far they are measured', () => {
    const parts = (['open', 'full', 'open', 'half'] as const).map((measured) => ({ measured }));
    expect(describeParts(parts)).toBe('Of its four parts, one counted, one in part and two not counted.');
  });

  it('says it shortly where nothing is', () => {
    expect(describeParts([{ measured: 'open' }, { measured: 'open' }])).toBe(
      'None of its two parts is counted.',
    );
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

describe('describeSureness', () => {
  it('is silent about the thing itself where a proxy is counted', () => {
    expect(describeSureness(row, 'proxy')).toMatch(/silent about the thing itself/);
    expect(describeSureness(row, 'direct')).not.toMatch(/stand-ins/);
    expect(describeSureness(none, 'related')).toMatch(
      /^Of the claim, sure of nothing, for or against\. Of the related link: nothing clear\./,
    );
    expect(describeSureness(undefined, 'not_measured')).toMatch(/^Sure of nothing/);
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

describe('describeFindingCounts', () => {
  const finding = (directness: CountedFinding['directness'], onLinks?: CountedFinding['onLinks']) => ({
    directness,
    onLinks,
  });

  it('says that none is clear where none is', () => {
    const told = describeFindingCounts([
      finding('proxy', 'nothing_clear'),
      ...Array.from({ length: 11 }, () => finding('related', 'nothing_clear')),
      ...Array.from({ length: 13 }, () => finding('not_measured')),
    ]);
    expect(told.answer).toBe(
      'Of 25 findings, one is a claim about children and can be tested by proxy; for eleven a related link can be. Thirteen are not measured nationally.',
    );
    expect(told.tested).toBe('None is clear.');
  });

  it('keeps verdicts on claims and on related links apart', () => {
    const told = describeFindingCounts([
      finding('direct', 'nothing_clear'),
      finding('proxy', 'lead'),
      finding('related', 'contrary'),
      finding('related', 'nothing_clear'),
      finding('not_measured'),
    ]);
    expect(told.answer).toBe(
      'Of 5 findings, two are claims about children and can be tested one directly, one by proxy; for two a related link can be. One is not measured nationally.',
    );
    expect(told.tested).toBe(
      'Of the claims tested, one points as hoped, but only when taken alone; one shows nothing clear. Of the related links, which test no claim, one points the other way and one shows nothing clear.',
    );
  });

  it('lets no related link stand for a claim', () => {
    const told = describeFindingCounts([finding('proxy', 'contrary'), finding('related', 'nothing_clear')]);
    expect(told.tested).toBe(
      'Of the claims tested, one points the other way. Of the related links none is clear.',
    );
    const none = describeFindingCounts([finding('related', 'as_hoped')]);
    expect(none.answer).toMatch(/none is a claim about outcomes that can be tested/);
    expect(none.tested).toMatch(/^Of the related links, which test no claim, one points as hoped/);
  });
});

import { describe, expect, it } from 'vitest';
import { describeFindingCounts } from '../../../../src/lib/words/finding/describe-finding-counts.ts';
import {
  describeMeanInterval,
  describePairs,
  describeParts,
  describeSureness,
  findingChartTitle,
  findingSentence,
  writeMean,
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
const contrary: FindingVerdictRow = { ...row, mean: -0.03, lower: -0.05, upper: -0.01, verdict: 'contrary' };

describe('findingSentence', () => {
  it('says how much better, and that it is a lead', () => {
    expect(plain(findingSentence(row))).toBe(
      'In years when an authority’s support, as it is counted, was higher, outcomes were on average 0.018 (0.001 to 0.034) standard deviations better than their own average: clear by itself, not among all findings tried.',
    );
  });

  it('gives what may be zero with its sign', () => {
    expect(findingSentence(none).numbers).toBe('−0.002 (−0.027 to 0.023) standard deviations');
  });

  it('turns the interval with the size where it is worse', () => {
    expect(findingSentence(contrary).numbers).toBe('0.030 (0.010 to 0.050) standard deviations worse');
  });

  it('says plainly that nothing is tested', () => {
    expect(plain(findingSentence(undefined))).toMatch(/^National figures cannot test this claim/);
  });

  it.each([undefined, ...findingVerdicts])('is at most forty words and no cause for %s', (verdict) => {
    const text = plain(findingSentence(verdict && { ...row, verdict }));
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(text.match(causalWords)).toBeNull();
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
    expect(findingChartTitle({ ...row, verdict })).toBe(title);
  });
});

describe('describeFindingCounts', () => {
  it('counts by how near the figures come and by verdict', () => {
    const told = describeFindingCounts([
      { directness: 'direct', verdict: 'lead' },
      { directness: 'proxy', verdict: 'nothing_clear' },
      { directness: 'proxy', verdict: 'nothing_clear' },
      { directness: 'not_measured', verdict: 'not_measured' },
    ]);
    expect(told.answer).toBe('Of 4 findings, one is counted directly, two by proxy, and one not at all.');
    expect(told.tested).toBe(
      'Of the three that can be tested, one points as hoped, but only when taken alone; two show nothing clear.',
    );
  });
});

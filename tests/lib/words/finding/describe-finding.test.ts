import { describe, expect, it } from 'vitest';
import {
  describeParts,
  describeSureness,
  findingSentence,
  findingSummary,
  findingTag,
} from '../../../../src/lib/words/finding/describe-finding.ts';
import { plain } from '../../../../src/lib/words/link/pair-change.ts';
import { row, none, contrary, tested, untested, unmeasured } from './judged-findings.ts';

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

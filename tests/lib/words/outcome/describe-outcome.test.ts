import { describe, expect, it } from 'vitest';
import {
  averagesTitle,
  averageWay,
  describeArea,
  describeAssumedEnds,
  describeBesideArea,
  describeCounted,
  describeWay,
  writeAreaInShort,
  type AreaEvidence,
} from '../../../../src/lib/words/outcome/describe-outcome.ts';
import { plain } from '../../../../src/lib/words/link/pair-change.ts';
import type { Average } from '../../../../src/lib/tables/result-rows.ts';

type Numbers = readonly [mean: number, lower: number, upper: number, q: number];

/** An average by both fair tests; by one only where the second is not known. */
function averageOf(year: Numbers, region: Numbers | null = year): Average {
  const [mean, lower, upper, q] = year;
  const [region_mean = null, region_lower = null, region_upper = null, region_q = null] = region ?? [];
  const base = { level: 'domain', group: 'Safer', pairs: 126, se: 0.01, df: 155, p: 0.04, region_p: null };
  return { ...base, mean, lower, upper, q, region_mean, region_lower, region_upper, region_q };
}

const unclear = averageOf([0.001, -0.011, 0.012, 0.5], [0.004, -0.007, 0.014, 0.5]);
const contrary = averageOf([-0.025, -0.045, -0.004, 0.09]);
const surviving = averageOf([0.05, 0.03, 0.07, 0.01]);
const split = averageOf([0.05, 0.03, 0.07, 0.01], [0.02, -0.01, 0.05, 0.2]);

function area(average: Average | null, changes: Partial<AreaEvidence> = {}): AreaEvidence {
  const assumed = { figures: [], supports: [] };
  return { indicators: 2, onPlans: 0, average, without: null, tried: 5, assumed, ...changes };
}

describe('describeArea', () => {
  it('gives the average with its interval where it crosses zero', () => {
    expect(plain(describeArea(area(unclear)))).toBe(
      'No clear link. In years when counted support was higher, these figures were +0.001 standard deviations (−0.011 to 0.012) from their own average, plus being as hoped, over 126 links.',
    );
  });

  it('says the direction and that it does not survive the tries', () => {
    const words = plain(describeArea(area(contrary)));
    expect(words).toMatch(/^On average the other way, a little\./);
    expect(words).toContain('It does not survive the five averages tried.');
  });

  it('says that it survives where both tests say so', () => {
    const words = plain(describeArea(area(surviving)));
    expect(words).toMatch(/^On average as hoped, a little\./);
    expect(words).toContain('It survives the five averages tried.');
    const once = averageOf([0.05, 0.03, 0.07, 0.01], [0.05, 0.03, 0.07, 0.2]);
    expect(plain(describeArea(area(once)))).toContain('It does not survive');
  });

  it('calls no link clear that is so by one fair test only', () => {
    const words = plain(describeArea(area(split)));
    expect(words).toMatch(/^No clear link by both fair tests\./);
    expect(words).not.toMatch(/as hoped, a little|surviv/);
  });

  it('says that the direction is assumed where it points any way', () => {
    const assumed = { figures: ['Planned returns home', 'Special guardianship'], supports: [] };
    expect(plain(describeArea(area(contrary, { assumed })))).toMatch(
      /Which end is better is our assumption for two of its two figures\.$/,
    );
    expect(plain(describeArea(area(unclear, { assumed })))).not.toContain('assumption');
  });

  it('says that nothing is measured, and takes no figure for calm', () => {
    const words = plain(describeArea(area(null, { indicators: 0 })));
    expect(words).toBe(
      'Nobody can say from national figures: nothing is measured. A missing figure is no sign that children were anxious, nor that they were not.',
    );
  });
});

describe('describeWay', () => {
  it('is short, and the same as the answer', () => {
    expect([unclear, split, contrary, surviving].map((average) => describeWay(area(average)))).toEqual([
      'No clear link.',
      'No clear link by both fair tests.',
      'On average the other way, a little. It does not survive the five averages tried.',
      'On average as hoped, a little. It survives the five averages tried.',
    ]);
    expect(describeWay(area(null))).toBe('No link can be tested.');
  });
});

describe('describeBesideArea', () => {
  it('gives the other fair test, and the average without age-11 results', () => {
    expect(describeBesideArea(area(unclear))).toBe(
      'Against its own region’s year it is +0.004 (−0.007 to 0.014).',
    );
    expect(describeBesideArea(area(unclear, { without: contrary }))).toMatch(
      / Without age-11 results on plans, known for few authorities a year, it is −0\.025/,
    );
    expect(describeBesideArea(area(null))).toBe('');
  });
});

describe('writeAreaInShort', () => {
  it('holds the average, the other fair test and the average without age-11 results', () => {
    expect(writeAreaInShort({ average: unclear, without: contrary })).toBe(
      '+0.001 (−0.011 to 0.012) SD; region’s year +0.004 (−0.007 to 0.014); without age-11 results −0.025 (−0.045 to −0.004)',
    );
    expect(writeAreaInShort({ average: null, without: null })).toBe('');
  });
});

describe('describeAssumedEnds', () => {
  it('names figures and supports', () => {
    expect(describeAssumedEnds({ figures: ['Substance misuse'], supports: ['Managers', 'Growth'] })).toBe(
      'Which end is better is our assumption for substance misuse among the figures and for managers and growth among the supports.',
    );
    expect(describeAssumedEnds({ figures: [], supports: [] })).toBe('');
  });
});

describe('describeCounted', () => {
  it.each([
    {
      indicators: 9,
      onPlans: 3,
      words: '9 national figures; three count children on child protection plans.',
    },
    {
      indicators: 6,
      onPlans: 1,
      words: '6 national figures; one counts children on child protection plans.',
    },
    {
      indicators: 2,
      onPlans: 0,
      words: '2 national figures; none counts children on child protection plans.',
    },
    { indicators: 0, onPlans: 0, words: 'Nothing is counted nationally.' },
  ])('$words', ({ words, ...counts }) => {
    expect(describeCounted(counts)).toBe(words);
  });
});

describe('averagesTitle', () => {
  it.each([
    { name: 'none clear', averages: [unclear], words: 'Averaged by figure, nothing is clear of zero' },
    {
      name: 'one contrary',
      averages: [unclear, contrary],
      words: 'Averaged by figure, one of two is clear of zero, the other way',
    },
    {
      name: 'both ways',
      averages: [surviving, contrary],
      words: 'Averaged by figure, two of two are clear of zero: one as hoped, one the other way',
    },
    {
      name: 'one of two by one test only',
      averages: [surviving, split],
      words: 'Averaged by figure, two of two are clear of zero over time, one by both fair tests: as hoped',
    },
    {
      name: 'by one test only',
      averages: [split, unclear],
      words: 'Averaged by figure, one of two is clear of zero over time, none by both fair tests',
    },
  ])('counts what is clear: $name', ({ averages, words }) => {
    expect(averagesTitle(averages, 'figure')).toBe(words);
  });
});

describe('averageWay', () => {
  it('leans on the intervals of both fair tests, not on the mean', () => {
    expect([unclear, contrary, surviving, split].map(averageWay)).toEqual([
      'unclear',
      'contrary',
      'as_hoped',
      'split',
    ]);
    expect(averageWay(averageOf([0.05, 0.03, 0.07, 0.01], [-0.05, -0.07, -0.03, 0.01]))).toBe('split');
    expect(averageWay(averageOf([0.05, 0.03, 0.07, 0.01], null))).toBe('as_hoped');
  });
});

import { describe, expect, it } from 'vitest';
import {
  averagesTitle,
  averageWay,
  describeArea,
  describeCounted,
} from '../../../../src/lib/words/outcome/describe-outcome.ts';
import { plain } from '../../../../src/lib/words/link/pair-change.ts';
import type { Average } from '../../../../src/lib/tables/result-rows.ts';

function averageOf(mean: number, lower: number, upper: number, q = 0.5): Average {
  const region = {
    region_mean: null,
    region_lower: null,
    region_upper: null,
    region_p: null,
    region_q: null,
  };
  const own = { mean, se: 0.01, df: 155, lower, upper, p: 0.04, q };
  return { level: 'domain', group: 'Safer', pairs: 126, ...own, ...region };
}

const unclear = averageOf(0.001, -0.011, 0.012);
const contrary = averageOf(-0.025, -0.045, -0.004, 0.09);
const surviving = averageOf(0.05, 0.03, 0.07, 0.01);

describe('describeArea', () => {
  it('gives the average with its interval where it crosses zero', () => {
    expect(plain(describeArea({ indicators: 9, onPlans: 3, average: unclear, tried: 5 }))).toBe(
      'In national figures, nothing clear either way. When authorities changed, better support went with +0.001 standard deviations (−0.011 to 0.012) on average over 126 links.',
    );
  });

  it('says the direction and that it does not survive the tries', () => {
    const words = plain(describeArea({ indicators: 2, onPlans: 0, average: contrary, tried: 5 }));
    expect(words).toContain('the other way');
    expect(words).toContain('It does not survive the five averages tried.');
  });

  it('says that it survives where it does', () => {
    const words = plain(describeArea({ indicators: 2, onPlans: 0, average: surviving, tried: 5 }));
    expect(words).toContain('as hoped');
    expect(words).toContain('It survives the five averages tried.');
  });

  it('says that nothing is measured, and takes no figure for calm', () => {
    const words = plain(describeArea({ indicators: 0, onPlans: 0, average: null, tried: 5 }));
    expect(words).toBe(
      'Nobody can say from national figures: nothing is measured. A missing figure is no sign that children were anxious, nor that they were not.',
    );
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
    expect(describeCounted({ ...counts, average: null, tried: 5 })).toBe(words);
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
  ])('counts what is clear: $name', ({ averages, words }) => {
    expect(averagesTitle(averages, 'figure')).toBe(words);
  });
});

describe('averageWay', () => {
  it('leans on the interval, not on the mean', () => {
    expect([unclear, contrary, surviving].map(averageWay)).toEqual([
      'nothing clear either way',
      'the other way, a little',
      'as hoped, a little',
    ]);
  });
});

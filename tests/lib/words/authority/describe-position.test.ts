import { describe, expect, it } from 'vitest';
import {
  describeAbsence,
  describePosition,
  describeRange,
  describeRank,
  describeSides,
  positionHeadline,
  positionShort,
} from '../../../../src/lib/words/authority/describe-position.ts';
import { hasValue, statuses, type Status } from '../../../../src/lib/tables/status.ts';
import { positionRow } from '../../../fixtures/position-row.ts';

const lower = { better: 'lower', better_is_assumed: false } as const;
const higher = { better: 'higher', better_is_assumed: false } as const;
const missing = (Object.keys(statuses) as Status[]).filter((status) => !hasValue(status));

describe('describePosition', () => {
  it('tells the place, the counts and the places it may rank between', () => {
    expect(describePosition(positionRow(), lower)).toEqual({
      headline: 'Too close to call',
      counts: 'Higher than 44, lower than 38, too close to call with 68.',
      rank: 'Between 34th and 88th of 151 from the lowest.',
    });
  });

  it.each(missing)('tells why a figure is missing: %s', (status) => {
    const row = positionRow({ status, value: null, lower: null, upper: null, word: null });
    const text = describePosition(row, lower);
    expect(text.headline.length).toBeGreaterThan(5);
    expect(text.counts).toMatch(/\.$/);
    expect(text.rank).toBe('');
    expect(`${text.headline}${text.counts}`).not.toMatch(/\b0\b|too close/i);
  });

  it('says of a small number that it is too few to show', () => {
    const row = positionRow({ status: 'suppressed', value: null, word: null });
    expect(describePosition(row, lower).headline).toBe('Too few to show');
  });

  it('gives a figure without a range no place', () => {
    const text = describePosition(positionRow({ lower: null, upper: null, word: null }), lower);
    expect(text.headline).toBe('No range, so no place');
    expect(text.rank).toBe('');
  });

  it('takes a published zero for a value', () => {
    expect(describePosition(positionRow({ status: 'low', value: 0 }), lower).headline).toBe(
      'Too close to call',
    );
  });
});

describe('positionHeadline', () => {
  it.each([
    { word: 'higher', hope: higher, text: 'Higher than most, which is better' },
    { word: 'higher', hope: lower, text: 'Higher than most, where lower is better' },
    { word: 'lower', hope: lower, text: 'Lower than most, which is better' },
    { word: 'lower', hope: higher, text: 'Lower than most, where higher is better' },
    { word: 'middle', hope: higher, text: 'In the middle half' },
    { word: 'too_close', hope: lower, text: 'Too close to call' },
  ] as const)('says direction of good in words: $text', ({ word, hope, text }) => {
    expect(positionHeadline(word, hope)).toBe(text);
  });

  it('says who takes an end to be the better one', () => {
    const assumed = { better: 'higher', better_is_assumed: true } as const;
    expect(positionHeadline('higher', assumed)).toBe('Higher than most, which we take to be better');
    expect(positionHeadline('lower', assumed)).toBe('Lower than most, where we take higher to be better');
  });

  it('says nothing of good where neither end is better', () => {
    expect(positionHeadline('higher', { better: null, better_is_assumed: false })).toBe('Higher than most');
  });
});

describe('describeSides', () => {
  it.each([
    {
      counts: { higher_than: 0, lower_than: 135, too_close: 14 },
      text: 'higher than none, lower than 135, too close to call with 14',
    },
    {
      counts: { higher_than: 12, lower_than: 0, too_close: 0 },
      text: 'higher than 12, lower than none, too close to call with none',
    },
    { counts: { higher_than: 0, lower_than: 0, too_close: 148 }, text: 'too close to call with all 148' },
    { counts: { higher_than: 0, lower_than: 0, too_close: 1 }, text: 'too close to call' },
  ])('$text', ({ counts, text }) => {
    expect(describeSides(counts)).toBe(text);
  });
});

describe('describeRank', () => {
  it('never gives a single place as if it were sure', () => {
    expect(describeRank({ rank_lower: 151, rank_upper: 151, ranked: 151 })).toBe(
      'About 151st of 151 from the lowest.',
    );
  });

  it('is empty without ranks', () => {
    expect(describeRank({ rank_lower: null, rank_upper: null, ranked: 151 })).toBe('');
  });
});

describe('describeRange', () => {
  const format = { unit: '% of plans', digits: 1 };

  it('says what the range allows for', () => {
    expect(describeRange(positionRow(), format)).toBe(
      'Plausibly between 11.2% and 19.8% once chance is allowed for.',
    );
    expect(describeRange(positionRow({ range: 'usual_movement' }), format)).toMatch(/usual movement/);
  });

  it('is empty without one', () => {
    expect(describeRange(positionRow({ lower: null, upper: null, range: null }), format)).toBe('');
  });
});

describe('positionShort', () => {
  it('says the place, or why there is none', () => {
    expect(positionShort({ status: 'ok', word: 'higher' })).toBe('higher than most');
    expect(positionShort({ status: 'ok', word: null })).toBe('no range');
    expect(positionShort({ status: 'suppressed', word: null })).toBe('too few to show');
  });
});

describe('describeAbsence', () => {
  it('refuses a status that comes with a value', () => {
    expect(() => describeAbsence('ok')).toThrow(/^describeAbsence requires a missing value: ok$/);
  });
});

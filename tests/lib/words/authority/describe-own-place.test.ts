import { describe, expect, it } from 'vitest';
import { describeOwnPlace, type OwnPlacing } from '../../../../src/lib/words/authority/describe-own-place.ts';

const percent = { unit: '% of referrals', digits: 1 };
const indicator = {
  indicator: 're_referrals',
  year: 2025,
  better: 'lower',
  better_is_assumed: false,
  needsCases: true,
} as const;
const placed: OwnPlacing = {
  lower: 29.2,
  upper: 32.5,
  range: 'chance',
  word: 'higher',
  higher_than: 143,
  lower_than: 2,
  too_close: 6,
  z: 1.3,
  expected_lower: -2.1,
  expected_upper: 35.6,
};
const nowhere: OwnPlacing = {
  lower: null,
  upper: null,
  range: null,
  word: null,
  higher_than: null,
  lower_than: null,
  too_close: null,
  z: null,
  expected_lower: null,
  expected_upper: null,
};

describe('describeOwnPlace', () => {
  it('says the place, beside whom, and what is expected, never below what the unit allows', () => {
    expect(describeOwnPlace(placed, indicator, percent)).toEqual({
      headline: 'Higher than most, where lower is better',
      counts:
        'Beside the published figures of 2025: higher than 143, lower than 2, too close to call with 6. Plausibly between 29.2% and 32.5% once chance is allowed for.',
      expected: 'Within the range that chance and ordinary differences would give, 0.0% to 35.6%.',
    });
  });

  it('says on which side it falls outside', () => {
    const above = describeOwnPlace({ ...placed, z: 2.4 }, indicator, percent);
    const below = describeOwnPlace({ ...placed, z: -2.4 }, indicator, percent);
    expect([above.expected, below.expected].map((text) => text.split(' ')[0])).toEqual(['Above', 'Below']);
  });

  it('asks for the number of cases where that is what is missing', () => {
    expect(describeOwnPlace(nowhere, indicator, percent)).toEqual({
      headline: 'No range, so no place',
      counts: 'Say how many cases it is out of: with few cases chance alone moves a percentage far.',
      expected: '',
    });
    const other = describeOwnPlace(nowhere, { ...indicator, needsCases: false }, percent);
    expect(other.counts).toContain('usual movement');
  });
});

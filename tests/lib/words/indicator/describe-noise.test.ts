import { describe, expect, it } from 'vitest';
import {
  describeNoise,
  noiseFacts,
  type NoiseFacts,
} from '../../../../src/lib/words/indicator/describe-noise.ts';

const facts: NoiseFacts = {
  cells: 1335,
  share_years: 0.11,
  share_between: 0.4,
  share_within: 0.49,
  adjacent_years: 0.449,
  median_denominator: 357,
  counting_sd: 2.36,
  noise_share: 0.326,
  funnel_own_weight: 0.786,
  suppressed_share: 0,
  lasting: 0.31,
  isFullCount: false,
};

describe('noiseFacts', () => {
  it('tells the shares, what counting gives, and how one year goes with the next', () => {
    expect(noiseFacts(facts)?.map(({ value }) => value)).toEqual([
      '40%',
      '49%',
      '11%',
      '33%',
      '31%',
      'r = 0.45',
    ]);
    expect(noiseFacts(facts)?.[3]?.meaning).toBe('± 2.4 points at a median of 357 cases');
  });

  it('says that counting noise is not known where no cases are published', () => {
    const found = noiseFacts({ ...facts, noise_share: null, counting_sd: null, median_denominator: null });
    expect(found?.[3]).toMatchObject({ value: 'not known' });
  });

  it('has none for an indicator of one year', () => {
    expect(
      noiseFacts({ ...facts, share_between: null, share_within: null, share_years: null }),
    ).toBeUndefined();
  });
});

describe('describeNoise', () => {
  it.each([
    [1, /all the movement/],
    [0.75, /^Most of the movement.*\(75%\)/],
    [0.33, /^A good part.*\(33%\)/],
    [0.05, /^Little of the movement.*\(5%\)/],
    [null, /cannot be told/],
  ])('reads a noise share of %o', (noise_share, words) => {
    expect(describeNoise({ ...facts, noise_share })).toMatch(words);
  });

  it('says how far to trust one figure, where that is known', () => {
    expect(describeNoise(facts)).toContain('79% of the weight');
    expect(describeNoise({ ...facts, funnel_own_weight: null })).not.toContain('weight');
    expect(describeNoise({ ...facts, suppressed_share: 0.39 })).not.toContain('weight');
  });

  it('says how much of a movement lasts, and that a full count has no chance of counting', () => {
    expect(describeNoise(facts)).toContain('69% passes within the year and 31% lasts');
    expect(describeNoise({ ...facts, lasting: null })).not.toContain('passes within the year');
    const full = { ...facts, isFullCount: true, noise_share: null, lasting: 0.86 };
    expect(describeNoise(full)).toMatch(/^A whole workforce is counted, so nothing of it is the chance/);
    expect(noiseFacts(full)?.[3]).toMatchObject({ value: 'nothing' });
  });

  it('says that one year tells nothing apart', () => {
    expect(describeNoise({ ...facts, share_between: null })).toContain('one year only');
  });
});

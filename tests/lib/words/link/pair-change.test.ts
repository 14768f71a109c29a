import { describe, expect, it } from 'vitest';
import type { PairStep } from '../../../../src/lib/links/turn-link.ts';
import { changeBetween, changeWithin, plain, stepWords } from '../../../../src/lib/words/link/pair-change.ts';

const pair: PairStep = { support: 'agency_rate', outcome: 're_referrals', better: 'lower', step: 10 };

describe('stepWords', () => {
  it('tells a step towards the better end, in the unit of the support', () => {
    expect(stepWords(pair)).toBe('10 points lower');
    expect(stepWords({ ...pair, support: 'leadership_judgement', better: 'higher', step: 1 })).toBe(
      '1 grade higher',
    );
    expect(stepWords({ ...pair, support: 'children_in_need_per_worker', step: 2 })).toBe('2 lower');
  });
});

describe('a change in a sentence', () => {
  it('speaks of an authority for change within', () => {
    expect(plain(changeWithin(pair, { change: -0.8, lower: -1.3, upper: -0.3 }))).toBe(
      'When an authority’s agency rate was 10 points lower, re-referrals were 0.8 points lower (0.3 to 1.3).',
    );
  });

  it('speaks of authorities for differences between', () => {
    expect(plain(changeBetween(pair, { change: 0.2, lower: -0.9, upper: 1.3 }))).toBe(
      'Authorities with agency rates 10 points lower had no clearly different re-referrals: +0.2 points (−0.9 to 1.3).',
    );
  });

  it('never lets a clear change seem to begin at zero', () => {
    expect(plain(changeWithin(pair, { change: 0.6, lower: 0.003, upper: 1.2 }))).toContain(
      'were 0.600 points higher (0.003 to 1.200).',
    );
  });
});

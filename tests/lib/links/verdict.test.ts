import { describe, expect, it } from 'vitest';
import { directionOf, type Evidence, judge, oneYearRow, verdictRow } from '../../../src/lib/links/verdict.ts';
import type { LinkRow } from '../../../src/lib/tables/result-rows.ts';
import { linkRow, specificationSummary } from './made-up-rows.ts';

type Changes = { [Part in keyof Evidence]?: Partial<Evidence[Part]> };

function evidence({ within, placebo, between, specifications }: Changes = {}): Evidence {
  return {
    within: linkRow({ method: 'within', ...within }),
    placebo: linkRow({ method: 'within_placebo', ...placebo }),
    between: linkRow({ method: 'between', ...between }),
    specifications: specificationSummary(specifications),
  };
}

const clear: Partial<LinkRow> = { estimate: 0.1, aligned: 0.1, se: 0.04, p: 0.013, q: 0.3 };
const survives: Partial<LinkRow> = { ...clear, p: 0.0001, q: 0.04 };
const steady = { within_share_supportive: 0.95 };
const placesDiffer: Partial<LinkRow> = { estimate: 0.3, aligned: 0.3, q: 0.01 };
const placesDisagree: Partial<LinkRow> = { estimate: -0.3, aligned: -0.3, q: 0.01 };
const strongPlacebo: Partial<LinkRow> = { estimate: -0.2, se: 0.04 };
const wide: Partial<LinkRow> = { detectable: 0.1500001 };

describe('judge', () => {
  it.each([
    ['nothing clear', {}, 'none_detectable'],
    ['a survivor', { within: survives }, 'holds'],
    ['a survivor that places contradict', { within: survives, between: placesDisagree }, 'holds'],
    ['a clear change that places contradict', { within: clear, between: placesDisagree }, 'contradictory'],
    [
      'the same where all else speaks for it',
      { within: clear, between: placesDisagree, specifications: steady },
      'contradictory',
    ],
    ['a clear and steady change', { within: clear, specifications: steady }, 'suggestive'],
    [
      'one that is steady the other way',
      { within: clear, specifications: { within_share_supportive: 0.1 } },
      'suggestive',
    ],
    [
      'one that places bear out',
      { within: clear, between: placesDiffer, specifications: steady },
      'suggestive',
    ],
    [
      'one that could not have been smaller',
      { within: { ...clear, ...wide }, specifications: steady },
      'suggestive',
    ],
    [
      'a clear change that wavers',
      { within: clear, specifications: { within_share_supportive: 0.89 } },
      'fragile',
    ],
    [
      'one that its placebo beats',
      { within: clear, specifications: steady, placebo: strongPlacebo },
      'fragile',
    ],
    ['one that wavers where places differ', { within: clear, between: placesDiffer }, 'between_only'],
    ['places that differ', { between: placesDiffer }, 'between_only'],
    ['places that differ with little to see', { between: placesDiffer, within: wide }, 'between_only'],
    ['little to see', { within: wide }, 'too_little'],
    ['a clear change that wavers with little to see', { within: { ...clear, ...wide } }, 'too_little'],
    ['just enough to see', { within: { detectable: 0.15 } }, 'none_detectable'],
    ['a p of just 0.05', { within: { ...clear, p: 0.05 }, specifications: steady }, 'none_detectable'],
    ['a q of just 0.05', { within: { ...survives, q: 0.05 } }, 'fragile'],
  ] as const)('of %s', (_name, changes, verdict) => {
    expect(judge(evidence(changes))).toBe(verdict);
  });

  it('does not depend on which way the link is turned', () => {
    const turned = (row: Partial<LinkRow>) => ({ ...row, aligned: -(row.aligned ?? NaN) });
    const changes = { within: turned(clear), between: turned(placesDisagree) };
    expect(judge(evidence(changes))).toBe('contradictory');
  });
});

describe('directionOf', () => {
  it.each([
    [0.1, 'supportive'],
    [-0.1, 'contrary'],
  ])('of %d', (aligned, direction) => {
    expect(directionOf(aligned)).toBe(direction);
  });
});

describe('verdictRow', () => {
  it('turns estimate, interval and placebo together', () => {
    const within = { estimate: 0.1, aligned: -0.1, lower: 0.02, upper: 0.18 };
    expect(verdictRow(evidence({ within, placebo: { estimate: 0.06, se: 0.03 } }))).toMatchObject({
      within: -0.1,
      within_lower: -0.18,
      within_upper: -0.02,
      placebo_t: -2,
      direction: 'contrary',
    });
  });

  it('leaves a link alone that is hoped to rise', () => {
    const within = { estimate: 0.1, aligned: 0.1, lower: 0.02, upper: 0.18 };
    expect(verdictRow(evidence({ within }))).toMatchObject({
      within_lower: 0.02,
      within_upper: 0.18,
      placebo_t: 0.5,
    });
  });

  it('points where the estimate points that the verdict speaks of', () => {
    const found = verdictRow(evidence({ between: placesDisagree }));
    expect(found).toMatchObject({ verdict: 'between_only', direction: 'contrary', within: 0.02 });
  });
});

describe('oneYearRow', () => {
  it('says nothing of change', () => {
    const latest = linkRow({ method: 'latest_pearson', aligned: -0.2, detectable: 0.23 });
    expect(oneYearRow(latest)).toEqual({
      support: 'support',
      outcome: 'outcome',
      verdict: 'one_year_only',
      direction: 'contrary',
      within: null,
      within_lower: null,
      within_upper: null,
      within_p: null,
      within_q: null,
      between: null,
      between_q: null,
      within_share_supportive: null,
      placebo_t: null,
      detectable: 0.23,
    });
  });
});

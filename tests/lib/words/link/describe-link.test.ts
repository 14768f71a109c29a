import { describe, expect, it } from 'vitest';
import type { LinkResult } from '../../../../src/lib/links/explored/link-result.ts';
import { shiftAtLag } from '../../../../src/lib/links/explored/shift-at-lag.ts';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import type { Window } from '../../../../src/lib/links/timing/window.ts';
import type { DescribableChoice } from '../../../../src/lib/words/link/describe-choice.ts';
import type { DescribableLink, LinkSide } from '../../../../src/lib/words/link/describe-link-facts.ts';
import { describeLink, describeYearChoice } from '../../../../src/lib/words/link/describe-link.ts';
import { describeMaking } from '../../../../src/lib/words/link/describe-making.ts';
import { madeResult } from './made-result.ts';

const support: LinkSide & Window = {
  label: 'Agency social worker rate',
  unit: '% of workers',
  better: 'lower',
  better_is_assumed: false,
  clock: 'september',
  window_kind: 'point',
  window_start: '30 Sep Y',
  window_end: '30 Sep Y',
};
const outcome: LinkSide & Window = {
  label: 'Re-referrals within 12 months',
  unit: '% of referrals',
  better: 'lower',
  better_is_assumed: false,
  clock: 'year_to_march',
  window_kind: 'period',
  window_start: '1 Apr Y-1',
  window_end: '31 Mar Y',
};
const choice: DescribableChoice = {
  support: 'agency_rate',
  outcome: 're_referrals',
  first: 2025,
  last: 2025,
  lag: 0,
  adjust: 'none',
  peers: { group: 'all' },
  weights: 'equal',
};
const figures = madeResult;
const clear: LinkResult = { ...figures, estimate: 0.41, lower: 0.27, upper: 0.53 };
const changes: LinkResult = {
  ...clear,
  kind: 'within',
  n: 1184,
  authorities: 156,
  years: 8,
  estimate: 0.176,
  lower: 0.068,
  upper: 0.285,
};

interface Sides {
  support: LinkSide & Window;
  outcome: LinkSide & Window;
}

function link(
  more: Partial<Omit<DescribableLink, keyof Sides>> & Partial<Sides> = {},
  how: Partial<DescribableChoice> = {},
): DescribableLink {
  const asked = { ...choice, ...how };
  const sides = { support, outcome, ...more };
  const timing = pairTiming(sides.support, sides.outcome);
  const shift = shiftAtLag(timing, asked.lag);
  return { choice: asked, figures, timing, shift, enough: 30, ...sides };
}

describe('describeLink', () => {
  it('sums a link up with its interval and calls a weak one no clear slope', () => {
    const { summary, title, facts, label } = describeLink(link());
    expect(summary).toBe('148 authorities in 2025: r = 0.11 (−0.05 to 0.27). No clear slope.');
    expect(title).toBe('No clear slope: agency social worker rate and re-referrals within 12 months');
    expect(label).toBe(`Scatter. ${title}. ${summary}`);
    expect(facts.estimate).toEqual({ value: '0.11', note: '95% interval −0.05 to 0.27: it holds zero' });
    expect(facts.rank.value).toBe('0.11');
    expect(facts.p.value).toBe('0.17');
  });

  it('gives the slope for a difference one can picture', () => {
    expect(describeLink(link()).facts.slope).toEqual({
      value: '+0.5',
      note: 'percentage points (−0.2 to 1.3), where the support is higher by 10 percentage points',
    });
  });

  it.each([
    [
      { first: 2018, figures: { ...clear, kind: 'between', authorities: 156, years: 8 } },
      '156 authorities, averages of 2018 to 2025: r = 0.41 (0.27 to 0.53). The slope is clear of zero.',
    ],
    [
      { first: 2018, adjust: 'within', figures: changes },
      '156 authorities, each against itself, 2018 to 2025: +0.18 SD (0.07 to 0.29). The slope is clear of zero.',
    ],
    [
      {
        adjust: 'poverty',
        peers: { group: 'region', region: 'South West' },
        figures: { ...figures, authorities: 17 },
      },
      '17 authorities (authorities in the South West) in 2025, child poverty held equal: r = 0.11 (−0.05 to 0.27). No clear slope. Too few to rely on: fewer than 30.',
    ],
    [
      { lag: -1, weights: 'children' },
      'Counted after. 148 authorities in 2025, by their children: r = 0.11 (−0.05 to 0.27). No clear slope.',
    ],
    [
      { isSelection: true },
      '148 authorities in 2025, of the points selected: r = 0.11 (−0.05 to 0.27). No clear slope.',
    ],
  ] as const)(
    'says how it was looked at: %o',
    (
      { figures: found = figures, ...how }: { figures?: LinkResult } & Partial<DescribableChoice>,
      summary,
    ) => {
      expect(describeLink(link({ figures: found }, how)).summary).toBe(summary);
    },
  );

  it.each([
    [{ n: 0, reason: 'too_few_pairs' }, {}, 'No authority has both figures in 2025.'],
    [
      { n: 0, reason: 'too_few_pairs' },
      { first: 2018 },
      'No authority has both figures in more than one year of 2018 to 2025.',
    ],
    [{ n: 3, reason: 'too_few_pairs' }, {}, '3 authorities in 2025: too few for a line or a correlation.'],
    [
      { n: 9, reason: 'no_variation' },
      {},
      '9 authorities in 2025: one of the two figures is the same everywhere, so there is no line and no correlation.',
    ],
  ] as const)('says why there is nothing: %o %o', (none, how, summary) => {
    const words = describeLink(link({ figures: none }, how));
    expect(words.summary).toBe(summary);
    expect(words.title).toMatch(/^Nothing to draw a line through: /);
    expect(words.facts.slope.value).toBe('none');
  });

  it('says which way a clear slope lies, given what is hoped of each side', () => {
    const higher = { ...outcome, better: 'higher' } as const;
    const assumed = { ...support, better_is_assumed: true };
    const noteOf = (more: Parameters<typeof link>[0]) =>
      describeLink(link({ figures: clear, ...more })).facts.estimate.note;
    expect(noteOf({})).toBe('95% interval 0.27 to 0.53. As hoped: better support beside better outcomes');
    expect(noteOf({ outcome: higher })).toContain('The other way: better support beside worse outcomes');
    expect(noteOf({ support: assumed })).toContain('(direction assumed)');
    expect(noteOf({ outcome: { ...outcome, better: null } })).toBe('95% interval 0.27 to 0.53');
  });

  it('tells changes from places in the title, and a count after from a test', () => {
    expect(describeLink(link({ figures: changes }, { first: 2018, adjust: 'within' })).title).toBe(
      'Higher together when an authority changes: agency social worker rate and re-referrals within 12 months',
    );
    expect(describeLink(link({}, { lag: -1 })).title).toMatch(/^Counted after: no clear slope: /);
  });

  it('says how points are made once something is held equal', () => {
    expect(describeLink(link({}, { adjust: 'poverty_region' })).sub).toContain(
      'what is left of both sides once child poverty and region are held equal',
    );
    expect(describeLink(link({}, { adjust: 'within', first: 2018 })).sub).toContain(
      'one authority in one year',
    );
  });

  it('says when each side was counted, and what a count after can tell', () => {
    expect(describeLink(link()).timing).toBe(
      'The support was counted on 30 September 2024, the outcome in the year to 31 March 2025. That is in the outcome’s year.',
    );
    expect(describeLink(link({}, { lag: -1 })).timing).toContain('counted on 30 September 2025');
    expect(describeLink(link({}, { lag: -1 })).timing).toContain(
      'That is counted after (6 months after the outcome’s year). What comes after cannot be the cause.',
    );
    expect(describeLink(link({}, { lag: 2 })).timing).toContain('takes the support two label years later');
  });
});

describe('when a link’s support was counted', () => {
  const reviews: LinkSide & Window = {
    ...support,
    clock: 'march',
    window_kind: 'period',
    window_start: '1 Apr Y-1',
    window_end: '31 Mar Y',
  };
  const school: LinkSide & Window = {
    ...outcome,
    clock: 'academic',
    window_kind: 'period',
    window_start: '1 Sep Y-1',
    window_end: '31 Jul Y',
  };

  it('follows the pair’s own shifts: a later count may lie two label years on', () => {
    const at = (lag: DescribableChoice['lag']) =>
      describeLink(link({ support: reviews, outcome: school }, { lag })).timing;
    expect(at(0)).toContain('counted in the year to 31 March 2025');
    expect(at(0)).toContain('in the outcome’s year (63% of it)');
    expect(at(-1)).toContain('counted in the year to 31 March 2027');
    expect(at(-1)).toContain('8 months after the outcome’s year');
  });
});

describe('describeYearChoice', () => {
  it.each([
    [{ year: 2025, n: 148 }, '2025'],
    [{ year: 2020, n: 12 }, '2020: too few (12)'],
    [{ year: 2017, n: 0 }, '2017: none'],
  ])('says of %o: %s', (year, words) => {
    expect(describeYearChoice(year, 30)).toBe(words);
  });
});

describe('describeMaking', () => {
  it('names the method, the rings where there are any, and each source once', () => {
    expect(
      describeMaking({ kind: 'year', weights: 'equal', hasRings: true }, [
        'DfE, Workforce',
        'DfE, Workforce',
      ]),
    ).toBe(
      'Least-squares line with its 95% band. Every authority counts one. Rings: means of ten groups of points along the support, with 95% intervals. Source: DfE, Workforce.',
    );
    expect(describeMaking({ kind: 'between', weights: 'children', hasRings: false }, ['a', 'b'])).toMatch(
      /HC1.*Source: a; b\.$/,
    );
    expect(describeMaking({ kind: 'within', weights: 'equal', hasRings: false }, ['a'])).toMatch(
      /^Two-way fixed effects/,
    );
  });
});

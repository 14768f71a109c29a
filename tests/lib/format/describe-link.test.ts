import { describe, expect, it } from 'vitest';
import {
  describeLink,
  describeMaking,
  describeYearChoice,
  type DescribableLink,
  type LinkFigures,
  type LinkSide,
} from '../../../src/lib/format/describe-link.ts';

const support: LinkSide = {
  label: 'Agency social worker rate',
  unit: '% of workers',
  better: 'lower',
  better_is_assumed: false,
  clock: 'september',
  shift: 1,
};
const outcome: LinkSide = {
  label: 'Re-referrals within 12 months',
  unit: '% of referrals',
  better: 'lower',
  better_is_assumed: false,
  clock: 'year_to_march',
  shift: 0,
};
const figures: LinkFigures = {
  n: 148,
  r: 0.1126,
  lower: -0.0496,
  upper: 0.2691,
  slope: 0.053,
  slope_lower: -0.023,
  slope_upper: 0.129,
  support_sd: 9.3,
};

function link(
  changes: Partial<DescribableLink> & { figures?: DescribableLink['figures'] } = {},
): DescribableLink {
  return { support, outcome, year: 2025, figures, enough: 30, ...changes };
}

describe('describeLink', () => {
  it('sums a link up with its interval and calls a weak one no clear slope', () => {
    const { summary, title, facts } = describeLink(link());
    expect(summary).toBe('148 authorities in 2025: r = 0.11 (−0.05 to 0.27). No clear slope.');
    expect(title).toBe('No clear slope: agency social worker rate and re-referrals within 12 months');
    expect(facts.r).toEqual({ value: '0.11', note: '95% interval −0.05 to 0.27: it holds zero' });
  });

  it('gives the slope for a difference one can picture', () => {
    expect(describeLink(link()).facts.slope).toEqual({
      value: '+0.5',
      note: 'percentage points (−0.2 to 1.3), where the support is higher by 10 percentage points',
    });
  });

  it('says when each side was counted', () => {
    expect(describeLink(link()).timing).toBe(
      'The support was counted on 30 September 2024, the outcome in the year to 31 March 2025.',
    );
  });

  it('calls a slope whose interval leaves zero out clear, and says which way round it lies', () => {
    const clear = { ...figures, r: -0.3, lower: -0.44, upper: -0.15 };
    const { summary, title, facts } = describeLink(link({ figures: clear }));
    expect(summary).toContain('The slope is clear of zero.');
    expect(title).toMatch(/^One higher, the other lower: /);
    expect(facts.r.note).toBe(
      '95% interval −0.44 to −0.15. The other way: better support beside worse outcomes',
    );
  });

  it('marks a direction that is our assumption', () => {
    const clear = { ...figures, lower: 0.02 };
    const assumed = { ...support, better: 'lower' as const, better_is_assumed: true };
    expect(describeLink(link({ figures: clear, support: assumed })).facts.r.note).toContain(
      'As hoped: better support beside better outcomes (direction assumed)',
    );
  });

  it('names no direction where an indicator has no better end', () => {
    const clear = { ...figures, lower: 0.02 };
    expect(describeLink(link({ figures: clear, outcome: { ...outcome, better: null } })).facts.r.note).toBe(
      '95% interval 0.02 to 0.27',
    );
  });

  it('warns of a year with few authorities', () => {
    expect(describeLink(link({ figures: { ...figures, n: 12 } })).summary).toContain(
      'Too few to rely on: fewer than 30.',
    );
  });

  it.each([
    [{ n: 0, reason: 'too_few_pairs' }, 'No authority has both figures in 2025.'],
    [{ n: 1, reason: 'too_few_pairs' }, '1 authority in 2025: too few for a line or a correlation.'],
    [
      { n: 40, reason: 'no_variation' },
      '40 authorities in 2025: one of the two figures is the same everywhere, so there is no line and no correlation.',
    ],
  ] as const)('gives the reason where there is no line: %o', (none, summary) => {
    expect(describeLink(link({ figures: none })).summary).toBe(summary);
    expect(describeLink(link({ figures: none })).facts.slope.value).toBe('none');
  });

  it('leaves the name of the inspectorate its capital', () => {
    const judged = { ...support, label: 'Ofsted judgement: impact of leaders on practice' };
    expect(describeLink(link({ support: judged })).title).toContain('No clear slope: Ofsted judgement');
  });
});

describe('describeMaking', () => {
  it('names each source once', () => {
    expect(describeMaking('DfE, Workforce, 2025', 'DfE, Referrals, 2025')).toMatch(
      / Source: DfE, Workforce, 2025; DfE, Referrals, 2025\.$/,
    );
    expect(describeMaking('DfE, LAIT, 2025', 'DfE, LAIT, 2025')).toMatch(/ Source: DfE, LAIT, 2025\.$/);
  });
});

describe('describeYearChoice', () => {
  it.each([
    [151, '2025'],
    [30, '2025'],
    [29, '2025: too few (29)'],
    [0, '2025: none'],
  ])('with %d authorities is %s', (n, text) => {
    expect(describeYearChoice({ year: 2025, n }, 30)).toBe(text);
  });
});

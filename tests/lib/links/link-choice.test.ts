import { describe, expect, it } from 'vitest';
import { formatLinkChoice, parseLinkChoice } from '../../../src/lib/links/link-choice.ts';

const choosable = { supports: ['agency_rate', 'vacancy_rate'], outcomes: ['re_referrals', 'repeat_plans'] };
const standing = { support: 'agency_rate', outcome: 're_referrals', year: 2025 };
const parse = (fragment: string) => parseLinkChoice(fragment, choosable, standing);

describe('parseLinkChoice', () => {
  it.each([
    { support: 'vacancy_rate', outcome: 'repeat_plans', year: 2019 },
    { support: 'agency_rate', outcome: 'repeat_plans' },
  ])('reads back what formatLinkChoice writes: %o', (choice) => {
    expect(parse(`#${formatLinkChoice(choice)}`)).toEqual({ choice, refusals: [] });
  });

  it('takes the standing pair, in its newest year, from an empty address', () => {
    expect(parse('')).toEqual({ choice: { support: 'agency_rate', outcome: 're_referrals' }, refusals: [] });
  });

  it('ignores names it does not know', () => {
    expect(parse('constructor=1&support=vacancy_rate&__proto__=x')).toEqual({
      choice: { support: 'vacancy_rate', outcome: 're_referrals' },
      refusals: [],
    });
  });

  it.each([
    ['support=nonsense', 'The address asks for the support “nonsense”, which is not one of ours.'],
    ['support=re_referrals', 'The address asks for the support “re_referrals”, which is not one of ours.'],
    ['outcome=__proto__', 'The address asks for the outcome “__proto__”, which is not one of ours.'],
    ['year=1066', 'The address asks for the year “1066”, which is not one of ours.'],
    ['year=2025.0', 'The address asks for the year “2025.0”, which is not one of ours.'],
    ['year=2024&year=2025', 'The address names more than one year.'],
    ['year=20%0025', 'The address asks for the year “20□25”, which is not one of ours.'],
    ['year=%E2%80%AE5202', 'The address asks for the year “□5202”, which is not one of ours.'],
  ])('turns down %s in words', (fragment, refusal) => {
    const { choice, refusals } = parse(fragment);
    expect(refusals).toEqual([refusal]);
    expect(choice).toEqual({ support: 'agency_rate', outcome: 're_referrals' });
  });

  it('repeats no more than the start of a long value', () => {
    expect(parse(`support=${'x'.repeat(200)}`).refusals[0]).toContain(`“${'x'.repeat(30)}…”`);
  });

  it('reads nothing of an address far longer than ours', () => {
    const { choice, refusals } = parse(`support=vacancy_rate&x=${'y'.repeat(1_000_000)}`);
    expect(choice).toEqual(standing);
    expect(refusals).toEqual(['The address is too long to be one of ours.']);
  });
});

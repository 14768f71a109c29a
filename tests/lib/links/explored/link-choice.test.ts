import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparisonOf,
  formatLinkChoice,
  lags,
  linkViews,
  parsePeers,
  parseYears,
  plainChoice,
  yearsOf,
  type LinkChoice,
} from '../../../../src/lib/links/explored/link-choice.ts';
import { parseLinkChoice, parseRange } from '../../../../src/lib/links/explored/link-choice-address.ts';
import { settleChoice } from '../../../../src/lib/links/explored/link-choice-rules.ts';
import { adjustments, weightings } from '../../../../src/lib/links/explored/link-question.ts';
import { areaTypes, regions } from '../../../../src/lib/tables/table.ts';

const choosable = {
  supports: ['agency_rate', 'vacancy_rate'],
  outcomes: ['re_referrals', 'repeat_plans'],
  authorities: ['A010', 'A015'],
};
const standing = { support: 'agency_rate', outcome: 're_referrals' };
const plain: LinkChoice = { ...plainChoice, ...standing };
const parse = (fragment: string) => parseLinkChoice(fragment, choosable, standing);

const year = fc.integer({ min: 2017, max: 2025 });
const end = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100);
const range = fc.tuple(end, end).filter(([low, high]) => low < high);
const choices: fc.Arbitrary<LinkChoice> = fc.record(
  {
    view: fc.constantFrom(...linkViews),
    support: fc.constantFrom(...choosable.supports),
    outcome: fc.constantFrom(...choosable.outcomes),
    years: fc.oneof(
      fc.constantFrom('latest' as const, 'all' as const),
      year,
      fc.tuple(year, year).filter(([first, last]) => first < last),
    ),
    lag: fc.constantFrom(...lags),
    adjust: fc.constantFrom(...adjustments),
    peers: fc.oneof(
      fc.constantFrom({ group: 'all' } as const, { group: 'without_london' } as const),
      fc.constantFrom(...regions).map((region) => ({ group: 'region', region }) as const),
      fc.constantFrom(...areaTypes).map((type) => ({ group: 'type', type }) as const),
      fc.integer({ min: 1, max: 5 }).map((fifth) => ({ group: 'fifth', fifth }) as const),
      fc
        .constantFrom(...choosable.authorities)
        .map((authority) => ({ group: 'neighbours', authority }) as const),
    ),
    weights: fc.constantFrom(...weightings),
    selection: fc.record({ x: range, y: range }),
  },
  { requiredKeys: ['view', 'support', 'outcome', 'years', 'lag', 'adjust', 'peers', 'weights'] },
);

describe('the address of a choice', () => {
  it('is read back as it was written, whatever was chosen', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(parse(`#${formatLinkChoice(choice, '2025-11-20.a1')}`)).toEqual({
          choice,
          version: '2025-11-20.a1',
          refusals: [],
        });
      }),
    );
  });

  it('says no more than what differs from the plain way to look', () => {
    expect(formatLinkChoice({ ...plain, years: 2025 })).toBe(
      'view=scatter&support=agency_rate&outcome=re_referrals&years=2025',
    );
  });

  it('tells comparisons apart and not pictures of one', () => {
    expect(comparisonOf({ ...plain, view: 'lag' })).toBe(comparisonOf(plain));
    expect(comparisonOf({ ...plain, lag: 1 })).not.toBe(comparisonOf(plain));
  });

  it('reads an older address that named one year', () => {
    expect(parse('support=vacancy_rate&outcome=repeat_plans&year=2019').choice).toMatchObject({
      support: 'vacancy_rate',
      years: 2019,
    });
  });

  it('takes the standing pair from an empty one, and tells names it does not know', () => {
    expect(parse('')).toEqual({ choice: plain, refusals: [] });
    expect(parse('constructor=1&__proto__=x&constructor=2')).toEqual({
      choice: plain,
      refusals: [
        'The address holds “constructor”, which means nothing here.',
        'The address holds “__proto__”, which means nothing here.',
      ],
    });
  });

  it('tells one of ours that lacks its end', () => {
    const whole = formatLinkChoice({ ...plain, adjust: 'poverty' }, '2025-11-20.a1');
    expect(parse(whole)).not.toHaveProperty('lacking');
    expect(parse(whole.replace(/&data=.*/, '')).lacking).toContain('lacks its end');
    expect(parse(comparisonOf(plain))).not.toHaveProperty('lacking');
  });

  it('takes a year and years for two', () => {
    expect(parse('year=2019&years=2020').refusals).toEqual(['The address names more than one year.']);
  });

  it.each([
    ['support=nonsense', 'The address asks for the support “nonsense”, which is not one of ours.'],
    ['outcome=__proto__', 'The address asks for the outcome “__proto__”, which is not one of ours.'],
    ['years=1066', 'The address asks for the year “1066”, which is not one of ours.'],
    ['years=2025-2019', 'The address asks for the year “2025-2019”, which is not one of ours.'],
    ['years=2024&years=2025', 'The address names more than one year.'],
    ['lag=3', 'The address asks for the lag “3”, which is not one of ours.'],
    ['adjust=everything', 'The address asks for the adjustment “everything”, which is not one of ours.'],
    ['peers=region:Atlantis', 'The address asks for the group “region:Atlantis”, which is not one of ours.'],
    ['peers=neighbours:A999', 'The address asks for the group “neighbours:A999”, which is not one of ours.'],
    ['weights=votes', 'The address asks for the weight “votes”, which is not one of ours.'],
    ['x=1..2', 'The address gives one side of a selection only.'],
    ['x=2..1&y=1..2', 'The address asks for the range across “2..1”, which is not one of ours.'],
    ['years=20%0025', 'The address asks for the year “20□25”, which is not one of ours.'],
    ['years=%E2%80%AE5202', 'The address asks for the year “□5202”, which is not one of ours.'],
    [
      'data=%3Cscript%3E',
      'The address asks for the version of the data “<script>”, which is not one of ours.',
    ],
  ])('is turned down in words where it cannot be meant: %s', (fragment, refusal) => {
    expect(parse(fragment)).toEqual({ choice: plain, refusals: [refusal] });
  });

  it('is not repeated at length, and not read where it is far longer than ours', () => {
    expect(parse(`support=${'x'.repeat(200)}`).refusals[0]).toContain(`“${'x'.repeat(30)}…”`);
    expect(parse(`support=vacancy_rate&x=${'y'.repeat(1_000_000)}`)).toEqual({
      choice: plain,
      refusals: ['The address is too long to be one of ours.'],
    });
  });
});

describe('parts of a choice', () => {
  it.each(['', '2017', '2017-2017', '2017-2019-2020', 'latest-all'])(
    'knows years from what is none: %s',
    (text) => {
      expect(parseYears(text)).toEqual(text === '2017' ? 2017 : undefined);
    },
  );

  it.each(['fifth:0', 'fifth:6', 'type:village', 'region:', 'neighbours:A010 OR 1=1', 'constructor'])(
    'knows no group %s',
    (text) => {
      expect(parsePeers(text, choosable.authorities)).toBeUndefined();
    },
  );

  it.each(['1..1', '1.2.3', '1e5..2e5', '..', 'a..b', 'Infinity..1'])('takes no range %s', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  it('turns years into a first and a last', () => {
    expect(yearsOf('latest', 2024)).toEqual({ first: 2024, last: 2024 });
    expect(yearsOf('all', 2024)).toEqual({ first: 2017, last: 2025 });
    expect(yearsOf([2019, 2021], 2024)).toEqual({ first: 2019, last: 2021 });
  });
});

describe('settleChoice', () => {
  it('leaves what makes sense alone', () => {
    expect(settleChoice(plain)).toEqual({ choice: plain, changes: [] });
    const selected = { ...plain, selection: { x: [0, 1], y: [0, 1] } } as const;
    expect(settleChoice(selected)).toEqual({ choice: selected, changes: [] });
  });

  it.each([
    [
      { adjust: 'within', years: 2025 },
      { adjust: 'within', years: 'all' },
      /one year says nothing of change/,
    ],
    [{ view: 'within', years: 'latest' }, { view: 'within', years: 'all' }, /Changes need several years/],
    [
      { adjust: 'poverty_region', peers: { group: 'region', region: 'London' } },
      { adjust: 'poverty' },
      /lie in one region/,
    ],
    [
      { adjust: 'poverty_region', peers: { group: 'type', type: 'london' } },
      { adjust: 'poverty' },
      /lie in one region/,
    ],
    [{ view: 'lag', selection: { x: [0, 1], y: [0, 1] } }, { view: 'lag' }, /selection is cleared/],
  ] as const)('mends %o and says so', (asked, settled, said) => {
    const { choice, changes } = settleChoice({ ...plain, ...asked });
    expect(choice).toMatchObject(settled);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatch(said);
    expect(choice.view === 'scatter' || !('selection' in choice)).toBe(true);
  });

  it('always gives a choice that it would leave alone', () => {
    fc.assert(
      fc.property(choices, (asked) => {
        const { choice } = settleChoice(asked);
        expect(settleChoice(choice)).toEqual({ choice, changes: [] });
      }),
    );
  });
});

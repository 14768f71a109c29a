import { describe, expect, it } from 'vitest';
import { standingQuestions } from '../../../../src/lib/words/indicator/standing-questions.ts';
import { authorityQuery } from '../../../../src/lib/query/authority-query.ts';
import { describeContext } from '../../../../src/lib/words/indicator/describe-context.ts';
import { besideCaution, describeBeside } from '../../../../src/lib/words/authority/describe-beside.ts';
import { describeFunnelPlace } from '../../../../src/lib/words/authority/describe-funnel-place.ts';
import { ordinal } from '../../../../src/lib/words/ordinal.ts';
import { stripLabel } from '../../../../src/lib/words/authority/strip-label.ts';
import { causalWords } from '../../../content/causal-words.ts';
import { forbiddenWords } from '../../../policy/reader-text.ts';

const percent = { unit: '% of plans starting', digits: 1 };

describe('the questions that hold for any figure', () => {
  it('are neutral', () => {
    expect(standingQuestions).toHaveLength(4);
    for (const { lead } of standingQuestions) {
      expect(lead).toMatch(/\?/);
      expect(lead).not.toMatch(new RegExp(forbiddenWords.source, 'i'));
      expect(lead).not.toMatch(new RegExp(causalWords.source, 'i'));
    }
  });
});

describe('describeContext', () => {
  it.each([
    { difference: 1.42, text: 'children on plans (1.4 SD more)' },
    { difference: -0.61, text: 'children on plans (0.6 SD less)' },
    { difference: -0.04, text: 'children on plans (the same)' },
  ])('tells a difference of $difference', ({ difference, text }) => {
    expect(describeContext('children on plans', difference)).toBe(text);
  });
});

describe('describeBeside', () => {
  const atlas = { all: 450, holding: 1 };

  it.each([
    {
      verdicts: ['suggestive', 'fragile'],
      text: 'Of these two pairs none holds when authorities change; one is a lead, not a finding. Of all 450 pairs, one holds.',
    },
    {
      verdicts: ['holds'],
      text: 'This one pair holds when authorities change. Of all 450 pairs, one holds.',
    },
    {
      verdicts: ['fragile'],
      text: 'This one pair does not hold when authorities change. Of all 450 pairs, one holds.',
    },
    {
      verdicts: ['holds', 'holds', 'suggestive', 'suggestive'],
      text: 'Of these four pairs two hold when authorities change; two are leads, not findings. Of all 450 pairs, one holds.',
    },
  ] as const)('$text', ({ verdicts, text }) => {
    expect(describeBeside(verdicts, atlas)).toBe(text);
  });

  it('says what one place cannot prove and what is not measured', () => {
    expect(besideCaution.join(' ')).toMatch(/can prove nothing.*do not measure supervision/);
  });
});

describe('describeFunnelPlace', () => {
  const row = { value: 15.1, status: 'ok', z: -0.4 } as const;

  it.each([
    {
      name: 'within',
      more: {},
      denominator: 210,
      text: '15.1% of 210 plans starting: within ordinary differences.',
    },
    {
      name: 'below',
      more: { z: -2.2 },
      denominator: 1210,
      text: '15.1% of 1,210 plans starting: below ordinary differences, where 5 in 100 are expected.',
    },
    {
      name: 'far above',
      more: { z: 3.4 },
      denominator: 210,
      text: '15.1% of 210 plans starting: far above ordinary differences, where 2 in 1,000 are expected.',
    },
    {
      name: 'suppressed',
      more: { value: null, status: 'suppressed', z: null },
      denominator: null,
      text: 'Too few to show.',
    },
    {
      name: 'no cases printed',
      more: { z: null },
      denominator: null,
      text: 'Its number of cases is not printed, so it is not drawn.',
    },
  ] as const)('tells $name', ({ more, denominator, text }) => {
    expect(describeFunnelPlace({ ...row, ...more }, denominator, percent, percent)).toBe(text);
  });

  it('leaves out an authority that ended', () => {
    expect(describeFunnelPlace(undefined, null, percent, percent)).toMatch(/^Not among/);
  });
});

describe('stripLabel', () => {
  const facts = {
    label: 'Repeat plans',
    year: 2025,
    shown: 151,
    lowest: 7,
    highest: 36,
    median: 24,
    england: 24.5,
    mine: { name: 'A019', value: 15.1, lower: 11.2, upper: 19.8 },
    peers: { name: 'its ten statistical neighbours', shown: 9, median: 22.25 },
  };

  it('says everything that is drawn', () => {
    expect(stripLabel(facts, percent)).toBe(
      'Repeat plans, 2025: 151 authorities from 7.0% to 36.0%, median 24.0%; England 24.5%. A019 at 15.1%, plausibly between 11.2% and 19.8%. Median of its ten statistical neighbours: 22.3%, 9 with a figure.',
    );
  });

  it('says nothing of what is not', () => {
    expect(stripLabel({ ...facts, england: null, mine: null, peers: null }, percent)).toBe(
      'Repeat plans, 2025: 151 authorities from 7.0% to 36.0%, median 24.0%.',
    );
    const bare = { ...facts, mine: { name: 'A019', value: 15.1, lower: null, upper: null } };
    expect(stripLabel(bare, percent)).toContain('A019 at 15.1%. Median');
  });
});

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [112, '112th'],
    [151, '151st'],
  ])('%i', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});

describe('authorityQuery', () => {
  it('asks for one authority and takes nothing but a code', () => {
    expect(authorityQuery('A019')).toContain(`WHERE p.authority = 'A019'`);
    expect(() => authorityQuery(`A019' OR 1=1`)).toThrow(/unsupported code/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesRange, judgeCases } from '../../../src/lib/intake/own-figures-cases.ts';
import { expected, figures, runs, understandCsv, valuesOf } from './made-figures.ts';
import { siteIndicators } from './site-indicators.ts';

const all = siteIndicators();
const range = casesRange(all);
const named = (indicator: string) => {
  const found = all.find((each) => each.indicator === indicator);
  if (!found) throw new Error(`no indicator ${indicator}`);
  return found;
};
const stated = { isText: false, decimals: 'point', isConfirmed: false } as const;

describe('a number of cases', () => {
  it('goes with every percentage that is a whole number of them, rounded (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 40_000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        (cases, k, digits) => {
          const value = Number(((100 * (k % (cases + 1))) / cases).toFixed(digits));
          const text = String(cases);
          expect(
            judgeCases({ ...stated, cases, text, value, digits }, named('re_referrals'), range),
          ).toBeUndefined();
        },
      ),
    );
  });

  it('does not where no whole number of them gives the percentage (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), (cases, k) => {
        const value = Number(((100 * ((k % cases) + 0.5)) / cases).toFixed(1));
        const fault = judgeCases(
          { ...stated, cases, text: String(cases), value, digits: 1 },
          named('plan_ks2'),
          range,
        );
        expect(fault?.what).toContain('is no whole number');
        expect(fault?.meant.map(({ denominator }) => denominator)).toEqual(['']);
      }),
    );
  });

  it('is asked about where it is far from all published', () => {
    const large = { ...stated, cases: 4500, text: '4500', value: 15.3, digits: 1 };
    expect(judgeCases(large, named('average_caseload'), range)?.what).toContain('large number of cases');
    const small = { ...stated, cases: 20, text: '20', value: 20, digits: 0 };
    expect(judgeCases(small, named('re_referrals'), range)?.what).toContain('small number of cases');
    expect(judgeCases({ ...small, isConfirmed: true }, named('re_referrals'), range)).toBeUndefined();
  });

  it('with a point before three digits is asked about, unless decimals have a comma', () => {
    const parted = { ...stated, cases: 9, text: '9.000', value: 20, digits: 0 };
    expect(judgeCases(parted, named('turnover_rate'), range)?.meant.map(({ label }) => label)).toEqual([
      'It is 20, out of 9000',
      'It is 20, out of 9',
      'It is 20, without a number of cases',
    ]);
    const comma = { ...parted, cases: 9000, decimals: 'comma' as const };
    expect(judgeCases(comma, named('turnover_rate'), range)).toBeUndefined();
  });
});

describe('a decimal comma that parts cells', () => {
  const decimals = fc.constantFrom(1, 2);

  it('never makes a figure and its cases of one number (property)', () => {
    fc.assert(
      fc.property(figures, decimals, (list, digits) => {
        const written = list.map((each) => ({ ...each, value: Math.floor(each.value % 90) + 2.6 }));
        const rows = written.map(({ label, value }) => [label, ...value.toFixed(digits).split('.')]);
        const asked = understandCsv([['Indicator', 'Value', 'Denominator'], ...rows]);
        expect(asked.figures).toEqual([]);
        expect(asked.problems).toHaveLength(list.length);
        const answers = Object.assign({}, ...asked.problems.map(({ choices }) => choices[0]?.answers.rows));
        const reading = understandCsv([['Indicator', 'Value', 'Denominator'], ...rows], { rows: answers });
        expect(valuesOf(reading)).toEqual(expected(written));
      }),
      runs,
    );
  });

  it('is asked about where the rest stands under remarks (property)', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const rows = list.map(({ label, value }) => [label, ...value.toFixed(1).split('.')]);
        const asked = understandCsv([['Indicator', 'Value', 'Notes'], ...rows]);
        expect(asked.figures).toEqual([]);
        const answers = Object.assign({}, ...asked.problems.map(({ choices }) => choices[0]?.answers.rows));
        const reading = understandCsv([['Indicator', 'Value', 'Notes'], ...rows], { rows: answers });
        expect(valuesOf(reading)).toEqual(expected(list));
      }),
      runs,
    );
  });

  it('is asked about where the rest stands under no head', () => {
    const rows = [
      ['Indicator', 'Value', ''],
      ['Social worker turnover', '12', '6'],
    ];
    const column = understandCsv(rows).questions[0]?.choices[0]?.answers;
    const asked = understandCsv(rows, column);
    expect(asked.figures).toEqual([]);
    expect(asked.problems[0]?.choices.map(({ label }) => label)).toEqual(['It is 12.6', 'It is 12']);
  });

  it('is not looked for where figures have points', () => {
    const reading = understandCsv([
      ['Indicator', 'Value', 'Out of'],
      ['Social worker turnover', '12', '90'],
      ['Social worker vacancy rate', '9.4', '120'],
    ]);
    expect(reading.figures.map(({ denominator }) => denominator)).toEqual([90, 120]);
  });
});

describe('columns of everyone and of some', () => {
  const everyone = fc.constantFrom('All', 'Overall', 'Total', 'Everyone');
  const some = fc.constantFrom(
    'Boys %',
    'Girls (%)',
    '% Male',
    'Aged 10-15',
    'Under 5 %',
    'Percentage - boys',
  );

  it('are asked about, and what everyone has is offered, never taken for cases (property)', () => {
    fc.assert(
      fc.property(figures, everyone, some, (list, whole, part) => {
        const rows = [
          ['Indicator', part, whole],
          ...list.map(({ label, value }) => [label, value + 0.05, value]),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        const choice = asked.questions[0]?.choices.find(({ label }) => label === whole);
        const reading = understandCsv(rows, choice?.answers);
        expect(valuesOf(reading)).toEqual(expected(list));
        expect(reading.figures.every(({ denominator }) => denominator === null)).toBe(true);
        const alone = understandCsv(rows.map((row) => row.slice(0, 2)));
        expect(alone.figures).toEqual([]);
        expect(alone.questions).toHaveLength(1);
      }),
      runs,
    );
  });

  it('are cases where a total of more than a hundred stands beside percentages', () => {
    const reading = understandCsv([
      ['Indicator', 'Percentage', 'Total'],
      ['Re-referrals within 12 months', '19.8', '227'],
    ]);
    expect(reading.figures.map(({ value, denominator }) => [value, denominator])).toEqual([[19.8, 227]]);
  });
});

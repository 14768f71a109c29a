import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../../../src/lib/intake/own-figures-shape.ts';
import { expected, figures, places, runs, understandCsv, valuesOf } from '../made-figures.ts';
import { figuresOf, notesOf, understand } from '../understood.ts';

const plans = fc.constantFrom(
  'Target',
  'Forecast',
  'Plan',
  'Benchmark',
  '2026-27 target',
  'Local target',
  'projection',
);
const groups = fc.constantFrom('Boys', 'Girls', 'Aged under 5', 'Age 16-17', '10 to 15', 'Under 1', 'White');

describe('rows told apart by a text beside them', () => {
  it.each(['Type', 'Series', 'Status', 'Basis', 'Scenario', 'Notes'])(
    'are not taken where “%s” says target, plan, forecast or benchmark (property)',
    (head) => {
      fc.assert(
        fc.property(figures, plans, fc.boolean(), (list, plan, isFirst) => {
          const own = list.map(({ label, value }) => [label, 'Actual', 2025, value]);
          const others = list.map(({ label, value }) => [label, plan, 2026, 100 - value]);
          const rows = isFirst ? [...others, ...own] : [...own, ...others];
          const reading = understandCsv([['Measure', head, 'Year', 'Value'], ...rows]);
          expect(valuesOf(reading)).toEqual(expected(list));
          expect(reading.leftOut).toHaveLength(list.length);
          const alone = understandCsv([['Measure', head, 'Year', 'Value'], ...others]);
          expect(alone.figures).toEqual([]);
          expect(alone.questions[0]?.sentence).toContain(plan);
        }),
        runs,
      );
    },
  );

  it.each(['Category', 'Breakdown', 'Sex', 'Characteristic'])(
    'are asked about where “%s” names a group, even of another year (property)',
    (head) => {
      fc.assert(
        fc.property(figures, groups, (list, group) => {
          const rows = [
            ['Indicator', head, 'Year', 'Value'],
            ...list.map(({ label, value }) => [label, 'Total', 2024, value]),
            ...list.map(({ label, value }) => [label, group, 2025, 100 - value]),
          ];
          const asked = understandCsv(rows);
          expect(asked.figures).toEqual([]);
          expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual(['Total', group]);
          expect(valuesOf(understandCsv(rows, asked.questions[0]?.choices[0]?.answers))).toEqual(
            expected(list),
          );
        }),
        runs,
      );
    },
  );

  it('are asked about whatever the text, where rows of one indicator differ in it (property)', () => {
    const word = fc.stringMatching(/^[a-z]{4,8}$/).map((text) => `x${text}`);
    fc.assert(
      fc.property(figures, fc.uniqueArray(word, { minLength: 2, maxLength: 2 }), (list, [one, other]) => {
        const rows = [
          ['Indicator', 'Strand', 'Year', 'Value'],
          ...list.map(({ label, value }) => [label, one ?? '', 2024, value]),
          ...list.map(({ label, value }) => [label, other ?? '', 2025, value]),
        ];
        expect(understandCsv(rows).figures).toEqual([]);
        expect(understandCsv(rows).questions).toHaveLength(1);
      }),
      runs,
    );
  });

  it('need no question where the text says only how settled a figure is, or is a remark', () => {
    const text =
      'Indicator,Status,Notes,Year,Value\nre_referrals,Final,on target,2025,22\nre_referrals,Provisional,below target,2026,20';
    expect(figuresOf(understand(text))).toEqual([['re_referrals', 2026, 20, null]]);
  });

  it('are asked about where a remark speaks of a forecast, and left out or taken as is said', () => {
    const text =
      'Indicator,Year,Value,Comment\nre_referrals,2025,18,checked\nre_referrals,2026,10,this is a forecast';
    const asked = understand(text);
    expect(asked.figures).toEqual([]);
    const [no, yes] = asked.questions[0]?.choices ?? [];
    expect(figuresOf(understand(text, no?.answers))).toEqual([['re_referrals', 2025, 18, null]]);
    expect(figuresOf(understand(text, yes?.answers))).toEqual([['re_referrals', 2026, 10, null]]);
  });

  it('are held to their unit where a column of text says count or percentage', () => {
    const text = 'Indicator,Statistic,Value\nre_referrals,Number,45\nvacancy_rate,Percentage,12';
    expect(figuresOf(understand(text))).toEqual([['vacancy_rate', null, 12, null]]);
    expect(understand(text).problems[0]?.sentence).toContain('“Number” is not the unit');
  });

  it('are not taken for the whole where all are of one group', () => {
    const asked = understand('Indicator,Sex,Value\nre_referrals,Boys,22');
    expect(asked.figures).toEqual([]);
    expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual(['Boys']);
  });
});

describe('a month or a quarter in a column of its own', () => {
  const parts = fc.constantFrom(
    ['Quarter', 'Q1'],
    ['Quarter', '1'],
    ['Qtr', 'Q3 2025-26'],
    ['Month', 'April'],
    ['Month', '4'],
    ['Month no', '12'],
    ['Week', '12'],
    ['Period', 'Q2'],
    ['Period', 'Apr-Jun'],
    ['Reporting period', 'Sep 2025'],
    ['Time', 'H1'],
  );

  it('is never the figure of a year (property)', () => {
    fc.assert(
      fc.property(figures, parts, (list, [head, part]) => {
        const rows = [
          ['Indicator', 'Year', head, 'Value'],
          ...list.map(({ label, value }) => [label, 2025, part, value]),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.sentence).toContain('a part of a year');
        const [whole] = asked.questions[0]?.choices ?? [];
        expect(valuesOf(understandCsv(rows, whole?.answers))).toEqual(expected(list));
        const both = [...rows, ...list.map(({ label, value }) => [label, 2025, 'Full year', value + 0.05])];
        expect(valuesOf(understandCsv(both))).toEqual(
          expected(list.map(({ indicator, value }) => ({ indicator, value: value + 0.05 }))),
        );
      }),
      runs,
    );
  });
});

describe('a place written only in the first row of its block', () => {
  it('is asked about, and rows not taken are listed (property)', () => {
    fc.assert(
      fc.property(figures, places, fc.boolean(), (list, names, hasEngland) => {
        const blocks = hasEngland ? ['England', ...names] : names;
        const rows = [
          ['Authority', 'Indicator', 'Value'],
          ...blocks.flatMap((place, block) =>
            [...list, { label: 'Children in need', value: 300 }].map(({ label, value }, i) => [
              i === 0 ? place : '',
              label,
              block === blocks.length - 1 ? value : 50.5,
            ]),
          ),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        const labels = asked.questions[0]?.choices.map(({ label }) => label) ?? [];
        expect(labels).not.toContain('(empty)');
        const filled = asked.questions[0]?.choices[0]?.answers ?? {};
        const whose = understandCsv(rows, filled).questions[0];
        expect(whose?.choices.map(({ label }) => label)).toEqual(names);
        const last = whose?.choices.at(-1)?.answers ?? {};
        const reading = understandCsv(rows, withAnswers(filled, last));
        expect(valuesOf(reading)).toEqual(expected(list));
        expect(reading.leftOut).toHaveLength((blocks.length - 1) * (list.length + 1));
      }),
      runs,
    );
  });

  it('leaves out rows without a place where the reader says so', () => {
    const text = 'Authority,Indicator,Value\nNorthwold,re_referrals,19\n,vacancy_rate,12';
    const asked = understand(text);
    const reading = understand(text, asked.questions[0]?.choices[1]?.answers);
    expect(figuresOf(reading)).toEqual([['re_referrals', null, 19, null]]);
    expect(reading.leftOut.map(({ row, why }) => [row, why])).toEqual([[3, 'Its “Authority” is empty.']]);
  });
});

describe('an empty cell elsewhere', () => {
  it('needs no question where its column tells subjects apart, or when a row was written', () => {
    const text =
      'Domain,Indicator,Last updated,Value\nWorkforce,vacancy_rate,01/05/2026,12\n,sickness_absence_rate,02/05/2026,4\nFront door,re_referrals,,20';
    expect(figuresOf(understand(text))).toHaveLength(3);
  });

  it('is asked about where the rows of one indicator differ in its column', () => {
    const text =
      'Strand,Indicator,Year,Value\nOne,re_referrals,2024,20\n,re_referrals,2025,21\nTwo,re_referrals,2026,22';
    expect(understand(text).figures).toEqual([]);
    expect(understand(text).questions[0]?.sentence).toContain('Does an empty cell repeat the one above?');
  });
});

describe('headings between rows', () => {
  const foreign = fc.constantFrom('England', 'Statistical neighbours', 'East Midlands', 'National average');

  it('that name places are asked about, and England is never offered (property)', () => {
    fc.assert(
      fc.property(figures, places, foreign, (list, [own = ''], other) => {
        const block = (name: string, add: number) => [
          [name, ''],
          ...list.map(({ label, value }) => [label, value + add]),
        ];
        const rows = [['Indicator', 'Value'], ...block(own, 0), ...block(other, 0.05)];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual([own]);
        expect(valuesOf(understandCsv(rows, asked.questions[0]?.choices[0]?.answers))).toEqual(
          expected(list),
        );
      }),
      runs,
    );
  });

  it('are found in a column of their own too, from the first on (property)', () => {
    fc.assert(
      fc.property(figures, places, foreign, (list, [own = ''], other) => {
        const block = (name: string, add: number) => [
          [name, '', ''],
          ...list.map(({ label, value }) => ['', label, value + add]),
        ];
        const rows = [['Area', 'Indicator', 'Value'], ...block(own, 0), ...block(other, 0.05)];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual([own]);
        expect(valuesOf(understandCsv(rows, asked.questions[0]?.choices[0]?.answers))).toEqual(
          expected(list),
        );
      }),
      runs,
    );
  });

  it('that are years are offered with the newest first', () => {
    const text = 'Indicator,Value\n2023-24,\nre_referrals,22\n2024-25,\nre_referrals,24';
    expect(understand(text).questions[0]?.choices.map(({ label }) => label)).toEqual(['2024-25', '2023-24']);
  });

  it('that part subjects need no question', () => {
    const reading = understand('Indicator,Value\nWorkforce,\nvacancy_rate,12\nFront door,\nre_referrals,20');
    expect(reading.figures).toHaveLength(2);
    expect(reading.leftOut.map(({ what }) => what)).toEqual(['Workforce', 'Front door']);
    expect(notesOf(reading)).toEqual([]);
  });

  it('of targets leave their rows out', () => {
    const text = 'Indicator,Value\nOutturn,\nre_referrals,22\nTargets,\nre_referrals,10';
    expect(figuresOf(understand(text))).toEqual([['re_referrals', null, 22, null]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandOwnFigures } from '../../../src/lib/intake/own-figures.ts';
import { ownIndicators } from './own-indicators.ts';
import { figuresOf, notesOf, understand } from './understood.ts';

describe('a table of own figures', () => {
  it('is understood as the template has it', () => {
    const reading = understand(
      'indicator,label,unit,year,value,denominator\n' +
        're_referrals,Re-referrals within 12 months,% of referrals,2026,19.5,3120\n' +
        'vacancy_rate,Social worker vacancy rate,% of posts,2026,,\n' +
        'spend_per_child,Spending per child,"£ per child aged 0 to 17, cash",2026,"£1,203",\n',
    );
    expect(figuresOf(reading)).toEqual([
      ['re_referrals', 2026, 19.5, 3120],
      ['spend_per_child', 2026, 1203, null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.leftOut).toEqual([
      { row: 3, what: 'vacancy_rate', why: 'It has no figure.', isDropped: false },
    ]);
  });

  it.each([
    { name: 'labels in place of identifiers', text: 'Indicator,Value\nSocial worker vacancy rate,12%' },
    { name: 'short names', text: 'measure;figure\nVACANCIES;12,0' },
    { name: 'any case and signs between words', text: 'INDICATOR\tRATE\nVacancy-Rate\t 12.0 ' },
    { name: 'no header', text: 'vacancy rate,12' },
    { name: 'titles above the header', text: 'Our return,\n\nindicator,value\nvacancy_rate,12' },
    { name: 'more columns than needed', text: 'owner,indicator,value,notes\nJo,vacancy_rate,12,provisional' },
    { name: 'empty rows', text: '\n\nindicator,value\n,\nvacancy_rate,12\n\n' },
    { name: 'the columns in another order', text: 'value,label\n12,Social worker vacancy rate' },
  ])('is understood with $name', ({ text }) => {
    const reading = understand(text);
    expect(figuresOf(reading)).toEqual([['vacancy_rate', null, 12, null]]);
    expect(reading.problems).toEqual([]);
  });

  it('tells years apart without a header, says so, and asks which of two columns has the figures', () => {
    const text = 'vacancy_rate\t2026\t12.5\t240\nre_referrals\t2026\t20\t3000';
    const asked = understand(text);
    expect(asked.figures).toEqual([]);
    expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual([
      'Column 3: 12.5, 20 …',
      'Column 4: 240, 3000 …',
    ]);
    expect(notesOf(asked)[0]).toContain('There is no header');
    expect(figuresOf(understand(text, asked.questions[0]?.choices[0]?.answers))).toEqual([
      ['vacancy_rate', 2026, 12.5, null],
      ['re_referrals', 2026, 20, null],
    ]);
  });

  it('says which columns it does not use', () => {
    expect(notesOf(understand('indicator,value,owner\nvacancy_rate,12,Jo'))).toEqual(['Not used: owner.']);
  });

  it('takes marks of suppression for no figure, never for zero', () => {
    const reading = understand('indicator,value\nvacancy_rate,c\nre_referrals,n/a\nspend_per_child,');
    expect(reading.figures).toEqual([]);
    expect(reading.problems).toEqual([]);
    expect(reading.leftOut.map(({ why }) => why)).toEqual([
      'It has no figure: “c”.',
      'It has no figure: “n/a”.',
      'It has no figure.',
    ]);
  });
});

describe('what is not understood', () => {
  it.each([
    {
      name: 'text for a number',
      text: 'indicator,value\nvacancy_rate,about 12',
      says: 'Row 2, value: “about 12” is not a number. Write the number alone, for instance 15.4.',
    },
    {
      name: 'an indicator that is only alike',
      text: 'Indicator,Value\nVacancy rates,12\nre_referrals,20',
      says: 'Row 2, Indicator: “Vacancy rates” is no indicator of this site. It may be one of these.',
    },
    {
      name: 'an indicator like none',
      text: 'indicator,value\nxyzzy,12\nre_referrals,20',
      says: 'Row 2, indicator: “xyzzy” is no indicator of this site. Use the names of the template.',
    },
    {
      name: 'a name of two',
      text: 'indicator,value\nAbsence,12',
      says: 'Row 2, indicator: “Absence” may be “School absence of children on plans” or “School absence of children in need”. Say which is meant.',
    },
    {
      name: 'context, which has no row',
      text: 'indicator,value\nchild_poverty,12',
      says: 'Row 2, indicator: “Children in low-income families” is context, which is not placed here. Only supports and outcomes are.',
    },
    {
      name: 'no name',
      text: 'indicator,value\n,12\nre_referrals,20',
      says: 'Row 2, indicator: the cell is empty. Name the indicator.',
    },
    {
      name: 'two indicators in one row',
      text: 'indicator,label,value\nvacancy_rate,Re-referrals within 12 months,12',
      says: 'Row 2, label: “vacancy_rate” and “Re-referrals within 12 months” are two indicators. Say which is meant.',
    },
    {
      name: 'a value that cannot be',
      text: 'indicator,value\nvacancy_rate,112',
      says: 'Row 2, value: 112 cannot be: the unit is “% of posts”, from 0 to 100. Correct the figure.',
    },
    {
      name: 'a comma that may be a point',
      text: 'indicator;value\nvacancy_rate;12,500',
      says: 'Row 2, value: 12500 cannot be: the unit is “% of posts”, from 0 to 100. If the comma is a decimal point, write a point; otherwise correct the figure.',
    },
    {
      name: 'a fraction for a percentage',
      text: 'indicator,value\nvacancy_rate,0.154',
      says: 'Row 2, value: 0.154 may stand for 15.4%. Say which it is.',
    },
    {
      name: 'the sign of another unit',
      text: 'indicator,value\nspend_per_child,12%',
      says: 'Row 2, value: the sign % does not go with this indicator, whose unit is “£ per child aged 0 to 17, cash”. Write 12 if that is the figure.',
    },
    {
      name: 'another unit',
      text: 'indicator,unit,value\nlooked_after_rate,"per 1,000 children",8',
      says: 'Row 2, unit: “per 1,000 children” is not the unit of this indicator, which is “per 10,000 children”. Convert the figure, or leave the unit empty if the figure is right.',
    },
    {
      name: 'a year that is none',
      text: 'indicator,year,value\nvacancy_rate,last year,12',
      says: 'Row 2, year: “last year” is no year. Write the year in which the period ends, for instance 2026, or leave it empty.',
    },
    {
      name: 'a year far ahead',
      text: 'indicator,year,value\nvacancy_rate,2062,12',
      says: 'Row 2, year: 2062 is outside 2013 to 2030. Write the year in which the period ends, for instance 2026, or leave it empty.',
    },
    {
      name: 'two figures for one year',
      text: 'indicator,value\nvacancy_rate,12\nvacancy_rate,13',
      says: 'Row 3: Social worker vacancy rate is 12 in row 2 and 13 here. Neither is used. Keep one, or give each its year.',
    },
  ])('is said with row, column and remedy: $name', ({ text, says }) => {
    const reading = understand(text);
    expect(reading.problems.map(({ sentence }) => sentence)).toEqual([says]);
    expect(reading.figures.filter(({ indicator }) => indicator !== 're_referrals')).toEqual([]);
  });

  it('can be answered in its place, and a row can be changed and dropped', () => {
    const text = 'indicator,value\nAbsence,12\nvacancy_rate,13\nvacancy_rate,14\nre_referrals,x1';
    const { problems } = understand(text);
    const answers = problems.flatMap(({ choices }) => choices.map((each) => each.answers));
    expect(problems.map(({ choices }) => choices.length)).toEqual([2, 2, 0]);
    const [absence, , keepFirst] = answers;
    const rows = { ...absence?.rows, ...keepFirst?.rows, 5: { value: '20', year: '2026' } };
    const reading = understand(text, { rows });
    expect(figuresOf(reading)).toEqual([
      ['plan_absence', null, 12, null],
      ['vacancy_rate', null, 13, null],
      ['re_referrals', 2026, 20, null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.leftOut.map(({ row, isDropped }) => [row, isDropped])).toEqual([[4, true]]);
  });

  it('counts rows as the reader’s own table does', () => {
    const reading = understand('Title\n\nindicator,value\n\nvacancy_rate,twelve');
    expect(reading.problems[0]?.row).toBe(5);
  });

  it('leaves out a number of cases that is none, and keeps the figure', () => {
    const reading = understand('indicator,value,out of\nvacancy_rate,12,many');
    expect(figuresOf(reading)).toEqual([['vacancy_rate', null, 12, null]]);
    expect(reading.problems[0]?.sentence).toContain('Row 2, out of: “many” is no number of cases.');
  });

  it('keeps what lies beyond everything published, with a remark', () => {
    const { figures } = understand('indicator,value\nvacancy_rate,62\nre_referrals,2');
    expect(figures.map(({ remarks }) => remarks[0])).toEqual([
      'Higher than anything published for 2025.',
      'Lower than anything published for 2025.',
    ]);
  });

  it('takes a small percentage as it is beside larger ones, where such are published, and says so', () => {
    const { figures, problems } = understand('indicator,value\nsickness_absence_rate,0.9\nvacancy_rate,12');
    expect(figures.map(({ value, remarks }) => [value, remarks])).toEqual([
      [0.9, ['Read as a percentage, as the others here are above 1.']],
      [12, []],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('several rows of one indicator', () => {
  it('give the latest year, and this is said', () => {
    const reading = understand('indicator,year,value\nvacancy_rate,2025/26,12\nvacancy_rate,2024/25,14');
    expect(figuresOf(reading)).toEqual([['vacancy_rate', 2026, 12, null]]);
    expect(notesOf(reading)).toEqual(['Social worker vacancy rate: of several years, 2026 is used.']);
  });

  it('that are alike count once', () => {
    const reading = understand('indicator,value\nvacancy_rate,12\nVacancies,12.0');
    expect(figuresOf(reading)).toEqual([['vacancy_rate', null, 12, null]]);
    expect(notesOf(reading)).toEqual(['Social worker vacancy rate stands there more than once, alike.']);
  });
});

describe('a table that cannot be read', () => {
  it.each([
    { name: 'is empty', text: ' \n', says: 'There is nothing in it.' },
    { name: 'names no indicator', text: 'a,b\nc,3', says: 'No column holds names of indicators' },
    {
      name: 'stands on its side',
      text: 'year,vacancy_rate,re_referrals\n2026,12,20',
      says: 'side by side as columns',
    },
    { name: 'has too many rows', text: 'vacancy_rate,12\n'.repeat(5001), says: 'at most 5000 are read' },
    { name: 'has too many columns', text: `vacancy_rate${',12'.repeat(64)}`, says: 'It has 65 columns' },
  ])('is refused in a sentence when it $name', ({ text, says }) => {
    const { figures, problems } = understand(text);
    expect(figures).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.sentence).toContain(says);
  });

  it('never throws, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.constantFrom('indicator', 'value', 'vacancy_rate', '12', '__proto__', 'toString', '2026', 'c', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const { figures, problems } = understandOwnFigures(rows, ownIndicators);
        expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true);
        expect(problems.every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

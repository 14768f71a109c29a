import { describe, expect, it } from 'vitest';
import { readLibraryDictionary } from '../../../scripts/sources/library-dictionary.ts';
import { csvText } from '../../fixtures/official/csv-text.ts';

const usual = {
  Topic: 'Children Looked After',
  Measure: 'CLA Overall  Absence',
  Measure_short: 'LAC_Over_Abs',
  Polarity: 'Low',
  y_axis_name: '% half days missed',
  Description: 'Names an authority,\nover two lines.',
  dps: '2',
  Year_Type: 'Academic Year',
};
const header = Object.keys(usual);
const read = (...rows: Partial<typeof usual>[]) => {
  const cells = rows.map((row) => header.map((name) => ({ ...usual, ...row })[name as keyof typeof usual]));
  return readLibraryDictionary(new TextEncoder().encode(csvText(header, cells, { quoted: true })));
};

describe('readLibraryDictionary', () => {
  it('reads title, topic, unit, direction, decimals and kind of year, and no description', () => {
    expect(read({})).toEqual({
      entries: [
        {
          indicator: 'LAC_Over_Abs',
          title: 'CLA Overall Absence',
          topic: 'Children Looked After',
          unit: '% half days missed',
          better: 'lower',
          decimals: 2,
          year_type: 'Academic Year',
        },
      ],
      problems: [],
    });
  });

  it('takes a dash or NA for no direction and no decimals', () => {
    expect(read({ Polarity: '-', dps: 'NA' }).entries).toMatchObject([{ better: null, decimals: null }]);
    expect(read({ Polarity: 'NA' }).entries).toMatchObject([{ better: null }]);
  });

  it('describes an indicator under two topics by the first, and fills its gaps from the second', () => {
    const { entries } = read(
      { dps: 'NA' },
      { Topic: 'All Pupil Absence', Measure: 'Another title', dps: '1' },
    );
    expect(entries).toMatchObject([
      { title: 'CLA Overall Absence', topic: 'Children Looked After', decimals: 1 },
    ]);
  });

  it.each([
    { column: 'Polarity', row: { Polarity: 'Middle' } },
    { column: 'dps', row: { dps: 'two' } },
    { column: 'Year_Type', row: { Year_Type: 'Lunar Year' } },
  ])('stops at a new word under $column', ({ column, row }) => {
    expect(read(row).problems).toMatchObject([
      { level: 'error', code: 'unknown_word', row: 'LAC_Over_Abs', column },
    ]);
  });

  it('stops where a column is missing', () => {
    const bytes = new TextEncoder().encode('Measure_short,Measure\nA,B\n');
    const { entries, problems } = readLibraryDictionary(bytes);
    expect(entries).toEqual([]);
    expect(problems.every(({ code }) => code === 'missing_column')).toBe(true);
    expect(problems.map(({ column }) => column)).toContain('Year_Type');
  });
});

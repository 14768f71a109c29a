import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidBeside, sheetYear } from '../../../../src/lib/intake/whose/beside.ts';
import type { Cell } from '../../../client/authority/spreadsheets.ts';
import { expected, figures, runs, understandBoth, understandCsv, valuesOf, years } from '../made-figures.ts';
import { notesOf, understand } from '../understood.ts';

const foreign = fc.constantFrom(
  'England averages 2025',
  'National figures',
  'Statistical neighbours 2024-25',
  'Targets for 2026',
  'Forecast 2026-27',
  'Quarter 1 2025-26',
  'Q3',
  'YTD 2025-26',
  'April to June 2025',
  'May 2025',
  'Boys',
  'Previous year',
);
const head = ['Indicator', 'Value'];

describe('a title or the name of a sheet', () => {
  it.each([
    'Northwold scorecard',
    'Outturn 2025-26',
    'Average caseload return',
    'London Borough of Eastmere',
    'Year ending 31 March 2025',
    'April 2024 to March 2025',
    'Produced 12 May 2026',
    'Child protection plan data',
    'National indicator set',
  ])('says nothing against its figures: %s', (text) => {
    expect(saidBeside(text)).toBeUndefined();
  });

  it('of others, of targets or of a part of a year is asked about (property)', () => {
    fc.assert(
      fc.property(figures, foreign, fc.boolean(), (list, title, isGap) => {
        const rows = [
          [title, ''],
          ...(isGap ? [['', '']] : []),
          head,
          ...list.map(({ label, value }) => [label, value]),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.sentence).toContain(`“${title}”`);
        const ours = asked.questions[0]?.choices[0]?.answers;
        expect(valuesOf(understandCsv(rows, ours))).toEqual(expected(list));
        const cells: Cell[][] = [head, ...list.map(({ label, value }): Cell[] => [label, value])];
        for (const sheet of understandBoth([{ name: title, rows: cells }])) {
          expect(sheet.figures).toEqual([]);
          expect(sheet.questions[0]?.sentence).toContain(`“${title}”`);
        }
      }),
      runs,
    );
  });

  it('is quoted where it was passed over', () => {
    expect(notesOf(understand('Our return\n\nindicator,value\nvacancy_rate,12'))).toEqual([
      'The rows above row 3 were passed over as titles: “Our return”.',
    ]);
  });
});

describe('of several sheets', () => {
  const sheet = (name: string, list: readonly { label: string; value: number }[], add = 0) => ({
    name,
    rows: [head, ...list.map(({ label, value }): Cell[] => [label, value + add])],
  });

  it('one of others is not read before one that may be ours (property)', () => {
    fc.assert(
      fc.property(figures, foreign, fc.boolean(), (list, name, isFirst) => {
        const sheets = [sheet('Northwold', list), sheet(name, list, 0.05)];
        for (const reading of understandBoth(isFirst ? sheets.toReversed() : sheets)) {
          expect(valuesOf(reading)).toEqual(expected(list));
          expect(notesOf(reading)[0]).toBe('Read from the sheet “Northwold”.');
        }
      }),
      runs,
    );
  });

  it('the newest year is read, and its year is taken and said (property)', () => {
    fc.assert(
      fc.property(figures, years, (list, all) => {
        const newest = Math.max(...all);
        const sheets = all.map((year) =>
          sheet(`${year - 1}-${String(year).slice(2)}`, list, year === newest ? 0 : 0.05),
        );
        for (const reading of understandBoth(sheets)) {
          expect(valuesOf(reading)).toEqual(expected(list));
          expect(new Set(reading.figures.map(({ year }) => year))).toEqual(new Set([newest]));
          expect(notesOf(reading)).toContain(`The year ${newest} is taken from the name of the sheet.`);
        }
      }),
      runs,
    );
  });

  it('none is taken where two give an indicator different figures', () => {
    const list = [{ label: 'Social worker turnover', value: 12 }];
    for (const reading of understandBoth([sheet('Northwold', list), sheet('Eastmere', list, 1)])) {
      expect(reading.figures).toEqual([]);
      expect(reading.questions[0]?.choices.map(({ label }) => label)).toEqual([
        'Read the sheet “Northwold”',
        'Read the sheet “Eastmere”',
      ]);
    }
  });

  it('names say a year only where they say no more', () => {
    expect(['2024-25', 'FY 2024-25', 'Q1 2025-26', 'England 2025', 'Data'].map(sheetYear)).toEqual([
      2025,
      2025,
      null,
      null,
      null,
    ]);
  });
});

// Long because it holds a property for each kind of file that people send.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../../src/lib/intake/own-figures-shape.ts';
import type { Cell, MadeSheet } from '../../client/authority/spreadsheets.ts';
import {
  expected,
  figures,
  places,
  runs,
  understandBoth,
  understandCsv,
  valuesOf,
  years,
} from './made-figures.ts';

const head = ['Indicator', 'Value'];

describe('own figures of any file of its kind', () => {
  it('in cells shown as percentages are what the cells show', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('0%', '0.0%', '0.00%;-0.00%', '[Red]0.0%'), (list, format) => {
        const cells = list.map(({ label, tenths }): Cell[] => [label, { value: tenths / 1000, format }]);
        for (const reading of understandBoth([{ rows: [head, ...cells] }])) {
          expect(valuesOf(reading)).toEqual(expected(list));
          expect(reading.questions).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('written as fractions are asked about, and by either answer read back', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const rows = [head, ...list.map(({ label, tenths }) => [label, tenths / 1000])];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        const [fractions, plain] = asked.questions[0]?.choices ?? [];
        expect(valuesOf(understandCsv(rows, fractions?.answers))).toEqual(expected(list));
        const small = list.map(({ indicator, tenths }) => ({ indicator, value: tenths / 1000 }));
        expect(valuesOf(understandCsv(rows, plain?.answers))).toEqual(expected(small));
      }),
      runs,
    );
  });

  it('under years are asked about, the newest first, and belong to the year that is chosen', () => {
    fc.assert(
      fc.property(figures, years, (list, across) => {
        const rows = [
          ['Indicator', ...across.map((year) => `${year - 1}-${String(year).slice(2)}`)],
          ...list.map(({ label, value }) => [
            label,
            ...across.map((year) => value + (year === Math.max(...across) ? 0 : 0.05)),
          ]),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        const reading = understandCsv(rows, asked.questions[0]?.choices[0]?.answers);
        expect(valuesOf(reading)).toEqual(expected(list));
        expect(new Set(reading.figures.map(({ year }) => year))).toEqual(new Set([Math.max(...across)]));
      }),
      runs,
    );
  });

  it('under two rows of heads keep the cases of their year', () => {
    fc.assert(
      fc.property(figures, years, (list, across) => {
        const rows = [
          ['Indicator', ...across.flatMap((year) => [String(year), ''])],
          ['', ...across.flatMap(() => ['%', 'Out of'])],
          ...list.map(({ label, value }) => [label, ...across.flatMap((year) => [value, year + 1000])]),
        ];
        const reading = understandCsv(rows, understandCsv(rows).questions[0]?.choices[0]?.answers);
        const newest = Math.max(...across);
        expect(reading.figures.map(({ year, denominator }) => [year, denominator])).toEqual(
          list.map(() => [newest, newest + 1000]),
        );
        expect(valuesOf(reading)).toEqual(expected(list));
      }),
      runs,
    );
  });

  it('beside targets, ranks and figures of others are the only ones taken, in any order', () => {
    const others = [
      'Target',
      'England',
      'SN average',
      'Statistical neighbours',
      'Rank',
      'Regional average',
      'Variance',
      'London',
    ];
    fc.assert(
      fc.property(figures, fc.shuffledSubarray(others, { minLength: 1 }), fc.nat(), (list, beside, at) => {
        const heads = beside.toSpliced(at % (beside.length + 1), 0, 'Actual');
        const rows = [
          ['Indicator', ...heads],
          ...list.map(({ label, value }) => [
            label,
            ...heads.map((each) => (each === 'Actual' ? value : 100 - value)),
          ]),
        ];
        expect(valuesOf(understandCsv(rows))).toEqual(expected(list));
        const unclear = rows.map((row, i) =>
          row.map((cell) => (i === 0 && cell === 'Actual' ? 'Northwold' : cell)),
        );
        const asked = understandCsv(unclear);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.choices.map(({ label }) => label)).toEqual(['Northwold']);
      }),
      runs,
    );
  });

  it('of months, counts and columns without a plain head are never taken unasked', () => {
    const heads = [
      'Apr-26',
      'May 2026',
      'Q1',
      'YTD',
      'Number',
      'Count',
      'Northwold',
      'Team A',
      'Numerator',
      'June',
    ];
    fc.assert(
      fc.property(figures, fc.shuffledSubarray(heads, { minLength: 2, maxLength: 5 }), (list, across) => {
        const rows = [
          ['Indicator', ...across],
          ...list.map(({ label, value }) => [label, ...across.map(() => value)]),
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        expect(asked.questions[0]?.choices).toHaveLength(across.length);
      }),
      runs,
    );
  });

  it('of several places are asked about, and England and regions are never offered', () => {
    const aggregates = fc.subarray([
      'England',
      'East Midlands',
      'Statistical neighbours',
      'National',
      'E92000001',
    ]);
    fc.assert(
      fc.property(
        figures,
        places,
        aggregates,
        fc.constantFrom('Authority', 'la_name', 'Local authority', 'Area'),
        (list, names, groups, column) => {
          const rows = [
            [column, 'Indicator', 'Value'],
            ...[...groups, ...names].flatMap((place, i) =>
              list.map(({ label, value }) => [place, label, value / (i + 1)]),
            ),
          ];
          const asked = understandCsv(rows);
          expect(asked.figures).toEqual([]);
          const [question] = asked.questions;
          expect(question?.choices.map(({ label }) => label)).toEqual(names);
          const first = names[0] ?? '';
          const own = question?.choices.find(({ label }) => label === first)?.answers;
          const divided = list.map(({ indicator, value }) => ({
            indicator,
            value: value / (groups.length + 1),
          }));
          const read = withAnswers(own ?? {}, { hasFractions: false });
          for (const { indicator, value } of divided)
            expect(valuesOf(understandCsv(rows, read))[indicator]).toBeCloseTo(value, 9);
        },
      ),
      runs,
    );
  });

  it('in hidden rows, columns and sheets are not read, and this is said', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (list, at) => {
        const shown = list.map(({ label, value }): Cell[] => [label, 100 - value, value]);
        const place = 1 + (at % (shown.length + 1));
        const secret: Cell[] = [list[0]?.label ?? '', 55.5, 55.5];
        const rows = [['Indicator', 'Old', 'Value'], ...shown].toSpliced(place, 0, secret);
        const sheets: MadeSheet[] = [
          { name: 'Old', rows: [head, ...list.map(({ label }): Cell[] => [label, 44.4])], isHidden: true },
          { name: 'Notes', rows: [['Figures are provisional']] },
          { name: 'Now', rows, hiddenRows: [place + 1], hiddenColumns: [2] },
        ];
        for (const reading of understandBoth(sheets)) {
          expect(valuesOf(reading)).toEqual(expected(list));
          const notes = reading.notes.map(({ sentence }) => sentence);
          expect(notes.slice(0, 2)).toEqual([
            'Read from the sheet “Now”.',
            'Passed over, as they cannot be seen: 1 hidden row and 1 hidden column.',
          ]);
        }
      }),
      runs,
    );
  });

  it('with decimal commas keep every digit, whatever parts thousands', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1000, max: 999_999 }), (list, cases) => {
        const rows = [
          ['Indicator', 'Value', 'Out of'],
          ...list.map(({ label, value }) => [
            label,
            value.toFixed(1).replace('.', ','),
            cases.toLocaleString('de-DE'),
          ]),
        ];
        const reading = understandCsv(rows, {}, ';');
        expect(valuesOf(reading)).toEqual(expected(list));
        expect(reading.figures.every(({ denominator }) => denominator === cases)).toBe(true);
      }),
      runs,
    );
  });

  it('among titles, footnotes, codes and notes are found, and none is lost in silence', () => {
    const title = fc.constantFrom(
      ['Northwold scorecard'],
      ['Outturn 2025-26', ''],
      [''],
      ['Prepared by the team'],
    );
    fc.assert(
      fc.property(
        figures,
        fc.array(title, { maxLength: 3 }),
        fc.constantFrom('', ' [1]', '*', ' (2)'),
        (list, titles, mark) => {
          const rows = [
            ...titles,
            ['code', 'KPI', 'Value', 'Notes'],
            ...list.map(({ label, value }, i) => [
              `ZZ${i}`,
              `${label}${mark}`,
              `${value}%${mark === '*' ? '*' : ''}`,
              'checked',
            ]),
            [],
            ['Source: our own system'],
          ];
          const reading = understandCsv(rows);
          expect(valuesOf(reading)).toEqual(expected(list));
          expect(reading.leftOut.map(({ what }) => what)).toEqual(['Source: our own system']);
        },
      ),
      runs,
    );
  });
});

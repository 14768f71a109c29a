import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandCsv } from './made-figures.ts';
import { siteIndicators } from './site-indicators.ts';

const indicator = siteIndicators().find((each) => each.indicator === 'leadership_judgement');
const label = indicator?.label ?? '';
const words = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];
const read = (...cells: string[]) =>
  understandCsv([
    ['Indicator', 'Value'],
    [label, ...cells],
  ]);

describe('a judgement among own figures', () => {
  it('is read by its word, in any case and beside either number of it (property)', () => {
    const form = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string, score: number) => `${score} - ${word}`,
      (word: string, score: number) => `${word} (${5 - score})`,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), form, (score, write) => {
        const cell = write(words[score - 1] ?? '', score);
        expect(read(cell).figures.map(({ value }) => value)).toEqual([score]);
      }),
    );
  });

  it('is asked about where it is a bare number, as it may be of either scale (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), fc.boolean(), (number, isOfsted) => {
        const rows = [
          ['Indicator', 'Value'],
          [label, number],
        ];
        const asked = understandCsv(rows);
        expect(asked.figures).toEqual([]);
        const choice = asked.problems[0]?.choices[isOfsted ? 1 : 0];
        const answered = understandCsv(rows, choice?.answers);
        expect(answered.figures.map(({ value }) => value)).toEqual([isOfsted ? 5 - number : number]);
      }),
    );
  });

  it('is on the scale of the site where the unit beside it says so', () => {
    const rows = [
      ['indicator', 'unit', 'value'],
      ['leadership_judgement', indicator?.unit ?? '', '3'],
    ];
    expect(understandCsv(rows).figures.map(({ value }) => value)).toEqual([3]);
  });

  it.each(['2.5', '0', '5', '-1', 'fair', 'Good to outstanding', '4 Good', 'Good 2.5'])(
    'is refused where it is none: %s',
    (cell) => {
      const { figures, problems } = read(cell);
      expect(figures).toEqual([]);
      expect(problems[0]?.sentence).toContain('Write its word');
    },
  );

  it('does not hide the numbers beside it', () => {
    const rows = [
      ['Indicator', 'Northwold'],
      [label, 'Good'],
      ['Social worker turnover', '12'],
    ];
    const asked = understandCsv(rows);
    const reading = asked.questions[0] ? understandCsv(rows, asked.questions[0].choices[0]?.answers) : asked;
    expect(reading.figures.map(({ value }) => value)).toEqual([3, 12]);
  });

  it('is found where no column has numbers', () => {
    const rows = [
      ['Indicator', 'Grade'],
      [label, 'Good'],
    ];
    expect(understandCsv(rows).figures.map(({ value }) => value)).toEqual([3]);
  });
});

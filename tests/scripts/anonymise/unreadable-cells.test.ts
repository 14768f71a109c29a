import { describe, expect, it } from 'vitest';
import { type Recipe, recipes } from '../../../scripts/anonymise/recipes.ts';
import { unreadableCells } from '../../../scripts/anonymise/unreadable-cells.ts';
import { readCell } from '../../../src/lib/intake/printed-cell.ts';
import { madeSeries } from './made-series.ts';

describe('unreadableCells', () => {
  it.each(['12,5', '1O.5', '', 'n/a', '12 ', '5%', 'NaN', '1e', '--'])('tells of “%s”', (text) => {
    const series = new Map([['a/rate', madeSeries({ '101|2025': text })]]);
    expect(unreadableCells({}, series)).toMatchObject([
      { code: 'not_a_number', source: 'small.csv', row: 2, column: 'rate', actual: text },
    ]);
  });

  it('says what was expected, and what to do', () => {
    const [problem] = unreadableCells({}, new Map([['a/rate', madeSeries({ '101|2025': 'n/a' })]]));
    expect(problem).toMatchObject({ level: 'error', message: 'neither a number nor a known symbol' });
    const symbols = (problem?.expected ?? '').replace('a number or one of ', '').split(', ');
    expect(symbols.length).toBeGreaterThan(5);
    expect(symbols.filter((symbol) => !readCell(symbol))).toEqual([]);
    expect(problem?.tip).toMatch(/^Restore the cell .*\.$/);
  });

  it('spares no series whose words have no score, printed or derived', () => {
    const series = new Map([
      ['a/rate', madeSeries({ '101|2025': 'Good' })],
      ['a/part', madeSeries({ '101|2025': 'Fair' })],
    ]);
    const unscored: Recipe[] = [{ printed: 'a/rate' }, { from: ['a/part'], derive: (part) => part }];
    expect(
      unreadableCells({ rate: unscored[0] as Recipe, part: unscored[1] as Recipe }, series),
    ).toHaveLength(2);
  });

  it.each(['12.5', '-3', '0', '1e5', 'c', 'x', 'z', 'u', 'k', 'low', '-'])('accepts “%s”', (text) => {
    expect(unreadableCells({}, new Map([['a/rate', madeSeries({ '101|2025': text })]]))).toEqual([]);
  });

  it('looks at England too, and at series that only compare or divide', () => {
    const series = new Map([
      ['a/compared', madeSeries({ '101|2025': 'about 9' })],
      ['a/rate', madeSeries({}, { 2025: 'three' })],
    ]);
    expect(unreadableCells({}, series).map(({ actual }) => actual)).toEqual(['about 9', 'three']);
  });

  it('tells once of a cell that several series hold', () => {
    const series = madeSeries({ '101|2025': 'n/a' });
    const found = unreadableCells(
      {},
      new Map([
        ['a/rate', series],
        ['a/again', { ...series, cells: new Map(series.cells) }],
      ]),
    );
    expect(found).toHaveLength(1);
  });

  it('leaves words to the reader of their source where they have scores', () => {
    const words = new Map([['inspections/leaders_in_force', madeSeries({ '101|2025': 'Good' })]]);
    expect(unreadableCells(recipes, words)).toEqual([]);
    expect(unreadableCells({}, words)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { sumOverJointReturns } from '../../../scripts/anonymise/joint-returns.ts';
import { textsOf } from '../sources/series-facts.ts';
import { madeSeries } from './made-series.ts';

const returns = new Map([
  ['314|2025', [314, 318]],
  ['318|2025', [314, 318]],
]);
const summed = (cells: Readonly<Record<string, string>>) =>
  textsOf(sumOverJointReturns(madeSeries(cells), returns)).cells;

describe('sumOverJointReturns', () => {
  it('gives both the sum of their counts', () => {
    expect(summed({ '314|2025': '1000', '318|2025': '500' })).toEqual({
      '314|2025': '1500',
      '318|2025': '1500',
    });
  });

  it('leaves all others, and other years, as they are', () => {
    const cells = { '101|2025': '7', '314|2024': '1000', '318|2024': 'c' };
    expect(summed(cells)).toEqual(cells);
  });

  it.each(['c', 'x', 'u', '-'])('gives neither a sum where one count is %s', (symbol) => {
    expect(summed({ '314|2025': '1000', '318|2025': symbol })).toEqual({
      '314|2025': symbol,
      '318|2025': symbol,
    });
  });

  it('hands on what cannot be read, for the reader of cells to tell', () => {
    expect(summed({ '314|2025': '1000', '318|2025': 'n/a' })).toEqual({
      '314|2025': 'n/a',
      '318|2025': 'n/a',
    });
  });

  it('gives no sum where one of them has no cell at all', () => {
    expect(summed({ '314|2025': '1000' })).toEqual({ '314|2025': 'x' });
  });

  it('leaves England as it is', () => {
    const series = madeSeries({ '314|2025': '1' }, { 2025: '402400' });
    expect(textsOf(sumOverJointReturns(series, returns)).england).toEqual({ 2025: '402400' });
  });
});

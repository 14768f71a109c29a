import { describe, expect, it } from 'vitest';
import { observe } from '../../../scripts/anonymise/observe.ts';
import type { Recipe } from '../../../scripts/anonymise/recipes.ts';
import { madeSeries } from './made-series.ts';

const read = (recipe: Recipe, series: Readonly<Record<string, ReturnType<typeof madeSeries>>>) =>
  observe(recipe, new Map(Object.entries(series)));

describe('observe, of what is printed', () => {
  const printed: Recipe = { printed: 'a/rate' };

  it('keeps the cell as printed beside its value', () => {
    const { observations } = read(printed, { 'a/rate': madeSeries({ '101|2025': '14.799999999999997' }) });
    expect(observations).toEqual([
      {
        number: 101,
        year: 2025,
        value: 14.8,
        published: '14.799999999999997',
        status: 'ok',
        denominator: null,
      },
    ]);
  });

  it.each([
    { symbol: 'c', status: 'suppressed' },
    { symbol: 'x', status: 'not_available' },
    { symbol: 'z', status: 'not_applicable' },
    { symbol: 'u', status: 'low_reliability' },
    { symbol: '-', status: 'not_published' },
  ])('never turns $symbol into a number', ({ symbol, status }) => {
    const { observations } = read(printed, { 'a/rate': madeSeries({ '101|2025': symbol }) });
    expect(observations).toMatchObject([{ value: null, published: symbol, status }]);
  });

  it('takes the reason of the other table where its own shows only a dash', () => {
    const { observations } = read(
      { printed: 'a/rate', twin: 'b/rate' },
      { 'a/rate': madeSeries({ '101|2025': '-' }), 'b/rate': madeSeries({ '101|2025': 'c' }) },
    );
    expect(observations).toMatchObject([{ value: null, published: '-', status: 'suppressed' }]);
  });

  it('never takes the value of the other table', () => {
    const { observations } = read(
      { printed: 'a/rate', twin: 'b/rate' },
      { 'a/rate': madeSeries({ '101|2025': '-' }), 'b/rate': madeSeries({ '101|2025': '12.5' }) },
    );
    expect(observations).toMatchObject([{ value: null, status: 'not_published' }]);
  });

  it('does not let the other table overrule a reason of its own', () => {
    const { observations } = read(
      { printed: 'a/rate', twin: 'b/rate' },
      { 'a/rate': madeSeries({ '101|2025': 'u' }), 'b/rate': madeSeries({ '101|2025': 'c' }) },
    );
    expect(observations).toMatchObject([{ status: 'low_reliability' }]);
  });

  it('scores words where the source prints words', () => {
    const { observations } = read(
      { printed: 'a/rate', scores: { Good: 3 } },
      { 'a/rate': madeSeries({ '101|2025': 'Good' }) },
    );
    expect(observations).toMatchObject([{ value: 3, published: 'Good', status: 'ok' }]);
  });

  it.each(['Fair', 'toString', ''])('refuses the word “%s”, which has no score', (text) => {
    const series = { 'a/rate': madeSeries({ '101|2025': text }) };
    expect(() => read({ printed: 'a/rate', scores: { Good: 3 } }, series)).toThrow(
      `observe unknown word: ${text}`,
    );
  });

  it('refuses what is neither a number nor a symbol', () => {
    expect(() => read(printed, { 'a/rate': madeSeries({ '101|2025': '12,5' }) })).toThrow(
      'observe requires a number or a known symbol: 12,5',
    );
  });

  it('requires series that exist', () => {
    expect(() => read(printed, {})).toThrow('observe unknown series: a/rate');
  });
});

describe('observe, of the number of cases', () => {
  const cases = (first: string, second: string) =>
    read(
      { printed: 'a/rate', outOf: ['a/first', 'a/second'] },
      {
        'a/rate': madeSeries({ '101|2025': '50' }),
        'a/first': madeSeries({ '101|2025': first }),
        'a/second': madeSeries({ '101|2025': second }),
      },
    ).observations[0]?.denominator;

  it('adds up the counts it is given', () => {
    expect(cases('12', '30')).toBe(42);
  });

  it('is missing where none is printed', () => {
    expect(
      read({ printed: 'a/rate' }, { 'a/rate': madeSeries({ '101|2025': '50' }) }).observations,
    ).toMatchObject([{ denominator: null }]);
  });

  it.each(['c', 'x', 'low', '-'])('is missing where one count is %s, and never 0 in its place', (symbol) => {
    expect(cases('12', symbol)).toBeNull();
  });

  it('is missing where nobody is counted', () => {
    expect(cases('0', '0')).toBeNull();
  });

  it('stands beside a value that is suppressed too', () => {
    const { observations } = read(
      { printed: 'a/rate', outOf: ['a/first'] },
      { 'a/rate': madeSeries({ '101|2025': 'c' }), 'a/first': madeSeries({ '101|2025': '40' }) },
    );
    expect(observations).toMatchObject([{ value: null, denominator: 40 }]);
  });
});

describe('observe, of what is derived', () => {
  const share: Recipe = { from: ['a/part', 'a/whole'], derive: (part, whole) => (100 * part) / whole };
  const derived = (part: string, whole: string) =>
    read(share, {
      'a/part': madeSeries({ '101|2025': part }),
      'a/whole': madeSeries({ '101|2025': whole }),
    }).observations;

  it('rounds to ten decimals and has no printed cell', () => {
    expect(derived('1', '3')).toMatchObject([{ value: 33.3333333333, published: null, status: 'ok' }]);
  });

  it.each([
    { name: 'suppressed', part: 'c', whole: '4', status: 'suppressed' },
    { name: 'not applicable', part: '1', whole: 'z', status: 'not_applicable' },
    { name: 'missing for two reasons, the first of them', part: 'u', whole: 'c', status: 'low_reliability' },
  ])('is $name where a part is', ({ part, whole, status }) => {
    expect(derived(part, whole)).toMatchObject([{ value: null, status }]);
  });

  it('counts a part that rounds to zero as 0', () => {
    expect(derived('low', '4')).toMatchObject([{ value: 0, status: 'ok' }]);
  });

  it.each([
    { name: 'something by nothing', part: '1' },
    { name: 'nothing by nothing', part: '0' },
  ])('does not apply where it would divide $name', ({ part }) => {
    expect(derived(part, '0')).toMatchObject([{ value: null, status: 'not_applicable' }]);
  });

  it('stands only where every part has a cell', () => {
    const { observations } = read(share, {
      'a/part': madeSeries({ '101|2024': '1', '101|2025': '1' }),
      'a/whole': madeSeries({ '101|2025': '2' }),
    });
    expect(observations.map(({ year }) => year)).toEqual([2025]);
  });
});

describe('observe, of England', () => {
  it('reads England where it is on the authorities’ scale', () => {
    const { england } = read(
      { printed: 'a/rate' },
      { 'a/rate': madeSeries({}, { 2024: '12.5', 2025: 'x' }) },
    );
    expect([...england]).toEqual([[2024, 12.5]]);
  });

  it('leaves England out where it is a count beside rates', () => {
    const { england } = read(
      { printed: 'a/rate', englandApart: true },
      { 'a/rate': madeSeries({ '101|2024': '140' }, { 2024: '1258' }) },
    );
    expect(england.size).toBe(0);
  });

  it('has no figure of England for a year in which a part has none', () => {
    const { england } = read(
      { from: ['a/part', 'a/whole'], derive: (part, whole) => 100 * (part + whole) },
      { 'a/part': madeSeries({}, { 2024: '1', 2025: '1' }), 'a/whole': madeSeries({}, { 2025: '4' }) },
    );
    expect([...england]).toEqual([[2025, 500]]);
  });

  it('derives England from England’s parts', () => {
    const { england } = read(
      { from: ['a/part', 'a/whole'], derive: (part, whole) => (100 * part) / whole },
      { 'a/part': madeSeries({}, { 2025: '1' }), 'a/whole': madeSeries({}, { 2024: '3', 2025: '4' }) },
    );
    expect([...england]).toEqual([[2025, 25]]);
  });
});

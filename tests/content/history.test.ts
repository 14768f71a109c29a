import { describe, expect, it } from 'vitest';
import { historyOf, latestOf } from '../../src/content/history.ts';
import type { Benchmark, Observation } from '../../src/lib/tables/rows.ts';
import { indicatorWith } from '../fixtures/indicators/indicator.ts';

const indicator = indicatorWith({ first_year: 2019, last_year: 2021 });
const cell = (year: number, changes: Partial<Observation>): Observation => ({
  authority: 'A001',
  indicator: indicator.indicator,
  year,
  value: null,
  published: null,
  status: 'ok',
  recast: false,
  in_links: false,
  denominator: null,
  ...changes,
});
const middle = (year: number, n: number): Benchmark => ({
  indicator: indicator.indicator,
  year,
  england: 5,
  median: 4,
  q1: 3,
  q3: 6,
  n,
});
const cells = [
  cell(2019, { value: 3 }),
  cell(2019, { value: 6, recast: true }),
  cell(2019, { status: 'not_published' }),
  cell(2019, { status: 'suppressed' }),
  cell(2019, { status: 'suppressed' }),
  cell(2019, { status: 'not_published', recast: true }),
  cell(2021, { value: 4 }),
];
const middles = [middle(2019, 2), middle(2021, 1)];

describe('historyOf', () => {
  const history = historyOf(indicator, cells, middles);

  it('gives a place to every year, a year without values too', () => {
    expect(history.map(({ year, values }) => [year, values.length])).toEqual([
      [2019, 2],
      [2020, 0],
      [2021, 1],
    ]);
  });

  it('counts missing cells by reason, in the order of the statuses', () => {
    expect(history[0]?.missing).toEqual([
      { status: 'suppressed', count: 2 },
      { status: 'not_published', count: 1 },
    ]);
  });

  it('counts recast values and leaves recast gaps out', () => {
    expect(history[0]?.recast).toBe(1);
  });

  it('refuses a benchmark that counts other authorities', () => {
    expect(() => historyOf(indicator, cells, [middle(2019, 3), middle(2021, 1)])).toThrow(
      'historyOf requires equal counts for vacancy_rate 2019: 2 and 3',
    );
  });
});

describe('latestOf', () => {
  it('steps over an empty last year', () => {
    const history = historyOf({ ...indicator, last_year: 2022 }, cells, middles);
    expect(latestOf(history).year).toBe(2021);
  });

  it('refuses a history without a value', () => {
    expect(() => latestOf([])).toThrow('latestOf requires a history with a value');
  });
});

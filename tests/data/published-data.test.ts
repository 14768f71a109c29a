import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../scripts/anonymise/cross-check.ts';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { quantile } from '../../src/lib/stats/quantile.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { Authority, Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { referenceRows } from './reference-rows.ts';

const folder = join(import.meta.dirname, '../../data');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const rowsOf = <T extends object>(name: 'authorities' | 'indicators' | 'observations') =>
  parseTable<T>(tableNamed(name), textOf(`${name}.csv`), `data/${name}.csv`).rows;

const observations = rowsOf<Observation>('observations');
const inLinks = observations.filter(({ in_links }) => in_links);
const linksByIndicator = Map.groupBy(inLinks, ({ indicator }) => indicator);
const cellsOf = (indicator: string) => linksByIndicator.get(indicator) ?? [];
const valuesOf = (cells: readonly Observation[]) => cells.map(({ value }) => value ?? Number.NaN);

/** Standard deviation with n - 1, as sd() in R. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Cells counted by indicator and year, with nothing where there are none. */
function counted(cells: readonly Observation[]): Record<string, number> {
  const groups = Map.groupBy(cells, ({ indicator, year }) => `${indicator} ${year}`);
  return Object.fromEntries([...groups].map(([key, found]) => [key, found.length]));
}

describe('the data', () => {
  it('hold as many authorities for each indicator and year as the reference', () => {
    const expected = referenceRows('coverage.csv')
      .filter(({ authorities }) => authorities !== '0')
      .map(({ indicator, year, authorities }) => [`${indicator} ${year}`, Number(authorities)] as const);
    expect(expected.length).toBeGreaterThan(400);
    expect(counted(inLinks)).toEqual(Object.fromEntries(expected));
  });

  it('set aside as many cells of each indicator and year as the reference, 60 in all', () => {
    const aside = observations.filter(
      ({ status, year }) => status === 'set_aside' && year >= 2017 && year <= 2025,
    );
    const expected = referenceRows('set-aside.csv').map(
      ({ indicator, year, cells }) => [`${indicator} ${year}`, Number(cells)] as const,
    );
    expect(counted(aside)).toEqual(Object.fromEntries(expected));
    expect(aside).toHaveLength(60);
  });

  it('keep what was printed of every cell set aside that is not derived', () => {
    const derived = new Set(['empty_post_rate', 'manager_share']);
    const aside = observations.filter(
      ({ status, indicator }) => status === 'set_aside' && !derived.has(indicator),
    );
    expect(aside.filter(({ published }) => published === null)).toEqual([]);
  });

  it('have a value exactly where the status says so', () => {
    const wrong = observations.filter(
      ({ value, status }) => (value !== null) !== (status === 'ok' || status === 'low'),
    );
    expect(wrong).toEqual([]);
  });

  it('hold 54 indicators of 156 authorities', () => {
    expect(rowsOf<Indicator>('indicators')).toHaveLength(54);
    expect(rowsOf<Authority>('authorities')).toHaveLength(156);
  });
});

describe('the latest year', () => {
  it.each(referenceRows('latest-year.csv'))(
    'of $indicator has the number, median and standard deviation of the reference',
    (expected) => {
      const cells = cellsOf(expected.indicator);
      const year = Math.max(...cells.map((cell) => cell.year));
      const latest = valuesOf(cells.filter((cell) => cell.year === year));
      expect({
        year: String(year),
        authorities: String(latest.length),
        cells: String(cells.length),
        authorities_ever: String(new Set(cells.map(({ authority }) => authority)).size),
      }).toEqual({
        year: expected['year'],
        authorities: expected['authorities'],
        cells: expected['cells'],
        authorities_ever: expected['authorities_ever'],
      });
      // The reference is printed to three decimals.
      expect(Math.abs((quantile(latest, 0.5) ?? Number.NaN) - Number(expected['median']))).toBeLessThan(
        0.000501,
      );
      expect(Math.abs(deviation(latest) - Number(expected['sd']))).toBeLessThan(0.000501);
    },
  );
});

describe('the number of cases', () => {
  it.each(referenceRows('median-denominators.csv'))(
    'behind $indicator has the median of the reference',
    ({ indicator, ...row }) => {
      // The reference counts authorities that have the indicator in more than one year.
      const years = Map.groupBy(cellsOf(indicator), ({ authority }) => authority);
      const counts = cellsOf(indicator)
        .filter(({ authority }) => (years.get(authority)?.length ?? 0) > 1)
        .flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
      expect(quantile(counts, 0.5)).toBe(Number(row['median_denominator']));
    },
  );
});

describe('the cross-check of two tables of one figure', () => {
  const agreements = new Map(
    (JSON.parse(textOf('cross-check.json')) as Agreement[]).map((each) => [each.indicator, each]),
  );
  /** The reference leaves “low” out of the comparison; read as 0, three more cells agree with the other table. */
  const low = new Map([
    ['agency_rate', 3],
    ['sickness_absence_rate', 3],
  ]);

  it('is made for the indicators of the reference', () => {
    expect([...agreements.keys()].toSorted()).toEqual(
      referenceRows('cross-check.csv').map(({ indicator }) => indicator),
    );
  });

  it.each(referenceRows('cross-check.csv'))(
    'of $indicator agrees as in the reference',
    ({ indicator, ...row }) => {
      const more = low.get(indicator) ?? 0;
      const [compared, equal, within] = ['compared', 'equal', 'within_rounding'].map(
        (column) => Number(row[column]) + more,
      );
      expect(agreements.get(indicator)).toEqual({
        indicator,
        compared,
        equal,
        rounded: (within ?? 0) - (equal ?? 0),
      });
      expect(row['differ']).toBe('0');
    },
  );
});

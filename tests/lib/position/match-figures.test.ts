import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  matchFigures,
  type PublishedFigure,
  tellingFigure,
  type TypedFigure,
} from '../../../src/lib/position/match-figures.ts';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';

const published: PublishedFigure[] = [
  { authority: 'A001', indicator: 'turnover', year: 2024, value: 15.4 },
  { authority: 'A001', indicator: 'turnover', year: 2025, value: 16 },
  { authority: 'A001', indicator: 'plans', year: 2025, value: 12.345_678 },
  { authority: 'A001', indicator: 'spend', year: 2025, value: 1203 },
  { authority: 'A002', indicator: 'turnover', year: 2025, value: 15.4 },
  { authority: 'A002', indicator: 'plans', year: 2025, value: 12.3 },
  { authority: 'A002', indicator: 'spend', year: 2025, value: 1203 },
  { authority: 'A003', indicator: 'plans', year: 2024, value: 12.3 },
];

/** A typed figure of any year. */
function typed(indicator: string, value: number, digits: number, year: number | null = null): TypedFigure {
  return { indicator, year, value, digits };
}

/** Every committed figure. */
function committedFigures(): PublishedFigure[] {
  const file = join(import.meta.dirname, '../../../data/observations.csv');
  return readCsv(readFileSync(file, 'utf8'), file).rows.flatMap((row) => {
    const { authority = '', indicator = '', year, value } = row;
    return value === '' ? [] : [{ authority, indicator, year: Number(year), value: Number(value) }];
  });
}

describe('matchFigures', () => {
  it('finds the one authority that has all figures, each in any year', () => {
    const figures = [typed('turnover', 15.4, 1), typed('plans', 12.35, 2), typed('spend', 1203, 0)];
    expect(matchFigures(published, figures)).toEqual({ codes: ['A001'], near: [] });
  });

  it('keeps to the year where one is given', () => {
    expect(matchFigures(published, [typed('turnover', 15.4, 1, 2025)]).codes).toEqual(['A002']);
    expect(matchFigures(published, [typed('turnover', 15.4, 1)]).codes).toEqual(['A001', 'A002']);
  });

  it('holds figures to the decimals typed and to no more', () => {
    expect(matchFigures(published, [typed('plans', 12.3, 1)]).codes).toEqual(['A001', 'A002', 'A003']);
    expect(matchFigures(published, [typed('plans', 12, 0)]).codes).toEqual(['A001', 'A002', 'A003']);
    expect(matchFigures(published, [typed('plans', 12.346, 3)]).codes).toEqual(['A001']);
    expect(matchFigures(published, [typed('plans', 12.34, 2)]).codes).toEqual([]);
  });

  it('takes either way of rounding a half', () => {
    const half = [{ authority: 'A001', indicator: 'plans', year: 2025, value: 0.15 }];
    expect(matchFigures(half, [typed('plans', 0.1, 1)]).codes).toEqual(['A001']);
    expect(matchFigures(half, [typed('plans', 0.2, 1)]).codes).toEqual(['A001']);
  });

  it('says which figure does not fit where all but one do, with the nearest there is', () => {
    const figures = [typed('turnover', 15.4, 1, 2025), typed('plans', 12.3, 1), typed('spend', 1230, 0)];
    expect(matchFigures(published, figures)).toEqual({
      codes: [],
      near: [{ authority: 'A002', misfit: 2, nearest: { year: 2025, value: 1203 } }],
    });
  });

  it('has no nearest figure for an authority without one in that year', () => {
    const figures = [typed('plans', 12.3, 1, 2024), typed('spend', 1203, 0)];
    expect(matchFigures(published, figures).near).toContainEqual({
      authority: 'A003',
      misfit: 1,
      nearest: null,
    });
  });

  it('finds none where nothing was typed', () => {
    expect(matchFigures(published, [])).toEqual({ codes: [], near: [] });
  });

  it('finds every authority of the newest year by three of its own published figures', () => {
    const trio = ['agency_rate', 'in_need_rate', 'looked_after_rate'];
    const own = committedFigures().filter(({ indicator, year }) => trio.includes(indicator) && year === 2024);
    const groups = [...Map.groupBy(own, ({ authority }) => authority)].filter(
      ([, rows]) => rows.length === 3,
    );
    const found = groups.map(([code, rows]) => {
      const figures = rows.map(({ indicator, value }) => typed(indicator, value, 1, 2024));
      return [code, matchFigures(own, figures).codes] as const;
    });
    expect(groups.length).toBeGreaterThan(140);
    expect(found.filter(([code, codes]) => !codes.includes(code))).toEqual([]);
    // two that share one workforce return still differ in the children they look after
    expect(found.filter(([, codes]) => codes.length > 1)).toEqual([]);
  });
});

describe('tellingFigure', () => {
  it('names the figure that parts the most, the newest first', () => {
    const cells = [...published, { authority: 'A002', indicator: 'turnover', year: 2024, value: 11 }];
    expect(tellingFigure(cells, ['A001', 'A002'], ['plans'])).toEqual({
      indicator: 'turnover',
      year: 2025,
      values: 2,
    });
  });

  it('passes over figures that not all of them have, and those in which they are alike', () => {
    expect(tellingFigure(published, ['A001', 'A002'], ['turnover', 'plans'])).toBeUndefined();
    expect(tellingFigure(published, ['A001', 'A003'])).toBeUndefined();
  });
});

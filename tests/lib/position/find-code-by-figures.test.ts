import { describe, expect, it } from 'vitest';
import {
  matchFigures,
  type PublishedFigure,
  tellingFigure,
  type TypedFigure,
} from '../../../src/lib/position/find-code-by-figures.ts';
import { committedFigures } from './committed-figures.ts';

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

/** The codes that have all figures together. */
function codesOf(figures: readonly TypedFigure[], cells: readonly PublishedFigure[] = published): string[] {
  return matchFigures(cells, figures).together.map(({ authority }) => authority);
}

const committed = committedFigures();

describe('matchFigures', () => {
  it('finds the one authority that has all figures in one year', () => {
    const figures = [typed('turnover', 16, 0), typed('plans', 12.35, 2), typed('spend', 1203, 0)];
    const { together, near, scattered } = matchFigures(published, figures);
    expect(together.map(({ authority }) => authority)).toEqual(['A001']);
    expect([...near, ...scattered]).toEqual([]);
  });

  it('takes one that has them in different years for a candidate, each figure with its year', () => {
    const figures = [typed('turnover', 15.4, 1), typed('plans', 12.35, 2), typed('spend', 1203, 0)];
    const { certain, together, scattered, wanted } = matchFigures(published, figures);
    expect(certain).toBeNull();
    expect(together).toEqual([]);
    expect(scattered).toEqual([
      {
        authority: 'A001',
        figures: [
          [{ year: 2024, value: 15.4 }],
          [{ year: 2025, value: 12.345_678 }],
          [{ year: 2025, value: 1203 }],
        ],
      },
    ]);
    expect(wanted).toEqual(['years', 'figure']);
  });

  it('lets figures whose years are given be of different ones', () => {
    const figures = [typed('turnover', 15.4, 1, 2024), typed('plans', 12.35, 2, 2025)];
    expect(codesOf(figures)).toEqual(['A001']);
    expect(codesOf([figures[0]!, typed('plans', 12.35, 2), typed('spend', 1203, 0)])).toEqual(['A001']);
  });

  it('keeps to the year where one is given', () => {
    expect(codesOf([typed('turnover', 15.4, 1, 2025)])).toEqual(['A002']);
    expect(codesOf([typed('turnover', 15.4, 1)])).toEqual(['A001', 'A002']);
  });

  it('holds figures to the decimals typed and to no more', () => {
    expect(codesOf([typed('plans', 12.3, 1)])).toEqual(['A001', 'A002', 'A003']);
    expect(codesOf([typed('plans', 12, 0)])).toEqual(['A001', 'A002', 'A003']);
    expect(codesOf([typed('plans', 12.346, 3)])).toEqual(['A001']);
    expect(codesOf([typed('plans', 12.34, 2)])).toEqual([]);
  });

  it('takes either way of rounding a half', () => {
    const half = [{ authority: 'A001', indicator: 'plans', year: 2025, value: 0.15 }];
    expect(codesOf([typed('plans', 0.1, 1)], half)).toEqual(['A001']);
    expect(codesOf([typed('plans', 0.2, 1)], half)).toEqual(['A001']);
  });

  it('says which figure does not fit where all but one do, with the nearest there is', () => {
    const figures = [typed('turnover', 15.4, 1, 2025), typed('plans', 12.3, 1), typed('spend', 1230, 0)];
    const { certain, together, near } = matchFigures(published, figures);
    expect({ certain, together }).toEqual({ certain: null, together: [] });
    expect(near).toEqual([{ authority: 'A002', misfit: 2, nearest: { year: 2025, value: 1203 } }]);
  });

  it('has no nearest figure for an authority without one in that year', () => {
    const figures = [typed('plans', 12.3, 1, 2024), typed('spend', 1203, 0)];
    expect(matchFigures(published, figures).near).toContainEqual({
      authority: 'A003',
      misfit: 1,
      nearest: null,
    });
  });

  it('looks for the nearest in the year of the others, though another year comes nearer', () => {
    const figures = [typed('turnover', 13, 0), typed('plans', 12.3457, 4), typed('spend', 1203, 0)];
    expect(matchFigures(published, figures).near).toEqual([
      { authority: 'A001', misfit: 0, nearest: { year: 2025, value: 16 } },
    ]);
  });

  it('finds none where nothing was typed', () => {
    const { certain, together, scattered, near } = matchFigures(published, []);
    expect([certain, ...together, ...scattered, ...near]).toEqual([null]);
  });

  it('asks for decimals where figures are published with more than were typed', () => {
    const figures = ['vacancy_rate', 'agency_rate'].map((indicator) => typed(indicator, 17, 0, 2024));
    expect(matchFigures(committed, figures).wanted).toEqual(['decimals', 'figure']);
    const whole = [typed('looked_after_rate', 66, 0, 2024), typed('looked_after_rate', 67, 0, 2023)];
    expect(matchFigures(committed, whole).wanted).toEqual(['figure']);
  });

  it('finds every authority of one year by three of its own published figures, and is certain', () => {
    const trio = ['agency_rate', 'in_need_rate', 'looked_after_rate'];
    const own = committed.filter(({ indicator, year }) => trio.includes(indicator) && year === 2024);
    const groups = [...Map.groupBy(own, ({ authority }) => authority)].filter(
      ([, rows]) => rows.length === 3,
    );
    const found = groups.map(([code, rows]) => {
      const figures = rows.map(({ indicator, value }) => typed(indicator, value, 1, 2024));
      return [code, matchFigures(own, figures).certain] as const;
    });
    expect(groups.length).toBeGreaterThan(140);
    // two that share one workforce return still differ in the children they look after
    expect(found.filter(([code, certain]) => code !== certain)).toEqual([]);
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

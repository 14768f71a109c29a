import type { Series } from '../../../scripts/sources/series.ts';

type Texts = Readonly<Record<string, string>>;

/** A series whose cells are given as text by key, and England by year. */
export function madeSeries(cells: Texts, england: Texts = {}, column = 'rate'): Series {
  const at = (texts: Texts) =>
    Object.entries(texts).map(([key, text], index) => [key, { text, row: index + 2 }] as const);
  return {
    file: 'small.csv',
    column,
    cells: new Map(at(cells)),
    england: new Map(at(england).map(([year, cell]) => [Number(year), cell])),
  };
}

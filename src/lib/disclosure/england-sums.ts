import type { Benchmark, Indicator } from '../tables/rows.ts';
import type { Figure, KnownSum } from './cell-bounds.ts';
import { figureName } from './cell-sums.ts';
import type { FigurePath } from './cell-relations.ts';
import type { FigureStore, StoredFigure } from './figure-store.ts';
import { publishedDecimals } from './published-decimals.ts';

interface EnglandTables {
  indicators: readonly Pick<Indicator, 'indicator' | 'unit'>[];
  benchmarks: readonly Pick<Benchmark, 'indicator' | 'year' | 'england'>[];
}

/** A cell of one year with the number of cases it is out of. */
interface Cell extends StoredFigure {
  place: string;
  cases: number;
}

/**
 * England as the mean of its authorities, each counting by its cases: a sum for every indicator and year in which all
 * authorities show their number of cases and a percentage is hidden. The two authorities too small for any rate are
 * part of England and of no table; they are taken for none, which makes an intruder look stronger than one is. Adds
 * the figures it needs to `figures`.
 */
export function englandSums(
  { indicators, benchmarks }: EnglandTables,
  store: FigureStore,
  figures: Map<string, Figure>,
): KnownSum[] {
  return indicators
    .filter(({ unit }) => unit.startsWith('% '))
    .flatMap(({ indicator }) => {
      const own = benchmarks.filter((row) => row.indicator === indicator);
      const half = 0.5 * 10 ** -publishedDecimals(own.flatMap(({ england }) => england ?? []));
      return own.flatMap(({ year, england }) => {
        const cells = cellsOf(indicator, year, store);
        if (england === null || !cells?.some(({ value }) => value === null)) return [];
        return [sumOf(cells, `observations/${indicator}`, { england, half }, { store, figures })];
      });
    });
}

/** The cells of a year that have cases; undefined where one does not say how many. */
function cellsOf(indicator: string, year: number, store: FigureStore): Cell[] | undefined {
  const cases = store.figures.get(`denominators/${indicator}`);
  const all = [...(store.figures.get(`observations/${indicator}`) ?? [])].filter(([place]) =>
    place.endsWith(` ${year}`),
  );
  const cells = all.map(([place, figure]) => ({ ...figure, place, cases: cases?.get(place)?.value ?? null }));
  if (cells.some((cell) => cell.cases === null && (cell.value !== null || cell.hidden))) return undefined;
  return cells.flatMap((cell) => (cell.cases === null ? [] : [{ ...cell, cases: cell.cases }]));
}

/** The percentages of all authorities by their cases, which come to England's within its rounding. */
function sumOf(
  cells: readonly Cell[],
  path: FigurePath,
  printed: { england: number; half: number },
  { store, figures }: { store: FigureStore; figures: Map<string, Figure> },
): KnownSum {
  const all = cells.reduce((sum, { cases }) => sum + cases, 0);
  const parts = cells.map(({ place, value, cases }) => {
    const name = figureName(path, place);
    const half = store.stepOf(path, place) / 2;
    const known = value === null ? { lower: 0, upper: 100 } : { lower: value - half, upper: value + half };
    if (!figures.has(name)) figures.set(name, { ...known, whole: false });
    return { figure: name, times: cases / all };
  });
  return { parts, lower: printed.england - printed.half, upper: printed.england + printed.half };
}

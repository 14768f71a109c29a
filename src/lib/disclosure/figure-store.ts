import type { LibraryCell } from '../tables/library-rows.ts';
import type { Observation } from '../tables/rows.ts';
import type { Status } from '../tables/status.ts';
import type { FigurePath } from './cell-relations.ts';
import { publishedDecimals } from './published-decimals.ts';

/** One figure of one authority in one year; `value` is null where it is not shown. */
export interface StoredFigure {
  value: number | null;
  /** Whether the source hides it, or prints a dash that may stand for hiding it. */
  hidden: boolean;
}

/** All figures an intruder finds in our tables. */
export interface FigureStore {
  /** By path, then by `placeOf(authority, year)`. */
  figures: ReadonlyMap<FigurePath, ReadonlyMap<string, StoredFigure>>;
  /** The smallest step in which a figure is printed in the year of this place, for instance 0.1; of counts 1. */
  stepOf(path: FigurePath, place: string): number;
}

/** The cells an intruder reads, in the shape of the tables they stand in. */
export interface ShownCells {
  observations: readonly Pick<
    Observation,
    'authority' | 'indicator' | 'year' | 'value' | 'status' | 'denominator'
  >[];
  library: readonly Pick<LibraryCell, 'authority' | 'indicator' | 'year' | 'value' | 'status'>[];
}

/** The name of an authority in a year. */
export function placeOf(authority: string, year: number): string {
  return `${authority} ${year}`;
}

/** Statuses of cells that hide a number, or may. A dash without a reason may. */
const hiding: ReadonlySet<Status> = new Set<Status>(['suppressed', 'not_published']);

/**
 * The figures of the tables by where they stand, each with the step in which it is printed. Numbers of cases are
 * figures of their own.
 *
 * @example storeFigures(cells).figures.get('library/LACnum')?.get('A017 2025') // { value: 412, hidden: false }
 */
export function storeFigures({ observations, library }: ShownCells): FigureStore {
  const figures = new Map<FigurePath, Map<string, StoredFigure>>();
  const put = (path: FigurePath, place: string, figure: StoredFigure) => {
    const own = figures.get(path) ?? new Map<string, StoredFigure>();
    figures.set(path, own.set(place, figure));
  };
  for (const { authority, indicator, year, value, status, denominator } of observations) {
    const place = placeOf(authority, year);
    put(`observations/${indicator}`, place, { value, hidden: hiding.has(status) });
    if (denominator !== null) put(`denominators/${indicator}`, place, { value: denominator, hidden: false });
  }
  for (const { authority, indicator, year, value, status } of library)
    put(`library/${indicator}`, placeOf(authority, year), { value, hidden: hiding.has(status) });
  return { figures, stepOf: stepsOf(figures) };
}

/** The steps of every figure by year: a publisher may change the decimals from one release to the next. */
function stepsOf(figures: FigureStore['figures']): FigureStore['stepOf'] {
  const steps = new Map<string, number>();
  for (const [path, own] of figures)
    for (const [year, cells] of Map.groupBy(own, ([place]) => yearOf(place))) {
      const values = cells.flatMap(([, { value }]) => value ?? []);
      steps.set(`${path}|${year}`, 10 ** -publishedDecimals(values));
    }
  return (path, place) => steps.get(`${path}|${yearOf(place)}`) ?? 1;
}

function yearOf(place: string): string {
  return place.slice(place.lastIndexOf(' ') + 1);
}

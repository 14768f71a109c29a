import { attackCells, type HiddenCell } from '../../src/lib/disclosure/attack-cells.ts';
import { relations } from '../../src/lib/disclosure/cell-relations.ts';
import type { DisclosureReport, FigureCount } from '../../src/lib/tables/disclosure-report.ts';
import type { Inputs } from './inputs.ts';

/** A hidden number of cases that can be no more than this many numbers is told in the report. */
const few = 5;

/** What adding up the tables gives away. What a cell could be is never written down. */
export function measureCells(inputs: Inputs): DisclosureReport['cells'] {
  const { hidden, unheld, contradicted } = attackCells(inputs);
  const counted = hidden.flatMap(({ path, candidates }) =>
    candidates === undefined ? [] : [{ path, candidates }],
  );
  const fewest = [...Map.groupBy(counted, ({ path }) => path)].map(([figure, cells]) => ({
    figure,
    cells: cells.reduce((least, { candidates }) => Math.min(least, candidates), Infinity),
  }));
  return {
    examined: hidden.length,
    relations: relations.length + inputs.library_indicators.filter(({ same_as }) => same_as !== null).length,
    exact_by_our_tables: hidden
      .filter(({ exact }) => exact === 'by_our_tables')
      .map(({ path, place }) => ({ figure: path, place })),
    exact_in_the_source: countFigures(hidden.filter(({ exact }) => exact === 'in_the_source')),
    few_candidates: countFigures(hidden.filter(({ candidates = Infinity }) => candidates <= few)),
    fewest_candidates: fewest.toSorted(byFigure),
    unheld_years: unheld.reduce((sum, { years }) => sum + years, 0),
    contradicted,
  };
}

/** How many cells of each figure. */
function countFigures(cells: readonly HiddenCell[]): FigureCount[] {
  return [...Map.groupBy(cells, ({ path }) => path)]
    .map(([figure, own]) => ({ figure, cells: own.length }))
    .toSorted(byFigure);
}

function byFigure(a: FigureCount, b: FigureCount): number {
  return a.figure < b.figure ? -1 : 1;
}

import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCell } from '../../src/lib/intake/printed-cell.ts';
import type { Cell, Series } from '../sources/series.ts';
import type { SeriesByName } from './observe.ts';
import type { Recipe } from './recipes.ts';

/**
 * Every cell that is neither a number nor a known symbol, whatever it is read for: value, number of cases, England
 * or comparison. Words that have a score are held to their list by the reader of their source.
 */
export function unreadableCells(recipes: Readonly<Record<string, Recipe>>, series: SeriesByName): Problem[] {
  const words = new Set(
    Object.values(recipes).flatMap((recipe) =>
      'printed' in recipe && recipe.scores ? [recipe.printed] : [],
    ),
  );
  const told = new Set<Cell>();
  return [...series]
    .filter(([name]) => !words.has(name))
    .flatMap(([, each]) => {
      const found = [...each.england.values(), ...each.cells.values()].filter(
        (cell) => !told.has(cell) && !readCell(cell.text),
      );
      for (const cell of found) told.add(cell);
      return found.map((cell) => notANumber(cell, each));
    });
}

function notANumber(cell: Cell, series: Series): Problem {
  return {
    level: 'error',
    source: series.file,
    row: cell.row,
    column: series.column,
    code: 'not_a_number',
    message: 'neither a number nor a known symbol',
    expected: 'a number or one of low, k, c, x, z, u, -',
    actual: cell.text,
    tip: 'Restore the cell from the published file. A new symbol of the publisher belongs in printed-cell.ts.',
  };
}

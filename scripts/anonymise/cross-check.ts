import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCell } from '../../src/lib/intake/printed-cell.ts';
import type { Series } from '../sources/series.ts';
import type { SeriesByName } from './observe.ts';
import type { Recipe } from './recipes.ts';

/** How far two tables of the same figure agree. */
export interface Agreement {
  indicator: string;
  /** Cells that both print as a number. */
  compared: number;
  equal: number;
  /** Unequal, but within the rounding of the coarser table. */
  rounded: number;
}

/** Compares every indicator with its twin. Cells that disagree are told as warnings: which table is right is for people. */
export function crossCheck(
  recipes: Readonly<Record<string, Recipe>>,
  series: SeriesByName,
): { agreements: Agreement[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const agreements = Object.entries(recipes).flatMap(([indicator, recipe]) => {
    if (!('printed' in recipe) || !recipe.twin) return [];
    const [own, twin] = [series.get(recipe.printed), series.get(recipe.twin)];
    return own && twin ? [compare(indicator, own, twin, recipe.twinWithin ?? 0, problems)] : [];
  });
  return { agreements, problems };
}

function compare(
  indicator: string,
  own: Series,
  twin: Series,
  within: number,
  problems: Problem[],
): Agreement {
  const agreement = { indicator, compared: 0, equal: 0, rounded: 0 };
  for (const [key, cell] of own.cells) {
    const [a, b] = [readCell(cell.text), readCell(twin.cells.get(key)?.text ?? '')].map(
      (reading) => reading?.value ?? null,
    );
    if (a === undefined || a === null || b === undefined || b === null) continue;
    agreement.compared += 1;
    if (a === b) agreement.equal += 1;
    else if (Math.abs(a - b) <= within + 1e-9) agreement.rounded += 1;
    else problems.push(disagreement(own, twin, cell.row, a, b));
  }
  return agreement;
}

function disagreement(own: Series, twin: Series, row: string | number, a: number, b: number): Problem {
  return {
    level: 'warning',
    source: own.file,
    row,
    column: own.column,
    code: 'tables_disagree',
    message: `${twin.file} prints another value for the same figure in ${twin.column}`,
    expected: String(b),
    actual: String(a),
    tip: 'One of the two was revised. Fetch both in their newest edition, or accept it with a reason.',
  };
}

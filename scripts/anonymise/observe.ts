import { readCell, toTenDecimals, type Reading } from '../../src/lib/intake/printed-cell.ts';
import type { Status } from '../../src/lib/tables/status.ts';
import { splitKey, type Cell, type Series } from '../sources/series.ts';
import type { DerivedRecipe, PrintedRecipe, Recipe } from './recipes.ts';

/** All series by `source/series`. */
export type SeriesByName = ReadonlyMap<string, Series>;

/** One cell of an indicator, still under the number of its authority. */
export interface NumberedObservation {
  number: number;
  year: number;
  value: number | null;
  published: string | null;
  status: Status;
  denominator: number | null;
}

export interface IndicatorReading {
  observations: NumberedObservation[];
  /** England by label year, where it is on the scale of the authorities. */
  england: Map<number, number>;
}

/** Finds a series by its name. */
type Find = (name: string) => Series;

/** Reads one indicator from the series its recipe names, whose cells can all be read. */
export function observe(recipe: Recipe, series: SeriesByName): IndicatorReading {
  const find: Find = (name) => seriesNamed(series, name);
  const cells = 'printed' in recipe ? printedCells(recipe, find) : derivedCells(recipe, find);
  const outOf = 'printed' in recipe && recipe.outOf ? recipe.outOf.map(find) : [];
  const observations = [...cells].map(([key, reading]) => ({
    ...splitKey(key),
    ...reading,
    denominator: cases(outOf.map((part) => part.cells.get(key))),
  }));
  const england = recipe.englandApart ? new Map<number, number>() : englandOf(recipe, find);
  return { observations, england };
}

type Read = Reading & { published: string | null };

/** The cells of an indicator that is printed as it is, with the reason where the series shows only a dash. */
function printedCells(recipe: PrintedRecipe, find: Find): Map<string, Read> {
  const series = find(recipe.printed);
  const twin = recipe.twin ? find(recipe.twin) : undefined;
  const read = [...series.cells].map(([key, cell]) => {
    const reading = readPrinted(cell, recipe);
    const reason = reading.status === 'not_published' ? twin?.cells.get(key) : undefined;
    const because = reason ? readCell(reason.text) : undefined;
    const status = because && because.value === null ? because.status : reading.status;
    return [key, { ...reading, status, published: cell.text }] as const;
  });
  return new Map(read);
}

/** The cells of an indicator made from several series, wherever the first of them has a cell. */
function derivedCells(recipe: DerivedRecipe, find: Find): Map<string, Read> {
  const parts = recipe.from.map(find);
  const keys = [...(parts[0]?.cells.keys() ?? [])].filter((key) =>
    parts.every((part) => part.cells.has(key)),
  );
  return new Map(
    keys.map((key) => {
      const readings = parts.map((part) => readPart(part.cells.get(key)));
      return [key, { ...combine(readings, recipe.derive), published: null }] as const;
    }),
  );
}

/** A value from parts, or the reason of the first part that has none. Division by zero cannot apply. */
function combine(readings: readonly Reading[], derive: DerivedRecipe['derive']): Reading {
  const missing = readings.find((reading) => reading.value === null);
  if (missing) return missing;
  const value = derive(...readings.map((reading) => reading.value ?? 0));
  return Number.isFinite(value)
    ? { value: toTenDecimals(value), status: 'ok' }
    : { value: null, status: 'not_applicable' };
}

/** England by year, read or derived as the authorities are. */
function englandOf(recipe: Recipe, find: Find): Map<number, number> {
  const parts = ('printed' in recipe ? [recipe.printed] : recipe.from).map(find);
  const years = [...(parts[0]?.england.keys() ?? [])];
  const read = years.map((year) => {
    const readings = parts.map((part) => readPart(part.england.get(year)));
    return [year, 'printed' in recipe ? readings[0]?.value : combine(readings, recipe.derive).value] as const;
  });
  return new Map(
    read.flatMap(([year, value]) => (typeof value === 'number' ? [[year, value] as const] : [])),
  );
}

/** The number of cases: the sum of the printed counts; null where one of them is no number, or the sum is not above 0. */
function cases(cells: readonly (Cell | undefined)[]): number | null {
  const counts = cells.map((cell) => (cell ? readCell(cell.text) : undefined));
  if (counts.some((count) => count?.status !== 'ok')) return null;
  const total = counts.reduce((sum, count) => sum + (count?.value ?? 0), 0);
  return total > 0 ? total : null;
}

function readPrinted(cell: Cell, { scores }: PrintedRecipe): Reading {
  if (!scores) return readPart(cell);
  const score = Object.hasOwn(scores, cell.text) ? scores[cell.text] : undefined;
  if (score === undefined) throw new Error(`observe unknown word: ${cell.text}`);
  return { value: score, status: 'ok' };
}

function readPart(cell: Cell | undefined): Reading {
  const reading = cell ? readCell(cell.text) : undefined;
  if (cell && !reading) throw new Error(`observe requires a number or a known symbol: ${cell.text}`);
  return reading ?? { value: null, status: 'not_available' };
}

function seriesNamed(series: SeriesByName, name: string): Series {
  const found = series.get(name);
  if (!found) throw new Error(`observe unknown series: ${name}`);
  return found;
}

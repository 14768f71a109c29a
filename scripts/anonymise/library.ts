import type { Problem } from '../../src/lib/intake/problem.ts';
import type { LibraryCell, LibraryIndicator } from '../../src/lib/tables/library-rows.ts';
import { lait, laitSeries } from '../sources/lait.ts';
import { laitDictionary } from '../sources/lait-dictionary.ts';
import type { LibraryEntry } from '../sources/library-dictionary.ts';
import type { NumberedCell } from '../sources/library.ts';
import { isAlive, lifeOf } from '../sources/lives.ts';
import type { Identity } from './identity.ts';
import type { Recipe } from './recipes.ts';

/** The two tables of the library. */
export interface Library {
  indicators: LibraryIndicator[];
  cells: LibraryCell[];
}

/**
 * Makes the library: every authority under its code, every indicator with what the dictionary says of it, its years and
 * how many cells it has. One that the dictionary does not describe bears its short name, with a
 * warning; one that has no value at all is an error.
 * `shown` makes of the cells of authorities what is shown of them.
 */
export function makeLibrary(
  numbered: readonly NumberedCell[],
  entries: readonly LibraryEntry[],
  recipes: Readonly<Record<string, Recipe>>,
  identityOf: (number: number) => Identity,
  shown: (cells: LibraryCell[]) => LibraryCell[] = (cells) => cells,
): Library & { problems: Problem[] } {
  const cells = shown(publishCells(numbered, identityOf));
  const same = sameSeries(recipes);
  const described = new Map(entries.map((entry) => [entry.indicator, entry]));
  const problems: Problem[] = [];
  const indicators: LibraryIndicator[] = [];
  for (const [indicator, own] of Map.groupBy(cells, (cell) => cell.indicator)) {
    const known = described.get(indicator);
    const entry = known ?? plainEntry(indicator);
    const row = indicatorOf(entry, own, same.get(indicator) ?? null);
    if (row) indicators.push(row);
    else problems.push(withoutValue(indicator));
    if (!known) problems.push(undescribed(indicator));
  }
  return { cells, indicators: indicators.toSorted(byIndicator), problems };
}

/** The cells with codes for numbers, each code made once. */
function publishCells(
  numbered: readonly NumberedCell[],
  identityOf: (number: number) => Identity,
): LibraryCell[] {
  const numbers = new Set(numbered.map(({ number }) => number));
  const places = new Map(
    [...numbers].map((number) => [number, { code: identityOf(number).code, life: lifeOf(number) }] as const),
  );
  return numbered.flatMap(({ indicator, number, year, value, status }) => {
    const place = places.get(number);
    if (!place) return [];
    const recast = !isAlive(place.life, year);
    return [{ authority: place.code, indicator, year, value, status, recast }];
  });
}

function indicatorOf(
  entry: LibraryEntry,
  cells: readonly LibraryCell[],
  sameAs: string | null,
): LibraryIndicator | undefined {
  const years = cells.filter(({ value }) => value !== null).map(({ year }) => year);
  if (years.length === 0) return undefined;
  const alive = cells.filter(({ recast }) => !recast);
  return {
    ...entry,
    first_year: years.reduce((a, b) => Math.min(a, b)),
    last_year: years.reduce((a, b) => Math.max(a, b)),
    cells: alive.length,
    filled: alive.filter(({ value }) => value !== null).length,
    same_as: sameAs,
  };
}

/** The indicator of the site that prints each series of the long table, or has it as its twin. */
function sameSeries(recipes: Readonly<Record<string, Recipe>>): Map<string, string> {
  const names = new Map(Object.entries(laitSeries).map(([name, series]) => [`${lait.id}/${name}`, series]));
  const found = Object.entries(recipes).flatMap(([indicator, recipe]) => {
    if (!('printed' in recipe)) return [];
    const series = [recipe.printed, recipe.twin ?? ''].flatMap((name) => names.get(name) ?? []);
    return series.map((name) => [name, indicator] as const);
  });
  return new Map(found);
}

function byIndicator(a: LibraryIndicator, b: LibraryIndicator): number {
  return a.indicator < b.indicator ? -1 : 1;
}

/** What is said of an indicator that nothing describes: its short name. */
function plainEntry(indicator: string): LibraryEntry {
  const topic = 'Other';
  return {
    indicator,
    title: indicator,
    topic,
    unit: 'Not stated',
    better: null,
    decimals: null,
    year_type: 'Annual',
  };
}

function undescribed(indicator: string): Problem {
  return {
    level: 'warning',
    source: laitDictionary.file,
    row: indicator,
    code: 'undescribed_indicator',
    message: 'the dictionary does not describe an indicator of the long table',
    expected: indicator,
    tip: 'It bears its short name, without unit or side. Fetch dictionary and long table of the same edition.',
  };
}

function withoutValue(indicator: string): Problem {
  return {
    level: 'error',
    source: lait.file,
    row: indicator,
    code: 'no_values',
    message: 'no authority has a value in any year',
    tip: 'Compare with the published tool; the series may have been renamed, or the file is cut off.',
  };
}

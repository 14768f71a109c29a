import type { Problem } from '../../src/lib/intake/problem.ts';
import { lait, laitSeries } from '../sources/lait.ts';
import { type Recipe, recipes as allRecipes, seriesOf } from './recipes.ts';

/** An indicator that an edition of the long table does not hold. */
export interface NotInEdition {
  indicator: string;
  /** The series it is made from that are not there, by their short names. */
  series: string[];
}

/** What is made of an edition: its recipes, what is left out of it, and what is to be known of that. */
export interface EditionReading {
  recipes: Readonly<Record<string, Recipe>>;
  leftOut: NotInEdition[];
  problems: Problem[];
}

/**
 * The recipes that an edition can follow. `absent` are the series that are not in it, as `source/series`. An indicator
 * whose figures are among them is left out, where `without` names it; otherwise one error names all of them with what
 * to add to the command. A comparison or a number of cases that is not there is dropped with a warning.
 * @example readEdition('edition 1a2b3c4d', new Set(['lait/injuries']), ['injury_admissions']).leftOut
 * // [{ indicator: 'injury_admissions', series: ['HospAd0-14'] }]
 */
export function readEdition(
  edition: string,
  absent: ReadonlySet<string>,
  without: readonly string[],
  recipes: Readonly<Record<string, Recipe>> = allRecipes,
): EditionReading {
  const leftOut = Object.entries(recipes).flatMap(([indicator, recipe]) => {
    const figures = 'printed' in recipe ? [recipe.printed] : recipe.from;
    const series = figures.filter((name) => absent.has(name)).map(shortName);
    return series.length > 0 ? [{ indicator, series }] : [];
  });
  const gone = new Set(leftOut.map(({ indicator }) => indicator));
  const kept = Object.entries(recipes).filter(([indicator]) => !gone.has(indicator));
  const unnamed = leftOut.filter(({ indicator }) => !without.includes(indicator));
  const present = without.filter((indicator) => !gone.has(indicator));
  const problems = [
    ...(unnamed.length > 0 ? [refusal(edition, unnamed, leftOut)] : []),
    ...present.map((indicator) => notAbsent(edition, indicator, indicator in recipes)),
    ...leftOut.filter(({ indicator }) => without.includes(indicator)).map((each) => dropped(edition, each)),
    ...kept.flatMap(([indicator, recipe]) => partsDropped(edition, indicator, recipe, absent)),
  ];
  return {
    recipes: Object.fromEntries(kept.map(([name, recipe]) => [name, withoutParts(recipe, absent)])),
    leftOut,
    problems,
  };
}

/** How an edition is named: by what it holds, for its name is the same in every one. */
export function editionName(sha256: string): string {
  return `the edition with SHA-256 ${sha256.slice(0, 12)}…`;
}

/** What the warnings of an edition come to, in one line each; nothing where nothing was assumed. */
export function describeAssumed(problems: readonly Problem[]): string {
  const rowsOf = (code: string) => problems.filter((problem) => problem.code === code);
  const lines = Object.entries(assumptions).flatMap(([code, tell]) => {
    const found = rowsOf(code);
    return found.length > 0 ? [`  ${tell(found)}`] : [];
  });
  return lines.length > 0 ? ['Assumed of this edition:', ...lines].join('\n') : '';
}

const rowsNamed = (problems: readonly Problem[]) => problems.map(({ row }) => row).join(', ');
const symbolsNamed = (problems: readonly Problem[]) =>
  [...new Set(problems.map(({ actual }) => `“${actual}”`))].join(', ');

const assumptions: Readonly<Record<string, (problems: readonly Problem[]) => string>> = {
  left_out: (found) => `${found.length} indicators are not in it and left out: ${rowsNamed(found)}`,
  part_not_in_edition: (found) => `a second table or numbers of cases are not in it for ${rowsNamed(found)}`,
  no_dictionary: () => 'it has no dictionary: labels are those of data/dictionary.csv and short names',
  undescribed_series: (found) =>
    `its dictionary does not describe ${found.map(({ expected }) => expected).join(', ')}: the labels are ours`,
  undescribed_indicator: (found) => `${found.length} indicators of the library bear their short names`,
  unknown_symbol: (found) =>
    `${found.length} cells of the library with ${symbolsNamed(found)} have no figure (not_published)`,
  repeated_row: (found) => `${found.length} rows of the library stand twice alike and were read once`,
  tables_disagree: (found) =>
    `${found.length} cells differ from another table of the same figure; the one that the recipe prints was kept`,
};

/** The recipe without the comparison and the number of cases that are not there. */
function withoutParts(recipe: Recipe, absent: ReadonlySet<string>): Recipe {
  if (!('printed' in recipe)) return recipe;
  const { twin, outOf, ...rest } = recipe;
  return {
    ...rest,
    ...(twin && !absent.has(twin) ? { twin } : {}),
    ...(outOf && !outOf.some((name) => absent.has(name)) ? { outOf } : {}),
  };
}

function partsDropped(
  edition: string,
  indicator: string,
  recipe: Recipe,
  absent: ReadonlySet<string>,
): Problem[] {
  const parts = seriesOf(recipe).filter((name) => absent.has(name));
  if (parts.length === 0) return [];
  const isCases = 'printed' in recipe && recipe.outOf?.some((name) => absent.has(name));
  return [
    {
      level: 'warning',
      source: lait.file,
      row: indicator,
      code: 'part_not_in_edition',
      message: `${parts.map(shortName).join(', ')} is not in ${edition}: the indicator has no ${isCases ? 'numbers of cases' : 'second table to be held against'}`,
      tip: 'Nothing need be done; the figures themselves are there.',
    },
  ];
}

function refusal(edition: string, unnamed: readonly NotInEdition[], all: readonly NotInEdition[]): Problem {
  const list = unnamed.map(({ indicator, series }) => `${indicator} (${series.join(', ')})`).join('; ');
  return {
    level: 'error',
    source: lait.file,
    code: 'not_in_edition',
    message: `${unnamed.length} indicators are not in ${edition}: ${list}`,
    tip: `If the edition is older or partial, leave them out: --without ${all.map(({ indicator }) => indicator).join(',')}. If the publisher renamed a series, change its name in scripts/sources/lait.ts.`,
  };
}

function dropped(edition: string, { indicator, series }: NotInEdition): Problem {
  return {
    level: 'warning',
    source: lait.file,
    row: indicator,
    code: 'left_out',
    message: `the indicator is left out: ${series.join(', ')} is not in ${edition}`,
    tip: 'It comes back with an edition that holds it.',
  };
}

function notAbsent(edition: string, indicator: string, known: boolean): Problem {
  return {
    level: 'error',
    source: lait.file,
    row: indicator,
    code: 'not_absent',
    message: known ? `--without names an indicator that is in ${edition}` : '--without names no indicator',
    tip: 'Take it out of --without; only what an edition does not hold can be left out.',
  };
}

/** The name of a series in its file. */
function shortName(name: string): string {
  const own = name.startsWith(`${lait.id}/`) ? name.slice(lait.id.length + 1) : name;
  return Object.hasOwn(laitSeries, own) ? laitSeries[own as keyof typeof laitSeries] : own;
}

import type { Problem } from '../../src/lib/intake/problem.ts';
import type { IdentityLevel } from '../../src/lib/tables/identity-level.ts';
import type { SourceDescription } from '../sources/source.ts';
import { type Recipe, seriesOf } from './recipes.ts';

/** The file that says, one name a line, which files of its folder an authority gave in confidence. */
export const confidentialList = 'confidential.txt';

/**
 * The sources given in confidence: those described so, and those whose file is listed. A listed name that is no source
 * is an error, for a slip of the pen must not open what was to be closed.
 */
export function confidentialSources(
  sources: readonly SourceDescription[],
  list: string,
): { ids: ReadonlySet<string>; problems: Problem[] } {
  const listed = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problems = listed.filter((name) => !sources.some(({ file }) => file === name)).map(unknownFile);
  const found = sources.filter(({ confidential, file }) => confidential === true || listed.includes(file));
  return { ids: new Set(found.map(({ id }) => id)), problems };
}

/** What keeps sources given in confidence from being released at this level; nothing where groups are shown. */
export function refuseAboveGrouped(level: IdentityLevel, ids: ReadonlySet<string>): Problem[] {
  if (level === 'grouped') return [];
  return [...ids].map((source) => ({
    level: 'error',
    source,
    code: 'given_in_confidence',
    message: 'the source was given in confidence, and this level shows single authorities',
    expected: '--identity grouped',
    actual: `--identity ${level}`,
    tip: 'Release it in groups, or leave the file out. A code does not protect: whoever holds the figures can tell who is who.',
  }));
}

/** The indicators that are made from any of these sources. */
export function indicatorsFrom(
  ids: ReadonlySet<string>,
  recipes: Readonly<Record<string, Recipe>>,
): Set<string> {
  const isFrom = (series: string) => ids.has(series.split('/')[0] ?? '');
  const found = Object.entries(recipes).filter(([, recipe]) => seriesOf(recipe).some(isFrom));
  return new Set(found.map(([indicator]) => indicator));
}

function unknownFile(name: string): Problem {
  return {
    level: 'error',
    source: confidentialList,
    row: name,
    code: 'unknown_file',
    message: 'no source is read from a file of this name',
    tip: 'Write the name of the file as it stands in the folder, one a line.',
  };
}

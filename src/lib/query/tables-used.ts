import { tables } from '../tables/contract.ts';
import { resultTables } from '../tables/result-tables.ts';
import { domainMacros, type DomainMacro } from './macros.ts';
import { tokenise } from './tokens.ts';

/** The names of all published tables. */
export const publishedNames: readonly string[] = [
  ...tables.map(({ name }) => name),
  'panel',
  ...resultTables.map(({ name }) => name),
];

/** What a statement needs elsewhere: the published tables and the macros it names, and those that these macros need. */
export interface Used {
  tables: string[];
  macros: DomainMacro[];
}

/**
 * The published tables and the macros among the words of a statement. A word too many, such as a column of the same
 * name, costs no more than a table that is there and not read.
 */
export function usedIn(sql: string): Used {
  const words = wordsOf(sql);
  const macros = domainMacros.filter(({ name }) => words.has(name));
  for (let found = 0; found < macros.length;) {
    found = macros.length;
    const inner = new Set(macros.flatMap((macro) => [...wordsOf(macro.sql)]));
    macros.push(...domainMacros.filter((macro) => inner.has(macro.name) && !macros.includes(macro)));
  }
  const needed = new Set(macros.flatMap(({ needs }) => needs as readonly string[]));
  return {
    tables: publishedNames.filter((name) => words.has(name) || needed.has(name)),
    macros: domainMacros.filter((macro) => macros.includes(macro)),
  };
}

function wordsOf(sql: string): Set<string> {
  const named = tokenise(sql).filter(({ kind }) => kind === 'word' || kind === 'name');
  return new Set(named.map(({ text }) => text));
}

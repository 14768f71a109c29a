import { isNamed, isSymbol, type Scope } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { GuardIndicator, Reading } from './guard.ts';

/** All tokens of a query, clause by clause. */
export function tokensOf({ clauses }: Scope): Token[] {
  return Object.values(clauses).flat();
}

/** The published tables, macros and files a query reads, WITH clauses followed to what they read. */
export function tablesRead(
  scope: Scope,
  scopes: readonly Scope[],
  seen: readonly string[] = [],
): Set<string> {
  const found = scope.sources.flatMap(({ name }) => {
    const inner = scopes.filter((each) => each !== scope && each.name === name);
    if (inner.length === 0 || seen.includes(name)) return [name];
    return inner.flatMap((each) => [...tablesRead(each, scopes, [...seen, name])]);
  });
  return new Set(found);
}

/** Whether a query reads one of these tables, in the end. */
export function reads(scope: Scope, { scopes }: Reading, tables: readonly string[]): boolean {
  const read = tablesRead(scope, scopes);
  return tables.some((table) => read.has(table));
}

/** The indicators that a query, or a WITH clause it reads, names: as text, or as a column. */
export function indicatorsNamed(scope: Scope, reading: Reading): GuardIndicator[] {
  const names = new Set(scope.sources.map(({ name }) => name));
  const inner = reading.scopes.filter(
    (each) => each !== scope && each.name !== undefined && names.has(each.name),
  );
  const tokens = [scope, ...inner].flatMap(tokensOf);
  const found = tokens
    .filter((token) => token.kind === 'text' || isNamed(token))
    .flatMap(({ text }) => reading.indicators.get(text) ?? []);
  return [...new Set(found)];
}

/** A call in an expression: its name, and what stands in its brackets. */
export interface Call {
  name: Token;
  inside: Token[];
}

/** The calls of these functions among tokens of one clause. */
export function callsOf(tokens: readonly Token[], functions: readonly string[]): Call[] {
  return tokens.flatMap((name, place) => {
    if (!isNamed(name) || !functions.includes(name.text) || !isSymbol(tokens[place + 1], '(')) return [];
    return [{ name, inside: insideOf(tokens, place + 1) }];
  });
}

function insideOf(tokens: readonly Token[], opening: number): Token[] {
  let depth = 0;
  for (let place = opening; place < tokens.length; place++) {
    if (isSymbol(tokens[place], '(')) depth += 1;
    if (isSymbol(tokens[place], ')') && --depth === 0) return tokens.slice(opening + 1, place);
  }
  return tokens.slice(opening + 1);
}

/** The column that stands alone in these tokens, with or without the table it belongs to. */
export function soleColumn(tokens: readonly Token[]): string | undefined {
  const last = tokens.at(-1);
  const isQualified = tokens.length === 3 && isSymbol(tokens[1], '.');
  return last && isNamed(last) && (tokens.length === 1 || isQualified) ? last.text : undefined;
}

/** Tables in which `value` is the figure of an authority. */
export const valueTables = ['observations', 'library', 'positions'] as const;

import type { Lineage } from '../lineage.ts';
import { remembered } from '../lineage.ts';
import { isNamed, isSymbol, type Scope } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { GuardIndicator, Reading } from './guard.ts';

/** All tokens of a query, clause by clause; put together once for all notes. */
export function tokensOf(scope: Scope): readonly Token[] {
  return (scope.tokens ??= Object.values(scope.clauses).flatMap((own) => own));
}

/** Whether a query reads one of these tables, in the end. */
export function reads(scope: Scope, { lineage }: Reading, tables: readonly string[]): boolean {
  return tables.some((table) => lineage.reads(scope, table));
}

/**
 * The indicators that a query, or a WITH clause it reads, names: as text, or as a column; in the order of the
 * dictionary. Sets of them are held as the bits of one number, so that many clauses are put together at no cost.
 */
export function indicatorsIn(
  scopes: readonly Scope[],
  indicators: ReadonlyMap<string, GuardIndicator>,
  { clausesRead }: Lineage,
): (scope: Scope) => readonly GuardIndicator[] {
  const all = [...indicators.values()];
  const bits = new Map(all.map(({ indicator }, place) => [indicator, 1n << BigInt(place)]));
  const named = Map.groupBy(scopes, ({ name }) => name);
  const own = remembered((scope: Scope) => {
    const naming = tokensOf(scope).filter((token) => token.kind === 'text' || isNamed(token));
    return unionOf(naming.map(({ text }) => bits.get(text) ?? 0n));
  });
  const inClause = remembered((name: string) => unionOf((named.get(name) ?? []).map(own)));
  const listed = remembered((set: bigint) => all.filter((_, place) => set & (1n << BigInt(place))));
  return remembered((scope) => listed(unionOf([own(scope), ...[...clausesRead(scope)].map(inClause)])));
}

function unionOf(sets: readonly bigint[]): bigint {
  return sets.reduce((union, set) => union | set, 0n);
}

/** A call in an expression: its name, and how what stands in its brackets begins. */
export interface Call {
  name: Token;
  /** All of it up to six tokens, which is more than a column, a comma and a number. */
  inside: Token[];
}

/** The calls of these functions among tokens of one clause. */
export function callsOf(tokens: readonly Token[], functions: readonly string[]): Call[] {
  return tokens.flatMap((name, place) => {
    if (!isNamed(name) || !functions.includes(name.text) || !isSymbol(tokens[place + 1], '(')) return [];
    return [{ name, inside: insideOf(tokens.slice(place + 2, place + 8)) }];
  });
}

function insideOf(tokens: Token[]): Token[] {
  let depth = 0;
  for (const [place, token] of tokens.entries()) {
    if (isSymbol(token, '(')) depth += 1;
    if (isSymbol(token, ')') && depth-- === 0) return tokens.slice(0, place);
  }
  return tokens;
}

/** The column that stands alone in these tokens, with or without the table it belongs to. */
export function soleColumn(tokens: readonly Token[]): string | undefined {
  const last = tokens.at(-1);
  const isQualified = tokens.length === 3 && isSymbol(tokens[1], '.');
  return last && isNamed(last) && (tokens.length === 1 || isQualified) ? last.text : undefined;
}

/** Tables in which `value` is the figure of an authority. */
export const valueTables = ['observations', 'library', 'positions'] as const;

import { type Token, tokenise } from './tokens.ts';

/** The parts of a query that notes tell apart. */
export type Clause = 'select' | 'from' | 'where' | 'group' | 'having' | 'order' | 'other';

/** A table, or something in its place, that a query reads. */
export interface QuerySource {
  /** Name of the table, macro or WITH clause; empty for a query in brackets. */
  name: string;
  /** By what its columns are called in the query. */
  alias: string;
  isFunction: boolean;
}

/** One query of a statement: what stands in its own clauses, without the queries in brackets inside it. */
export interface Scope {
  /** Name of the WITH clause it stands in, if any. */
  name: string | undefined;
  sources: QuerySource[];
  clauses: Record<Clause, Token[]>;
  /** All of them, clause by clause, once they have been asked for. */
  tokens?: readonly Token[];
}

/** Words that begin a clause, and the clause they begin. */
const beginnings: Readonly<Record<string, Clause>> = {
  select: 'select',
  from: 'from',
  where: 'where',
  group: 'group',
  having: 'having',
  qualify: 'having',
  order: 'order',
  limit: 'other',
  offset: 'other',
  window: 'other',
};
const beforeSource = new Set(['from', 'join', 'lateral']);
const queryWords = new Set(['select', 'with', 'from', 'values', 'pivot', 'unpivot']);
const setOperations = new Set(['union', 'intersect', 'except']);
const afterSource = new Set(
  Object.keys(beginnings).concat(
    [...setOperations],
    'join on using left right full inner outer cross natural asof semi anti'.split(' '),
    'positional lateral pivot unpivot tablesample'.split(' '),
  ),
);

/** The tokens of a statement, and where each bracket that opens is closed. */
interface Statement {
  tokens: readonly Token[];
  closings: readonly (number | undefined)[];
}

/** A query that is being read, and how deep in brackets that are no queries. */
interface Open {
  scope: Scope;
  clause: Clause;
  depth: number;
  /** What stands before the bracket that began it. */
  isSource: boolean;
}

/**
 * The queries of a statement, outer ones after those inside them. A tokeniser’s reading, not a parser’s: enough for
 * notes that never block, wrong at worst about a note too many or too few.
 */
export function readScopes(sql: string): Scope[] {
  return scopesOf(tokenise(sql));
}

/** The same of the tokens of a statement. */
export function scopesOf(tokens: readonly Token[]): Scope[] {
  const closings = closingsOf(tokens);
  const done: Scope[] = [];
  const open: Open[] = [openScope(undefined, false)];
  for (const [place, token] of tokens.entries()) {
    const current = open.at(-1) as Open;
    if (isSymbol(token, '(')) {
      if (beginsQuery(tokens[place + 1]))
        open.push(openScope(nameBefore(tokens, place), expectsSource(tokens, place, current)));
      else {
        current.depth += 1;
        current.scope.clauses[current.clause].push(token);
      }
    } else if (isSymbol(token, ')') && current.depth === 0 && open.length > 1) {
      done.push((open.pop() as Open).scope);
      const outer = open.at(-1) as Open;
      if (current.isSource) outer.scope.sources.push(inBrackets(tokens, place));
    } else read({ tokens, closings }, place, current, done);
  }
  return [...done, ...open.toReversed().map(({ scope }) => scope)].filter(({ clauses }) =>
    Object.values(clauses).some((own) => own.length > 0),
  );
}

/** Takes one token into the query it belongs to. */
function read(statement: Statement, place: number, current: Open, done: Scope[]): void {
  const { tokens } = statement;
  const token = tokens[place] as Token;
  if (isSymbol(token, ')')) current.depth -= 1;
  if (token.kind === 'word' && current.depth === 0) {
    if (setOperations.has(token.text)) {
      done.push(current.scope);
      current.scope = emptyScope(current.scope.name);
      current.clause = 'other';
      return;
    }
    const begun = beginnings[token.text];
    if (begun) current.clause = begun;
  }
  if (expectsSource(tokens, place, current) && isNamed(token))
    current.scope.sources.push(sourceAt(statement, place));
  current.scope.clauses[current.clause].push(token);
}

/** Whether a table is to be named at this place: after FROM, JOIN, or a comma between tables. */
function expectsSource(tokens: readonly Token[], place: number, { clause, depth }: Open): boolean {
  const before = tokens[place - 1];
  if (clause !== 'from' || depth > 0 || !before) return false;
  return isSymbol(before, ',') || (before.kind === 'word' && beforeSource.has(before.text));
}

function sourceAt({ tokens, closings }: Statement, place: number): QuerySource {
  const name = (tokens[place] as Token).text;
  const isFunction = isSymbol(tokens[place + 1], '(');
  const end = isFunction ? (closings[place + 1] ?? tokens.length - 1) : place;
  return { name, alias: aliasAfter(tokens, end) ?? name, isFunction };
}

function inBrackets(tokens: readonly Token[], closing: number): QuerySource {
  return { name: '', alias: aliasAfter(tokens, closing) ?? '', isFunction: false };
}

function aliasAfter(tokens: readonly Token[], place: number): string | undefined {
  const [next, after] = [tokens[place + 1], tokens[place + 2]];
  if (next?.text === 'as' && after && isNamed(after)) return after.text;
  return next && isNamed(next) && !(next.kind === 'word' && afterSource.has(next.text))
    ? next.text
    : undefined;
}

/** Where each bracket that opens is closed. */
function closingsOf(tokens: readonly Token[]): (number | undefined)[] {
  const closings: (number | undefined)[] = Array.from({ length: tokens.length });
  const open: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (isSymbol(token, '(')) open.push(place);
    const opening = isSymbol(token, ')') ? open.pop() : undefined;
    if (opening !== undefined) closings[opening] = place;
  }
  return closings;
}

/** The name of the WITH clause whose bracket opens here. */
function nameBefore(tokens: readonly Token[], place: number): string | undefined {
  const as =
    tokens[place - 1]?.text === 'materialized'
      ? place - (tokens[place - 2]?.text === 'not' ? 3 : 2)
      : place - 1;
  const name = tokens[as - 1];
  return tokens[as]?.text === 'as' && name && isNamed(name) ? name.text : undefined;
}

function beginsQuery(token: Token | undefined): boolean {
  return token?.kind === 'word' && queryWords.has(token.text);
}

export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}

/** Whether a token may name a table or a column. */
export function isNamed(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'name';
}

function openScope(name: string | undefined, isSource: boolean): Open {
  return { scope: emptyScope(name), clause: 'other', depth: 0, isSource };
}

function emptyScope(name: string | undefined): Scope {
  const clauses = { select: [], from: [], where: [], group: [], having: [], order: [], other: [] };
  return { name, sources: [], clauses };
}

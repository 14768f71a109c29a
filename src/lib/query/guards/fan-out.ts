import { tables } from '../../tables/contract.ts';
import { resultTables } from '../../tables/result-tables.ts';
import { isNamed, isSymbol, type QuerySource, type Scope } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { Guard } from './guard.ts';

/** The columns that name one row of each table; a second set where other columns do so too. */
const keys: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...tables, ...resultTables].map(({ name, key }) => [name, key] as const),
  ['panel', ['authority', 'year']],
]);
const otherKeys: Readonly<Record<string, readonly string[]>> = { neighbours: ['authority', 'neighbour'] };

/**
 * A join in which rows of both sides meet several of the other, so that counts and averages are of rows that stand
 * more than once: two tables of which neither is held to one row by its key. Only published tables are judged.
 */
export const fanOut: Guard = ({ scopes }) => {
  const inner = new Set(scopes.map(({ name }) => name));
  for (const scope of scopes) {
    const held = equalities(scope);
    const known = scope.sources.filter(({ name, isFunction }) => !isFunction && keys.has(name));
    const loose = known.filter((source) => !inner.has(source.name) && !isHeld(source, held));
    const [first, second] = loose;
    const place = scope.clauses.from.find(({ text }) => text === 'join' || text === ',');
    if (!first || !second || !place) continue;
    const missing = (keys.get(second.name) ?? []).filter((column) => !isEqualled(second, column, held));
    return {
      guard: 'fan_out',
      note: `Rows of ${first.name} and ${second.name} meet several times over here, so that counts and averages are of repeated rows: nothing holds ${missing.join(' and ')} of ${second.name} to one.`,
      remedy: `Join on the whole key of ${second.name} (${(keys.get(second.name) ?? []).join(', ')}), or choose one ${missing[0] ?? 'row'} with WHERE.`,
      start: place.start,
      end: place.end,
    };
  }
  return undefined;
};

/** A column set equal to something: of one table, or of whichever has it where no table is named. */
interface Equality {
  alias: string | undefined;
  column: string;
}

/** By column, the tables of which it is set equal. */
type Equalities = ReadonlyMap<string, ReadonlySet<string | undefined>>;

function isHeld(source: QuerySource, held: Equalities): boolean {
  const own = [keys.get(source.name), otherKeys[source.name]];
  return own.some((key) => key?.every((column) => isEqualled(source, column, held)));
}

function isEqualled({ alias }: QuerySource, column: string, held: Equalities): boolean {
  const of = held.get(column);
  return of !== undefined && (of.has(undefined) || of.has(alias));
}

/** Every column that a query sets equal: in USING, on either side of =, or in IN with a single value. */
function equalities({ clauses }: Scope): Equalities {
  const tokens = [...clauses.from, ...clauses.where, ...clauses.having];
  const found = tokens.flatMap((token, place): Equality[] => {
    if (token.text === 'using' && isSymbol(tokens[place + 1], '(')) return namesIn(tokens, place + 1);
    if (isSymbol(token, '=')) return [...columnBefore(tokens, place), ...columnAfter(tokens, place)];
    if (token.text === 'in' && isSymbol(tokens[place + 3], ')')) return columnBefore(tokens, place);
    return [];
  });
  const byColumn = Map.groupBy(found, ({ column }) => column);
  return new Map([...byColumn].map(([column, of]) => [column, new Set(of.map(({ alias }) => alias))]));
}

/** The names in a list in brackets, up to what belongs in none. */
function namesIn(tokens: readonly Token[], opening: number): Equality[] {
  const found: Equality[] = [];
  for (let place = opening + 1; place < tokens.length; place++) {
    const token = tokens[place] as Token;
    if (isNamed(token)) found.push({ alias: undefined, column: token.text });
    else if (!isSymbol(token, ',')) break;
  }
  return found;
}

function columnBefore(tokens: readonly Token[], place: number): Equality[] {
  const column = tokens[place - 1];
  if (!column || !isNamed(column)) return [];
  const alias = isSymbol(tokens[place - 2], '.') ? tokens[place - 3]?.text : undefined;
  return [{ alias, column: column.text }];
}

function columnAfter(tokens: readonly Token[], place: number): Equality[] {
  const [first, dot, column] = [tokens[place + 1], tokens[place + 2], tokens[place + 3]];
  if (!first || !isNamed(first)) return [];
  if (isSymbol(dot, '.') && column) return [{ alias: first.text, column: column.text }];
  return [{ alias: undefined, column: first.text }];
}

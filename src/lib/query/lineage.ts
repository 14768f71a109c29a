import type { Scope } from './scopes.ts';

/** What the queries of a statement read in the end. */
export interface Lineage {
  /** Whether a query reads a table, macro or file, itself or through WITH clauses. */
  reads: (scope: Scope, table: string) => boolean;
  /** The names of the WITH clauses that a query reads itself, each once. */
  clausesRead: (scope: Scope) => ReadonlySet<string>;
}

/**
 * The lineage of the queries of a statement. WITH clauses are followed by name, and for each table the names from which
 * it is reached are found once, so that a long chain of clauses costs no more than its length. A clause that names its
 * own name reads the table that bears it.
 */
export function lineageOf(scopes: readonly Scope[]): Lineage {
  const clauses = new Set(scopes.flatMap(({ name }) => name ?? []));
  const sources = new Map(
    scopes.map((scope) => [scope, new Set(scope.sources.map(({ name }) => name))] as const),
  );
  const isLeaf = (scope: Scope, name: string) => !clauses.has(name) || scope.name === name;
  const readers = new Map<string, Set<string>>();
  for (const [scope, names] of sources) {
    if (scope.name === undefined) continue;
    for (const name of names) {
      const key = isLeaf(scope, name) ? leaf(name) : name;
      if (!readers.has(key)) readers.set(key, new Set());
      readers.get(key)?.add(scope.name);
    }
  }
  const reaching = remembered((table: string) => reachedFrom(leaf(table), readers));
  const clausesRead = remembered((scope: Scope) => (sources.get(scope) ?? new Set()).intersection(clauses));
  const readingOf = remembered((table: string) =>
    remembered((scope: Scope) => {
      if (sources.get(scope)?.has(table) && isLeaf(scope, table)) return true;
      return !clausesRead(scope).isDisjointFrom(reaching(table));
    }),
  );
  return { clausesRead, reads: (scope, table) => readingOf(table)(scope) };
}

/** A table, told apart from the WITH clause of its name. */
function leaf(table: string): string {
  return `table ${table}`;
}

/** All clauses that read something, directly or through others. */
function reachedFrom(start: string, readers: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const reader of readers.get(name) ?? []) {
      if (found.has(reader)) continue;
      found.add(reader);
      waiting.push(reader);
    }
  }
  return found;
}

/** A question that is worked out once for each thing it is asked of. */
export function remembered<Asked, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    if (!known.has(asked)) known.set(asked, work(asked));
    return known.get(asked) as Answer;
  };
}

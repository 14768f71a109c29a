import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardNotes } from '../../../src/lib/query/guards.ts';
import { lineageOf } from '../../../src/lib/query/lineage.ts';
import { readScopes, type Scope } from '../../../src/lib/query/scopes.ts';

/** Clauses that each read earlier ones, by how many steps back; the first reads a table. */
const anyChain = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
  maxLength: 40,
});
const chained = (steps: readonly (readonly number[])[]) =>
  steps
    .map(
      (back, i) =>
        `, t${i + 1} AS (FROM ${back.map((n, j) => `t${Math.max(0, i + 1 - n)} x${j}`).join(', ')})`,
    )
    .reduce((sql, clause) => sql + clause, 'WITH t0 AS (FROM observations), apart AS (FROM links)');

/** Scopes that count how often they are looked at. */
function counted(sql: string): { scopes: Scope[]; looks: () => number } {
  let looks = 0;
  const scopes = readScopes(sql).map((scope) => {
    const { sources } = scope;
    return Object.defineProperty(scope, 'sources', { get: () => ((looks += 1), sources) });
  });
  return { scopes, looks: () => looks };
}

const readBy = (sql: string, table: string) => {
  const scopes = readScopes(sql);
  const lineage = lineageOf(scopes);
  return scopes.filter((scope) => lineage.reads(scope, table)).map(({ name }) => name);
};

describe('lineageOf', () => {
  it('follows WITH clauses to what they read', () => {
    const sql = 'WITH a AS (FROM panel), b AS (FROM a), c AS (FROM links) SELECT * FROM b';
    expect(readBy(sql, 'panel')).toEqual(['a', 'b', undefined]);
    expect(readBy(sql, 'links')).toEqual(['c']);
    expect(readBy(sql, 'a')).toEqual([]);
  });

  it('takes a clause that names its own name for a reader of the table, and no other', () => {
    expect(readBy('WITH panel AS (FROM panel) FROM panel', 'panel')).toEqual(['panel', undefined]);
    expect(readBy('WITH panel AS (SELECT 1) FROM panel', 'panel')).toEqual([]);
  });

  it('ends where clauses read one another', () => {
    const sql = 'WITH RECURSIVE a AS (FROM b UNION ALL FROM panel), b AS (FROM a) FROM b';
    expect(readBy(sql, 'panel')).toEqual(['a', 'a', 'b', undefined]);
    expect(readBy(sql, 'links')).toEqual([]);
  });

  it('follows every chain, whatever each clause reads', () => {
    fc.assert(
      fc.property(anyChain, (steps) => {
        const sql = `${chained(steps)} FROM t${steps.length}`;
        const names = steps.map((_, i) => `t${i + 1}`);
        expect(readBy(sql, 'observations')).toEqual(['t0', ...names, undefined]);
        expect(readBy(sql, 'links')).toEqual(['apart']);
      }),
    );
  });

  it('looks at each query a fixed number of times, however they are chained', () => {
    fc.assert(
      fc.property(anyChain, (steps) => {
        const { scopes, looks } = counted(`${chained(steps)} FROM t${steps.length}`);
        const lineage = lineageOf(scopes);
        for (const scope of scopes)
          for (const table of ['observations', 'links']) lineage.reads(scope, table);
        expect(looks()).toBeGreaterThan(0);
        expect(looks()).toBeLessThanOrEqual(2 * scopes.length);
      }),
    );
  });
});

describe('guardNotes on long statements', () => {
  const repeated = (head: string, part: (i: number) => string, tail = '') =>
    head + Array.from({ length: 900 }, (_, i) => part(i)).join('') + tail;
  const deep = (open: string, close: string) => `SELECT ${open.repeat(4_000)}value${close.repeat(4_000)}`;
  const self = (i: number) => `, t${i + 1} AS (SELECT x.a FROM t${i} x JOIN t${i} y ON x.a = y.a)`;

  // by the doubling or the square of any of these the test would not end in its time
  it.each([
    ['chained clauses', repeated('WITH t0 AS (FROM panel)', self, ' FROM t900 ORDER BY a'), 0],
    ['averages', repeated('SELECT 1', () => ', avg(value)', ' FROM observations'), 1],
    ['nested calls', `${deep('coalesce(', ', 0)')} FROM observations`, 1],
    ['nested queries', `${deep('(SELECT a FROM b WHERE c IN ', ')')}`, 0],
    ['windows', repeated('SELECT authority', () => ', rank() OVER (ORDER BY value)', ' FROM positions'), 1],
    ['joins', repeated('FROM panel', () => ' JOIN panel USING (authority)'), 1],
  ])('is done with %s', { timeout: 2_000 }, (_, sql, notes) => {
    expect(guardNotes(sql, []).filter(({ guard }) => guard !== 'too_long')).toHaveLength(notes);
  });
});

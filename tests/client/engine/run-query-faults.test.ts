import { describe, expect, it } from 'vitest';
import { answers, but, failure, sql } from './asked-queries.ts';

describe('runQuery tells of a fault', () => {
  const fault =
    'Binder Error: Referenced column "nope" not found in FROM clause!\n\nLINE 2: SELECT nope FROM panel\n               ^';

  it('at its place in what the reader wrote', async () => {
    const { kind, error } = await failure('SELECT nope FROM panel', answers, { refuses: new Error(fault) });
    expect(kind).toBe('query');
    expect(error.fault).toMatchObject({ line: 1, column: 8 });
  });

  it('at the end of the statement, before the semicolon that closed it', async () => {
    const refuses = new Error('Parser Error: syntax error at end of input');
    const { error } = await failure('SELECT (1 ;', answers, { refuses });
    expect(error.fault).toMatchObject({ line: 1, column: 10 });
  });

  it('at its place before values stood in for parameters', async () => {
    const written = { written: 'SELECT\nnope', placeBefore: () => 7 };
    const { error } = await failure('SELECT nope FROM panel', answers, {
      refuses: new Error(fault),
      written,
    });
    expect(error.fault).toMatchObject({ line: 2, column: 1 });
  });

  it.each([
    ['paneel', 'panel'],
    ['minee', 'mine'],
  ])('with tables of the site and of the reader that may have been meant by %s', async (name, meant) => {
    const refuses = new Error(`Catalog Error: Table with name ${name} does not exist!`);
    const { error } = await failure(`FROM ${name}`, answers, { refuses });
    expect(error.fault?.suggestions).toContain(meant);
  });

  it.each([
    'memory access out of bounds',
    'unreachable',
    'function signature mismatch',
    'table index is out of bounds',
    'Aborted(OOM)',
  ])('of the engine itself by ending it: %s', async (message) => {
    const told = await failure(sql, but({ rows: new Error(message) }));
    expect([told.kind, told.message]).toEqual(['stopped', message]);
    expect(told.error.cause).toMatchObject({ message });
    expect(told.killed).toEqual([told.error]);
  });

  it('and leaves the engine running where only the statement was at fault', async () => {
    const told = await failure(sql, but({ rows: new Error('Conversion Error: Could not convert') }));
    expect([told.kind, told.killed]).toEqual(['query', []]);
  });

  it('in other words where memory ran out', async () => {
    const told = await failure(sql, but({ rows: new Error('Out of Memory Error: could not allocate') }));
    expect([told.kind, told.killed]).toEqual(['out_of_memory', []]);
  });
});

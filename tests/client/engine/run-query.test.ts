import { describe, expect, it, vi } from 'vitest';
import type { EngineFailure } from '../../../src/client/engine/failures.ts';
import { typedQueryLimits } from '../../../src/client/engine/limits.ts';
import { planOf } from '../../../src/client/engine/require-harmless.ts';
import { asRecords, runQuery } from '../../../src/client/engine/run-query.ts';
import { columnsOf, gated } from '../../../src/client/engine/statement-gate.ts';
import recorded from '../../fixtures/query/engine-plans.json' with { type: 'json' };
import { answers, but, failure, harmful, harmless, limits, sql } from './asked-queries.ts';
import { type Answers, fakeDatabase } from './fake-connection.ts';

describe('runQuery', () => {
  it('asks whether it can be prepared, what it yields and what it would do, and only then runs it', async () => {
    const { database, asked } = fakeDatabase(answers);
    await runQuery(database, `${sql};`, { limits });
    expect(asked).toEqual([
      `prepare: ${gated(sql, limits)}`,
      'close statement',
      `send: ${columnsOf(sql, limits)}`,
      `send: ${planOf(gated(sql, limits))}`,
      `send: ${gated(sql, limits, '#1, CAST(#2 AS VARCHAR)')}`,
      'close connection',
    ]);
  });

  it('gives columns with their kinds, and rows in their order', async () => {
    const { database } = fakeDatabase(answers);
    const result = await runQuery(database, sql, { limits });
    expect(result).toMatchObject({
      columns: [
        { name: 'year', type: 'INTEGER', kind: 'integer' },
        { name: 'day', type: 'DATE', kind: 'text' },
      ],
      rows: [
        [2024, '2024-03-31'],
        [2025, null],
      ],
      isCut: false,
    });
    expect(result.ms).toBeGreaterThanOrEqual(0);
    expect(result.ms).toBeLessThan(5000);
    expect(asRecords(result)).toEqual([
      { year: 2024, day: '2024-03-31' },
      { year: 2025, day: null },
    ]);
  });

  it.each([
    { held: 3, isCut: false },
    { held: 4, isCut: true },
  ])('of $held rows with 3 allowed shows 3, and says whether there are more', async ({ held, isCut }) => {
    const rows = Array.from({ length: held }, (_, year) => [year, null]);
    const { database, asked } = fakeDatabase(but({ rows }));
    const result = await runQuery(database, sql, { limits });
    expect([result.rows.length, result.isCut]).toEqual([3, isCut]);
    expect(asked.includes('cancel reading')).toBe(isCut);
  });

  it('is not cut where there is nothing to show', async () => {
    const { database } = fakeDatabase(but({ rows: [] }));
    expect(await runQuery(database, sql, { limits })).toMatchObject({ rows: [], isCut: false });
  });

  it('runs EXPLAIN as such, without asking for columns', async () => {
    const { database, asked } = fakeDatabase(but({ rows: [['physical_plan', 'SCAN']] }));
    const result = await runQuery(database, 'EXPLAIN ANALYZE FROM panel', { limits });
    const text = `${' '.repeat('EXPLAIN ANALYZE'.length)} FROM panel`;
    expect(asked.filter((line) => line.startsWith('send'))).toEqual([
      `send: ${planOf(gated(text, limits))}`,
      `send: EXPLAIN ANALYZE ${gated(text, limits)}`,
    ]);
    expect(result).toMatchObject({
      columns: [
        { name: 'explain_key', type: 'VARCHAR', kind: 'text' },
        { name: 'explain_value', type: 'VARCHAR', kind: 'text' },
      ],
      rows: [['physical_plan', 'SCAN']],
    });
  });

  it('keeps to the limits of a typed query unless told otherwise', async () => {
    const { database, asked } = fakeDatabase(answers);
    await runQuery(database, sql);
    expect(asked[0]).toBe(`prepare: ${gated(sql, typedQueryLimits)}`);
  });
});

describe('runQuery refuses', () => {
  it('what is not a question, before the database hears of it', async () => {
    expect(await failure('DROP TABLE panel', answers)).toMatchObject({ kind: 'refused', asked: [] });
  });

  it('what cannot be prepared in brackets, before anything is sent', async () => {
    const refuses = new Error('Parser Error: syntax error at or near "DROP"');
    const told = await failure('(DROP TABLE panel)', answers, { refuses });
    expect(told).toMatchObject({ kind: 'query', message: 'Syntax error at or near "DROP".' });
    expect(told.asked.filter((line) => line.startsWith('send'))).toEqual([]);
    expect(told.asked).toContain('close connection');
  });

  it.each(recorded.doing)(
    'what does something by its plan, before it is sent: $sql',
    async ({ sql: doer, plan }) => {
      const { kind, message, asked } = await failure(doer, but({ plan }));
      expect([kind, message]).toEqual(['refused', expect.stringContaining('does something')]);
      expect(asked.filter((line) => line.startsWith('send')).at(-1)).toBe(
        `send: ${planOf(gated(doer, limits))}`,
      );
    },
  );

  it('an EXPLAIN of what does something too', async () => {
    const told = await failure('EXPLAIN ANALYZE FROM enable_logging()', but({ plan: harmful }));
    expect(told.kind).toBe('refused');
    expect(told.asked.filter((line) => line.startsWith('send: EXPLAIN ANALYZE'))).toEqual([]);
  });

  it.each([
    { all: 2, refused: false },
    { all: 3, refused: true },
  ])('a result of $all columns where 2 are allowed: $refused', async ({ all, refused }) => {
    const shape = [
      ['a', 'INTEGER', all],
      ['b', 'INTEGER', all],
    ];
    const { database, asked } = fakeDatabase(but({ shape }));
    const told = await runQuery(database, sql, { limits }).then(
      () => 'ran',
      ({ kind, message }: EngineFailure) => `${kind}: ${message}`,
    );
    expect(told).toBe(refused ? 'refused: it has 3 columns and 2 are allowed' : 'ran');
    expect(asked.some((line) => line.includes('SELECT #1'))).toBe(!refused);
  });

  it('a result that weighs more than allowed, 8 bytes a number and one a character and its end', async () => {
    const rows = Array.from({ length: 3 }, () => [1, 'x'.repeat(391)]);
    const weight = 3 * (8 + 391 + 1);
    const { database } = fakeDatabase(but({ rows }));
    expect(await runQuery(database, sql, { limits: { ...limits, bytes: weight } })).toMatchObject({ rows });
    const told = await failure(sql, but({ rows }), { limits: { ...limits, bytes: weight - 1 } });
    expect([told.kind, told.message]).toEqual(['too_large', 'more than 0.001199 MB']);
  });

  it('what it has no plan of, before it is sent', async () => {
    const { kind, asked } = await failure(sql, (asking) =>
      asking.startsWith('EXPLAIN') ? [] : answers(asking),
    );
    expect(kind).toBe('refused');
    expect(asked.some((line) => line.includes('SELECT #1'))).toBe(false);
  });

  it('to begin once it is cancelled', async () => {
    const { kind, asked } = await failure(sql, answers, { signal: AbortSignal.abort() });
    expect(kind).toBe('cancelled');
    expect(asked.filter((line) => line.startsWith('send'))).toEqual([]);
  });
});

describe('runQuery goes no further once it is cancelled', () => {
  const many = { ...limits, rows: 5000 };

  it('between its last question and the statement itself', async () => {
    const controller = new AbortController();
    const told: Answers = (asked) => {
      if (asked.startsWith('EXPLAIN (FORMAT json)')) controller.abort();
      return answers(asked);
    };
    const { kind, asked } = await failure(sql, told, { signal: controller.signal });
    expect(kind).toBe('cancelled');
    expect(asked.some((line) => line.includes('SELECT #1'))).toBe(false);
  });

  it('after the last row of its plan, before the statement itself', async () => {
    const controller = new AbortController();
    const plan = (function* () {
      yield ['physical_plan', harmless];
      controller.abort();
    })();
    const told: Answers = (asked) => (asked.startsWith('EXPLAIN (FORMAT json)') ? plan : answers(asked));
    const { database, asked } = fakeDatabase(told, undefined, 1);
    const running = runQuery(database, sql, { limits, signal: controller.signal });
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    expect(asked.some((line) => line.includes('SELECT #1'))).toBe(false);
  });

  it('between two batches of rows', async () => {
    const controller = new AbortController();
    const rows = (function* () {
      for (let year = 0; year < 6; year++) {
        if (year === 3) controller.abort();
        yield [year, null];
      }
    })();
    const { kind } = await failure(sql, but({ rows }), { limits: many, signal: controller.signal });
    expect(kind).toBe('cancelled');
  });

  it('within a long batch, where it lets the page have its turn', async () => {
    const controller = new AbortController();
    const rows = Array.from({ length: 2000 }, (_, year) => [year, null]);
    const { database } = fakeDatabase(but({ rows }), undefined, rows.length);
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => (now += 50));
    setTimeout(() => controller.abort());
    const running = runQuery(database, sql, { limits: many, signal: controller.signal });
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    clock.mockRestore();
  });
});

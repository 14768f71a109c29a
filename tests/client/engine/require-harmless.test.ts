import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { withDatabase } from '../../../scripts/node/database.ts';
import { EngineFailure } from '../../../src/client/engine/failures.ts';
import { planOf, requireHarmless } from '../../../src/client/engine/require-harmless.ts';
import { gated } from '../../../src/client/engine/statement-gate.ts';
import recorded from '../../fixtures/query/engine-plans.json' with { type: 'json' };
import { doing, judgedFunctions, reading } from '../../fixtures/query/judged-statements.ts';

/** What is refused with these words as its reason. */
const refusal = expect.objectContaining({
  kind: 'refused',
  message: expect.stringMatching(/^[a-z_]+ does something, and only questions can be asked here$/) as string,
});

/** What comes of judging a plan: the failure, or nothing. */
function judge(plan: string | null | undefined): unknown {
  try {
    requireHarmless(plan);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A part of a plan in which one operator stands under this name. */
const planWith = (name: string) => `[{ "name": "LIMIT", "children": [{ "name": "${name}" }] }]`;

describe('requireHarmless, of plans the engine of the browser made', () => {
  it('has the plans of the engine that is shipped, for every statement judged', () => {
    expect(recorded.package).toBe(manifest.dependencies['@duckdb/duckdb-wasm']);
    const statements = (plans: typeof recorded.doing) => plans.map(({ sql }) => sql);
    expect([statements(recorded.doing), statements(recorded.reading)]).toEqual([doing, reading]);
  });

  it.each(recorded.doing)('refuses $sql', ({ plan }) => {
    expect(judge(plan)).toBeInstanceOf(EngineFailure);
    expect(judge(plan)).toEqual(refusal);
  });

  it.each(recorded.reading)('lets pass $sql', ({ plan }) => {
    expect(judge(plan)).toBeUndefined();
  });

  it('knows every table function the engine has, so that a new one is looked at first', () => {
    const judged = [...judgedFunctions.doing, ...judgedFunctions.reading];
    expect(judged.toSorted()).toEqual(recorded.table_functions);
  });
});

describe('requireHarmless', () => {
  it.each(judgedFunctions.doing)('names %s, however wide its field is', (name) => {
    for (const padding of ['', ' ', '   '])
      expect(judge(planWith(`${name.toUpperCase()}${padding}`))).toMatchObject({
        kind: 'refused',
        message: `${name} does something, and only questions can be asked here`,
      });
  });

  it.each(judgedFunctions.reading)('lets %s pass', (name) => {
    expect(judge(planWith(`${name.toUpperCase()} `))).toBeUndefined();
  });

  it.each([undefined, null])('refuses what it has no plan of: %s', (plan) => {
    expect(judge(plan)).toMatchObject({ kind: 'refused', message: 'the database gave no plan for it' });
  });

  it.each(['CHECKPOINTS', 'MY_CHECKPOINT', 'LOGGING', 'ENABLE_LOGGING_TOO', 'checkpoint'])(
    'does not take %s for one that does something',
    (name) => {
      expect(judge(planWith(name))).toBeUndefined();
    },
  );
});

describe('planOf', () => {
  it('asks how, and does nothing', () => {
    expect(planOf('SELECT 1')).toBe('EXPLAIN (FORMAT json) SELECT 1');
  });

  it.each(doing)('shows what %s does to native DuckDB as well', async (sql) => {
    const plan = await withDatabase(async (connection) => {
      const rows = await connection.runAndReadAll(planOf(gated(sql, { rows: 4 })));
      return String(rows.getRowsJson()[0]?.[1]);
    });
    expect(judge(plan)).toEqual(refusal);
  });
});

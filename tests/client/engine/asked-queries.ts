import type { EngineFailure, FailureKind } from '../../../src/client/engine/failures.ts';
import { typedQueryLimits } from '../../../src/client/engine/limits.ts';
import { type QueryOptions, runQuery } from '../../../src/client/engine/run-query.ts';
import recorded from '../../fixtures/query/engine-plans.json' with { type: 'json' };
import { type Answers, fakeDatabase } from './fake-connection.ts';

/** Three rows, two columns. */
export const limits = { ...typedQueryLimits, rows: 3, columns: 2 };
/** A statement that is answered. */
export const sql = 'FROM panel';
/** A plan that does nothing. */
export const harmless = recorded.reading[0]?.plan ?? '';
/** A plan that does something. */
export const harmful = recorded.doing[0]?.plan ?? '';

/** Two columns of which the second needs to be asked for as text, a plan that does nothing, and some rows. */
export const answers: Answers = (asked) => {
  if (asked.startsWith('SELECT column_name'))
    return [
      ['year', 'INTEGER', 2],
      ['day', 'DATE', 2],
    ];
  if (asked.startsWith('EXPLAIN (FORMAT json)')) return [['physical_plan', harmless]];
  return [
    [2024, '2024-03-31'],
    [2025, null],
  ];
};

/** Answers with something else where it is given. */
export function but(more: {
  shape?: ReturnType<Answers>;
  plan?: string;
  rows?: ReturnType<Answers>;
}): Answers {
  return (asked) => {
    if (asked.startsWith('SELECT column_name')) return more.shape ?? answers(asked);
    if (asked.startsWith('EXPLAIN (FORMAT json)'))
      return more.plan === undefined ? answers(asked) : [['physical_plan', more.plan]];
    return more.rows ?? answers(asked);
  };
}

/** How a statement fails, and what was asked of the database until then. */
export async function failure(
  statement: string,
  told: Answers,
  { refuses, ...options }: QueryOptions & { refuses?: Error } = {},
): Promise<{ kind: FailureKind; message: string; error: EngineFailure; asked: string[]; killed: unknown[] }> {
  const { database, asked, killed } = fakeDatabase(told, () => refuses);
  const error = await runQuery(database, statement, { limits, ...options }).then(
    () => {
      throw new Error('it ran');
    },
    (reason: EngineFailure) => reason,
  );
  return { kind: error.kind, message: error.message, error, asked, killed };
}

import { EngineFailure } from './failures.ts';
import type { Value } from './result-values.ts';

/**
 * Table functions that yield rows and yet do something, which the gate therefore lets through and the lock does not
 * know: one of them can turn logging to a place that cannot be written, after which no statement runs any more.
 */
const doers = /"name": "((?:ENABLE|DISABLE)_LOGGING|TRUNCATE_DUCKDB_LOGS|(?:FORCE_)?CHECKPOINT) *"/;

/** The question how a gated statement would be carried out, which carries out nothing. */
export function planOf(gated: string): string {
  return `EXPLAIN (FORMAT json) ${gated}`;
}

/**
 * Refuses a statement by its plan, where a function stands under its own name however the statement spelled it: in
 * quotes, with its schema, or put together inside `query('…')`. Refuses it too where the database gave no plan.
 */
export function requireHarmless(plan: Value | undefined): void {
  if (typeof plan !== 'string') throw new EngineFailure('refused', 'the database gave no plan for it');
  const [, doer] = doers.exec(plan) ?? [];
  if (doer === undefined) return;
  throw new EngineFailure(
    'refused',
    `${doer.toLowerCase()} does something, and only questions can be asked here`,
  );
}

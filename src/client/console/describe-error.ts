import { describeFailure, recogniseFailure } from '../engine/failures.ts';
import type { QueryError } from './show-error.ts';

/** Any failure of a query or a file in words for the page, with its place where the database names one. */
export function describeError(error: unknown): QueryError {
  const failure = recogniseFailure(error, navigator.onLine ? 'stopped' : 'offline');
  const { happened, advice } = describeFailure(failure);
  const { fault } = failure;
  if (!fault) return { message: happened, advice };
  const where = fault.line === undefined ? '' : `Line ${fault.line}: `;
  return {
    message: `${where}${fault.message}`,
    advice,
    line: fault.line,
    column: fault.column,
    suggestions: fault.suggestions,
  };
}

/** Whether the reader stopped it: no failure to report as one. */
export function isCancelled(error: unknown): boolean {
  return recogniseFailure(error, 'stopped').kind === 'cancelled';
}

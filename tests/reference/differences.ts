import { relativeError } from '../lib/stats/relative-error.ts';
import type { ReferenceRow } from './read-reference.ts';

/**
 * Every column in which a row is not what it should be, with both values: numbers may differ by `tolerance` as a share
 * of what they should be, words and missing values not at all.
 */
export function differences(actual: object | undefined, expected: ReferenceRow, tolerance: number): string[] {
  const row = (actual ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(expected).flatMap(([column, value]) =>
    isSame(row[column], value, tolerance)
      ? []
      : [`${column}: ${String(row[column])} instead of ${String(value)}`],
  );
}

function isSame(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return relativeError(actual, expected) <= tolerance;
}

import { readQuestion, type Question } from './query-sheets.ts';

/** A query that was run. */
export interface PastQuery extends Question {
  /** When, in milliseconds since 1970. */
  at: number;
  /** Rows that came. */
  rows: number;
}

/** Older queries than the newest hundred are forgotten. */
export const mostPastQueries = 100;

/** The history with one more, newest first; the same question again moves up instead of standing twice. */
export function remember(history: readonly PastQuery[], query: PastQuery): PastQuery[] {
  const others = history.filter((each) => !isSame(each, query));
  return [query, ...others].slice(0, mostPastQueries);
}

/** A history as read from the device: whatever of it can be read. */
export function readHistory(stored: unknown): PastQuery[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, mostPastQueries).flatMap((each: unknown) => {
    const question = readQuestion(each);
    const { at, rows } = (each ?? {}) as Record<string, unknown>;
    return question && typeof at === 'number' && typeof rows === 'number' ? [{ ...question, at, rows }] : [];
  });
}

function isSame(one: Question, other: Question): boolean {
  return one.sql === other.sql && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ values }: Question): [string, string][] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

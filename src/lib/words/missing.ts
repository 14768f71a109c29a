import type { Status } from '../tables/status.ts';

/** A reason for a missing value in the fewest words a column head or a cell can bear. */
const short: Record<Status, string> = {
  ok: 'published',
  low: 'rounds to zero',
  suppressed: 'suppressed',
  not_available: 'no figure',
  not_applicable: 'cannot exist',
  low_reliability: 'unreliable',
  not_published: 'a dash, no reason given',
  set_aside: 'set aside here',
};

/** The short form of a status, for tables; its full sentence stands in the list of statuses. */
export function shortReason(status: Status): string {
  return short[status];
}

/**
 * The missing cells of a year in words.
 *
 * @example describeMissing([{ status: 'suppressed', count: 3 }]) // '3 suppressed'
 */
export function describeMissing(missing: readonly { status: Status; count: number }[]): string {
  return missing.map(({ status, count }) => `${count} ${short[status]}`).join(', ');
}

/**
 * Why a cell has the value it has, or has none. One word for each reason, the same in every source;
 * only `ok` and `low` come with a value, and a missing value is never a zero.
 */
export const statuses = {
  ok: 'published as a number',
  low: 'published as rounding to zero; the value is 0',
  suppressed: 'hidden by the publisher because the number is small',
  not_available: 'the publisher has no figure',
  not_applicable: 'the figure cannot exist, for instance because there were no cases to divide by',
  low_reliability: 'withheld by the publisher because it is unreliable',
  not_published: 'the source shows a dash and gives no reason',
  set_aside: 'published, but left out here by a stated rule of plausibility',
} as const;

export type Status = keyof typeof statuses;

/** Whether a cell with this status carries a value. */
export function hasValue(status: Status): boolean {
  return status === 'ok' || status === 'low';
}

import type { Problem } from '../intake/problem.ts';
import type { AcceptedChange } from '../tables/release-comparison.ts';

const fields = ['subject', 'reason', 'by', 'date'] as const;
/** A shorter reason tells a later reader nothing. */
const shortestReason = 15;

/**
 * The changes accepted in writing: a JSON list of entries with `subject`, `reason`, `by` and `date`. With a problem the
 * list accepts nothing.
 *
 * @example readAccepted('[{"subject":"re_referrals","reason":"Revised by the publisher in May","by":"R. Khan","date":"2026-11-20"}]', 'accept.json').accepted.length // 1
 */
export function readAccepted(
  text: string,
  source: string,
): { accepted: AcceptedChange[]; problems: Problem[] } {
  const list = parseList(text);
  const tip = 'Write a JSON list of entries with "subject", "reason", "by" and "date", all of them text.';
  if (!list) {
    const message = 'is no JSON list';
    return { accepted: [], problems: [{ level: 'error', source, code: 'unreadable_list', message, tip }] };
  }
  const problems = list.flatMap((entry, place) =>
    faultsOf(entry).map((message): Problem => {
      return { level: 'error', source, row: place + 1, code: 'incomplete_entry', message, tip };
    }),
  );
  if (problems.length > 0) return { accepted: [], problems };
  const accepted = (list as AcceptedChange[]).map(({ subject, reason, by, date }) => ({
    subject,
    reason,
    by,
    date,
  }));
  return { accepted, problems: [] };
}

function parseList(text: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined; // told as a problem by the caller
  }
}

/** What an entry lacks. */
function faultsOf(entry: unknown): string[] {
  const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const textOf = (name: string) => (typeof given[name] === 'string' ? given[name].trim() : '');
  const missing = fields.filter((name) => textOf(name) === '');
  if (missing.length > 0) return [`the entry lacks ${missing.join(', ')}`];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(textOf('date'))) return ['the date is not as 2026-11-20'];
  if (textOf('reason').length < shortestReason) return ['the reason is too short to tell a later reader why'];
  return [];
}

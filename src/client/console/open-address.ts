import { openFragment, shareFragment, type SharedQuery } from '../../lib/query/share-link.ts';
import type { ParameterValue } from '../../lib/query/bind-parameters.ts';

/** What the address of the page asks for. */
export type Asked =
  | { kind: 'nothing' }
  | { kind: 'refused'; notice: string }
  | { kind: 'example'; id: string; values: Record<string, string>; notice: string }
  | { kind: 'shared'; sql: string; values: Record<string, string>; notice: string };

const unknownAuthor =
  'Shared query, author unknown. It runs only when you press Run: read it first. It is stopped after two seconds.';

/** What a link asks for, in the page's own terms: an example of ours may run by itself, anything else is only shown. */
export function readAddress(fragment: string, edition: string): Asked {
  const link = openFragment(fragment, edition);
  if (link.kind === 'none') return { kind: 'nothing' };
  if (link.kind === 'refused') return { kind: 'refused', notice: link.reason };
  const { example, sql = '', parameters } = link.query;
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, String(value)] as const),
  );
  if (example !== undefined) return { kind: 'example', id: example, values, notice: link.notes.join(' ') };
  return { kind: 'shared', sql, values, notice: [unknownAuthor, ...link.notes].join(' ') };
}

/** What is to be shared: an example by its name, anything else by its text. */
export interface Shareable {
  sql: string;
  example: string | undefined;
  parameters: Readonly<Record<string, ParameterValue>>;
}

/** The link to a query, or why there is none. */
export function linkTo(
  { sql, example, parameters }: Shareable,
  { edition, page }: { edition: string; page: string },
): { link: string } | { refused: string } {
  const query: SharedQuery = { ...(example === undefined ? { sql } : { example }), parameters, edition };
  const made = shareFragment(query);
  return 'refused' in made ? made : { link: `${page}#${made.fragment}` };
}

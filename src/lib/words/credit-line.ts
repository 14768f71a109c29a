import type { Source } from '../tables/rows.ts';

/**
 * Where the figures of a pair come from and which years they span, to end the last line of a picture with.
 *
 * @example creditLine(sources, { years: 8, last: 2025 }) // '8 years to 2025. Source: Department for Education, …'
 */
export function creditLine(
  sources: readonly Pick<Source, 'publisher' | 'title'>[],
  { years, last }: { years: number; last: number },
): string {
  const span = years === 1 ? String(last) : `${years} years to ${last}`;
  const named = sources.map(({ publisher, title }) => `${publisher}, ${title}`);
  return `${span}. Source: ${named.join('; ')}.`;
}

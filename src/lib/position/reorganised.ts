import type { Authority } from '../tables/rows.ts';

/**
 * The codes of the authorities that took over the area of one that ended; none while it stands.
 *
 * @example successorsOf(authority) // ['A071', 'A966']
 */
export function successorsOf({ successors }: Pick<Authority, 'successors'>): string[] {
  return successors?.split(' ') ?? [];
}

/**
 * The codes of the authorities that ended and whose area, or part of it, an authority took over, in the order of the
 * table; none for one that did not follow another.
 *
 * @example predecessorsOf('A966', authorities) // ['A181', 'A466', 'A916']
 */
export function predecessorsOf(
  code: string,
  authorities: readonly Pick<Authority, 'authority' | 'successors'>[],
): string[] {
  return authorities.filter((each) => successorsOf(each).includes(code)).map(({ authority }) => authority);
}

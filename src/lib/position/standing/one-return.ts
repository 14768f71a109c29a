import type { Authority, Observation } from '../../tables/rows.ts';

type Cell = Pick<Observation, 'authority' | 'year' | 'value' | 'recast'>;

/** Two figures may be alike once; two that make one return are alike always. */
const fewestYears = 2;

/** By code: the authorities whose figures on an indicator come from one return with it, and are one figure. */
export type OneReturn = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which authorities make one return for this indicator: of those that share a workforce return with another, the ones
 * whose figures are the same in every label year that both have, two years or more. Figures of children are counted
 * apart, so the same two authorities make one return for one indicator and not for the next.
 *
 * @example oneReturn(cells, authorities).get('A010') // Set { 'A717' }
 */
export function oneReturn(
  cells: readonly Cell[],
  authorities: readonly Pick<Authority, 'authority' | 'joint_return'>[],
): OneReturn {
  const joint = authorities.filter(({ joint_return }) => joint_return).map(({ authority }) => authority);
  const figures = new Map(joint.map((code) => [code, figuresOf(code, cells)]));
  const found = new Map<string, Set<string>>();
  for (const [code, own] of figures)
    for (const [other, theirs] of figures) {
      if (code === other || !areAlike(own, theirs)) continue;
      found.set(code, (found.get(code) ?? new Set()).add(other));
    }
  return found;
}

function figuresOf(code: string, cells: readonly Cell[]): Map<number, number> {
  const own = cells.filter(({ authority, recast }) => authority === code && !recast);
  return new Map(own.flatMap(({ year, value }) => (value === null ? [] : [[year, value] as const])));
}

function areAlike(own: ReadonlyMap<number, number>, theirs: ReadonlyMap<number, number>): boolean {
  const years = [...own.keys()].filter((year) => theirs.has(year));
  return years.length >= fewestYears && years.every((year) => own.get(year) === theirs.get(year));
}

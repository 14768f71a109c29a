import { everyLinkYear } from '../../../src/lib/links/complete-years.ts';
import type { LinkPair } from '../../../src/lib/links/link-row.ts';
import type { PanelMatrix } from '../../../src/lib/links/panel-matrix.ts';
import { seededRandom } from '../../seeded-random.ts';

/** A cell of a made-up panel; undefined where there is none. */
export type MadeUpCell = number | undefined;

/** A panel of made-up cells: for each indicator one list an authority, from 2017 on; what is not given is missing. */
export function panelOf(
  indicators: Readonly<Record<string, readonly (readonly MadeUpCell[])[]>>,
): PanelMatrix {
  const years = everyLinkYear();
  const count = Math.max(...Object.values(indicators).map((rows) => rows.length));
  const authorities = Array.from({ length: count }, (_, row) => `A${String(row + 1).padStart(3, '0')}`);
  const values = Object.entries(indicators).map(([name, rows]) => {
    const cells = authorities.flatMap((_, row) => years.map((__, year) => rows[row]?.[year] ?? Number.NaN));
    return [name, Float64Array.from(cells)] as const;
  });
  return { authorities, years, values: new Map(values) };
}

/** Cells of many authorities over all nine years: an own level, a common movement of the years, and chance. */
export function levelsAndChance(authorities: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const common = Array.from({ length: 9 }, () => 4 * random());
  return Array.from({ length: authorities }, () => {
    const level = 10 * random();
    return common.map((move) => level + move + 3 * random());
  });
}

/** A pair that is read in the same label year and hoped to rise together. */
export const madeUpPair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 };

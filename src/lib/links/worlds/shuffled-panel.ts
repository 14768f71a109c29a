import type { Place } from '../between.ts';
import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';
import { standingPanel } from '../permutations.ts';

/** The authorities that stand throughout, with their cells and their places. */
export interface StandingAuthorities {
  panel: PanelMatrix;
  places: Place[];
}

/** The authorities that stand throughout, so that any of them could bear the supports of any other. */
export function standingAuthorities(panel: PanelMatrix, places: readonly Place[]): StandingAuthorities {
  const standing = standingPanel(panel);
  const rows = new Map(panel.authorities.map((authority, row) => [authority, row]));
  const placeOf = (authority: string) => places[rows.get(authority) ?? -1] as Place;
  return { panel: standing, places: standing.authorities.map(placeOf) };
}

/** The same panel in which each authority has the supports of another, as a whole and in all years. */
export function withSupportsOf(
  panel: PanelMatrix,
  supports: ReadonlySet<string>,
  order: readonly number[],
): PanelMatrix {
  const years = panel.years.length;
  const values = new Map(panel.values);
  for (const support of supports) {
    const matrix = matrixOf(panel, support);
    const moved = new Float64Array(matrix.length);
    for (const [row, from] of order.entries())
      moved.set(matrix.subarray(from * years, (from + 1) * years), row * years);
    values.set(support, moved);
  }
  return { ...panel, values };
}

import type { Observation } from '../../src/lib/tables/rows.ts';
import { bandsOf } from './bands.ts';
import { bandYear } from './assemble.ts';

/** Each group's band by its mean of an indicator in the band year, as for authorities; none where it is withheld. */
export function groupBands(
  observations: readonly Observation[],
  indicator: string,
  bands: number,
): Map<string, number> {
  const cells = observations.flatMap(({ authority, value, ...row }) =>
    row.indicator === indicator && row.year === bandYear && value !== null ? [{ authority, value }] : [],
  );
  const found = bandsOf(
    cells.map(({ value }) => value),
    bands,
  );
  return new Map(cells.map(({ authority }, place) => [authority, found[place] ?? 0]));
}

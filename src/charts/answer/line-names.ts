import { textLine } from '../drawing/grammar.ts';

/** A name and the height it belongs to, in px. */
export interface PlacedName {
  name: string;
  y: number;
}

/** The same names moved apart as little as keeps them from touching, from the top down. */
export function spreadLabels(names: readonly PlacedName[]): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const each of names.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push({ ...each, y: above ? Math.max(each.y, above.y + textLine - 2) : each.y });
  }
  return placed;
}

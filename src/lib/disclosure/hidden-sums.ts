import { boundCells, type Figure, type KnownSum } from './cell-bounds.ts';
import type { FigurePath, Relation } from './cell-relations.ts';
import { relationSum, type RelationSum } from './cell-sums.ts';
import type { FigureStore } from './figure-store.ts';

/** A relation is used in a year in which it holds in this share of the places where all of it is printed. */
const leastHolding = 0.99;

/** Every sum with a hidden figure, and all figures they need. */
export interface HiddenSums {
  sums: KnownSum[];
  figures: Map<string, Figure>;
  /** Names of the figures that are hidden. */
  hidden: Set<string>;
  /** Relations with the number of years that do not bear them out. */
  unheld: { relation: Relation; years: number }[];
}

/**
 * The sums in which an intruder finds hidden figures: of every relation, in the years that bear it out, those that have
 * one. A figure known from two relations keeps the narrower of the two.
 */
export function hiddenSums(used: readonly Relation[], store: FigureStore): HiddenSums {
  const found: HiddenSums = { sums: [], figures: new Map(), hidden: new Set(), unheld: [] };
  for (const relation of used) {
    const years = Map.groupBy(sumsOf(relation, store), ({ year }) => year);
    const held = [...years.values()].filter(holds);
    if (held.length < years.size) found.unheld.push({ relation, years: years.size - held.length });
    for (const { sum, figures, hidden } of held.flat()) {
      if (hidden.length === 0) continue;
      found.sums.push(sum);
      for (const [name, figure] of figures)
        found.figures.set(name, narrower(found.figures.get(name), figure));
      for (const name of hidden) found.hidden.add(name);
    }
  }
  return found;
}

type YearSum = RelationSum & { year: string };

/** The sum of a relation in every place that has one. */
function sumsOf(relation: Relation, store: FigureStore): YearSum[] {
  const first = relation.kind === 'share' ? relation.share : relation.parts[0];
  const places = [...(store.figures.get(first as FigurePath)?.keys() ?? [])];
  return places.flatMap((place) => {
    const found = relationSum(relation, place, store);
    return found ? [{ ...found, year: place.slice(place.lastIndexOf(' ') + 1) }] : [];
  });
}

/** Whether a year bears a relation out where everything is printed. */
function holds(sums: readonly YearSum[]): boolean {
  const printed = sums.filter(({ hidden }) => hidden.length === 0);
  const met = printed.filter(({ sum, figures }) => boundCells(figures, [sum]).contradicted.length === 0);
  return met.length >= leastHolding * printed.length;
}

/** Two things known of the same figure. */
function narrower(one: Figure | undefined, other: Figure): Figure {
  if (!one) return other;
  return {
    lower: Math.max(one.lower, other.lower),
    upper: Math.min(one.upper, other.upper),
    whole: one.whole || other.whole,
  };
}

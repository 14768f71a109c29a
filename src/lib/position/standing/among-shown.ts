/** How many of the authorities that stand in a year have a figure, and whether so few that it must be said. */
export interface AmongShown {
  shown: number;
  standing: number;
  /** Whether more than one in ten has none: then every place is one among those shown. */
  must_be_said: boolean;
}

/** The share without a figure beyond which a place is one among those shown. */
const mostHidden = 0.1;

/**
 * How many of the authorities that stand in a label year have a figure in it; cells printed for an authority outside its
 * life are passed over.
 *
 * @example amongShown(cells, 2025) // { shown: 92, standing: 153, must_be_said: true }
 */
export function amongShown(
  cells: readonly { year: number; value: number | null; recast: boolean }[],
  year: number,
): AmongShown {
  const standing = cells.filter((cell) => cell.year === year && !cell.recast);
  return shownAmong(standing.filter(({ value }) => value !== null).length, standing.length);
}

/** The same from the two counts. */
export function shownAmong(shown: number, standing: number): AmongShown {
  return { shown, standing, must_be_said: standing - shown > mostHidden * standing };
}

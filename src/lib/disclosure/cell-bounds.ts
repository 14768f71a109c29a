/** What an intruder knows of one figure before adding things up. */
export interface Figure {
  /** The least and the most it can be. A figure that is printed exactly has both the same. */
  lower: number;
  upper: number;
  /** Whether it is a count. */
  whole: boolean;
}

/** A sum of figures that must lie between two numbers; both the same where it is known exactly. */
export interface KnownSum {
  /** Each figure by name, and how often it counts. */
  parts: readonly { figure: string; times: number }[];
  lower: number;
  upper: number;
}

/** What an intruder knows afterwards. */
export interface CellBounds {
  figures: Map<string, Figure>;
  /** Sums that no values of their parts can meet: the tables contradict each other there, and nothing follows. */
  contradicted: KnownSum[];
}

/** Floating point noise; far below any digit a publisher prints. */
const slack = 1e-7;

/** A bound is passed on only where it moves by more than this, so that the search ends. */
const leastStep = 1e-4;

/**
 * Narrows what each figure can be by every sum it stands in, again and again until nothing moves (bounds propagation,
 * the intruder's problem of table protection as in `sdcTable::attack` in R, where it is solved as a linear programme:
 * bounds found here are never narrower than those, and the same where each figure stands in one sum). Counts are held
 * to whole numbers. Units are those of the figures. A sum that cannot be met is left out and told. Throws where a sum
 * names a figure that is not given.
 *
 * @example boundCells(new Map([['a', { lower: 0, upper: 9, whole: true }]]), [{ parts: [{ figure: 'a', times: 1 }], lower: 4, upper: 4 }]).figures.get('a') // 4 to 4
 */
export function boundCells(figures: ReadonlyMap<string, Figure>, sums: readonly KnownSum[]): CellBounds {
  const found = new Map([...figures].map(([name, figure]) => [name, held(figure)] as const));
  const contradicted = new Set<KnownSum>();
  const sumsOf = new Map<string, KnownSum[]>();
  for (const sum of sums)
    for (const { figure } of sum.parts) {
      if (!found.has(figure)) throw new Error(`boundCells unknown figure: ${figure}`);
      sumsOf.set(figure, [...(sumsOf.get(figure) ?? []), sum]);
    }
  const waiting = new Set(sums);
  for (const sum of waiting) {
    waiting.delete(sum);
    const moved = contradicted.has(sum) ? [] : narrow(sum, found);
    if (moved === undefined) contradicted.add(sum);
    else for (const name of moved) for (const other of sumsOf.get(name) ?? []) waiting.add(other);
  }
  return { figures: found, contradicted: [...contradicted] };
}

/** Narrows the parts of one sum; the names of those that moved, or nothing where the sum cannot be met. */
function narrow(sum: KnownSum, found: Map<string, Figure>): string[] | undefined {
  const ranges = sum.parts.map(({ figure, times }) => rangeOf(found.get(figure) as Figure, times));
  const lowest = total(ranges.map(({ lower }) => lower));
  const highest = total(ranges.map(({ upper }) => upper));
  const narrowed = sum.parts.map(({ figure, times }, place) => {
    const range = ranges[place] as Range;
    const most = sum.upper - without(lowest, range.lower);
    const least = sum.lower - without(highest, range.upper);
    const own = found.get(figure) as Figure;
    return { figure, own, next: held(meet(own, least / times, most / times)) };
  });
  if (narrowed.some(({ next }) => next.lower > next.upper + slack)) return undefined;
  const moved = narrowed.filter(({ own, next }) => hasMoved(own, next));
  for (const { figure, next } of moved) found.set(figure, next);
  return moved.map(({ figure }) => figure);
}

interface Range {
  lower: number;
  upper: number;
}

/** A figure between two more bounds, in either order. */
function meet(own: Figure, one: number, other: number): Figure {
  const [least, most] = one < other ? [one, other] : [other, one];
  return { ...own, lower: Math.max(own.lower, least), upper: Math.min(own.upper, most) };
}

/** What a part adds to a sum. */
function rangeOf({ lower, upper }: Figure, times: number): Range {
  return times < 0
    ? { lower: upper * times, upper: lower * times }
    : { lower: lower * times, upper: upper * times };
}

/** A sum that keeps infinite parts apart, so that one of them can be taken out again. */
function total(values: readonly number[]): { finite: number; endless: number; sum: number } {
  const finite = values.filter(Number.isFinite).reduce((sum, value) => sum + value, 0);
  const endless = values.filter((value) => !Number.isFinite(value));
  return { finite, endless: endless.length, sum: endless[0] ?? finite };
}

/** The sum of all parts but one; infinite where another part is. */
function without({ finite, endless, sum }: ReturnType<typeof total>, part: number): number {
  if (Number.isFinite(part)) return endless > 0 ? sum : finite - part;
  return endless > 1 ? sum : finite;
}

/** A count holds only whole numbers; adding 0 turns −0 into 0. */
function held(figure: Figure): Figure {
  if (!figure.whole) return figure;
  return {
    ...figure,
    lower: Math.ceil(figure.lower - slack) + 0,
    upper: Math.floor(figure.upper + slack) + 0,
  };
}

function hasMoved(own: Figure, next: Figure): boolean {
  return next.lower > own.lower + leastStep || next.upper < own.upper - leastStep;
}

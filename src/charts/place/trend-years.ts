/** One year of an indicator: the middle of all authorities, and the figure of one of them. In the unit of the indicator. */
export interface TrendYear {
  year: number;
  median: number | null;
  q1: number | null;
  q3: number | null;
  /** The authority's figure; null where there is none. */
  value: number | null;
  /** Whether the authority stood in that year and has no figure: shown as a gap with a mark. */
  isMissing: boolean;
}

/** Runs of years that follow one another and all have what is asked for: what may be joined by a line. */
export function runsOf<T>(
  years: readonly TrendYear[],
  pick: (year: TrendYear) => T | null,
): [year: number, found: T][][] {
  const runs: [number, T][][] = [];
  for (const each of years) {
    const found = pick(each);
    if (found === null) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.[0] === each.year - 1) run.push([each.year, found]);
    else runs.push([[each.year, found]]);
  }
  return runs;
}

/** Lower and upper quartile of a year; null where there is none. */
export function middleHalfOf({ q1, q3 }: TrendYear): [number, number] | null {
  return q1 === null || q3 === null ? null : [q1, q3];
}

/** Every value that a picture of these years must hold. */
export function valuesOf(years: readonly TrendYear[]): number[] {
  return years
    .flatMap(({ value, median, q1, q3 }) => [value, median, q1, q3])
    .filter((found) => found !== null);
}

/** The path of a line through each run, and of the area between two; a year alone is a stroke of no length. */
export function linePath(runs: readonly (readonly (readonly [x: number, y: number])[])[]): string {
  return runs
    .map((run) => {
      const [first, ...rest] = run.map(([x, y]) => `${x} ${y}`);
      return `M${first}${rest.length === 0 ? 'h0' : `L${rest.join('L')}`}`;
    })
    .join('');
}

/** The area between the lower and the upper end of each run, as wide as half a year where a year stands alone. */
export function areaPath(
  runs: readonly (readonly (readonly [x: number, low: number, high: number])[])[],
  half: number,
): string {
  return runs
    .map((run) => {
      const [only] = run;
      const wide =
        run.length === 1 && only
          ? [[only[0] - half, only[1], only[2]] as const, [only[0] + half, only[1], only[2]] as const]
          : run;
      const upper = wide.map(([x, , high]) => `${x} ${high}`);
      const lower = wide.toReversed().map(([x, low]) => `${x} ${low}`);
      return `M${[...upper, ...lower].join('L')}z`;
    })
    .join('');
}

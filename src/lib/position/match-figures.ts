/** One published figure of one authority, in the unit of its indicator. */
export interface PublishedFigure {
  authority: string;
  indicator: string;
  year: number;
  value: number;
}

/** A figure that a reader typed, as printed. */
export interface TypedFigure {
  indicator: string;
  /** Null for any year. */
  year: number | null;
  value: number;
  /** Decimals as typed: the published figure is held to no more. */
  digits: number;
}

/** An authority whose figures fit all but one. */
export interface NearMatch {
  authority: string;
  /** Which of the typed figures does not fit, counted from 0. */
  misfit: number;
  /** The figure of the authority that comes nearest to it, in the year asked for; null where it has none. */
  nearest: { year: number; value: number } | null;
}

/** Which authorities have all of some figures; where none has, which have all but one. Codes in order. */
export interface FigureMatch {
  codes: string[];
  near: NearMatch[];
}

/**
 * Finds the authorities that published all of some figures, each in the year given or in any. A published figure fits
 * when, rounded to the decimals typed, it is the figure typed; on the half either way of rounding fits. Several typed
 * figures of one indicator may be of several years. None typed: none found.
 *
 * @example matchFigures(published, [{ indicator: 're_referrals', year: 2024, value: 19.5, digits: 1 }]).codes
 */
export function matchFigures(
  published: readonly PublishedFigure[],
  typed: readonly TypedFigure[],
): FigureMatch {
  const fitting = typed.map((figure) => {
    const cells = published.filter((cell) => isAskedFor(cell, figure) && fits(cell.value, figure));
    return new Set(cells.map(({ authority }) => authority));
  });
  const codes = inAll(fitting);
  if (codes.length > 0 || typed.length < 2) return { codes, near: [] };
  const near = typed.flatMap((figure, misfit) =>
    inAll(fitting.filter((_, i) => i !== misfit)).map((authority) => {
      const own = published.filter((cell) => cell.authority === authority && isAskedFor(cell, figure));
      return { authority, misfit, nearest: nearestOf(own, figure.value) };
    }),
  );
  return { codes, near };
}

function isAskedFor(cell: PublishedFigure, { indicator, year }: TypedFigure): boolean {
  return cell.indicator === indicator && (year === null || cell.year === year);
}

function fits(value: number, typed: TypedFigure): boolean {
  return Math.abs(value - typed.value) <= 0.5 * 10 ** -typed.digits + 1e-9;
}

/** The codes that are in every one of the sets, in order. */
function inAll([first, ...others]: readonly ReadonlySet<string>[]): string[] {
  return [...(first ?? [])].filter((code) => others.every((set) => set.has(code))).toSorted();
}

function nearestOf(cells: readonly PublishedFigure[], value: number): NearMatch['nearest'] {
  const [first] = cells.toSorted(
    (a, b) => Math.abs(a.value - value) - Math.abs(b.value - value) || b.year - a.year,
  );
  return first ? { year: first.year, value: first.value } : null;
}

/** A figure that parts some authorities from each other. */
export interface TellingFigure {
  indicator: string;
  year: number;
  /** How many different values they have. */
  values: number;
}

/**
 * Which further figure tells some authorities apart best: the indicator and year, the newest where several do equally,
 * in which they have the most different values, counting only those in which every one of them has a value. Undefined
 * where there is none in which any two differ. `leftOut` names indicators already asked for.
 *
 * @example tellingFigure(published, ['A001', 'A002'], ['re_referrals']) // { indicator: 'vacancy_rate', year: 2025, values: 2 }
 */
export function tellingFigure(
  published: readonly PublishedFigure[],
  codes: readonly string[],
  leftOut: readonly string[] = [],
): TellingFigure | undefined {
  const own = published.filter(
    ({ authority, indicator }) => codes.includes(authority) && !leftOut.includes(indicator),
  );
  const cells = [...Map.groupBy(own, ({ indicator, year }) => `${indicator} ${year}`).values()];
  const telling = cells.flatMap((group): TellingFigure[] => {
    const [first] = group;
    const values = new Set(group.map(({ value }) => value)).size;
    if (!first || group.length < codes.length || values < 2) return [];
    return [{ indicator: first.indicator, year: first.year, values }];
  });
  return telling.toSorted((a, b) => b.values - a.values || b.year - a.year)[0];
}

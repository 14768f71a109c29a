import { chanceFits, digitsPublished } from './chance-fits.ts';
import type { PublishedFigure, TypedFigure } from './figure-shape.ts';

export type { PublishedFigure, TypedFigure };

/** An authority that has all the figures typed. */
export interface Fit {
  authority: string;
  /** For each figure typed, the published ones that fit it, newest first. */
  figures: { year: number; value: number }[][];
}

/** An authority whose figures fit all but one. */
export interface NearMatch {
  authority: string;
  /** Which of the typed figures does not fit, counted from 0. */
  misfit: number;
  /** The figure of the authority that comes nearest to it, in the year asked for or that of the others; null where it has none. */
  nearest: { year: number; value: number } | null;
}

/** What would make an answer surer: years, decimals as published, or a figure of another indicator. */
export type Wanted = 'years' | 'decimals' | 'figure';

/** Whose figures those typed may be. Each list is in the order of the codes. */
export interface FigureMatch {
  /** The one authority that they could hardly fit by chance; null where there is none. */
  certain: string | null;
  /** Those that have all of them, the ones typed without a year in one and the same year. */
  together: Fit[];
  /** Those that have all of them, but in different years: found only where nothing is certain. */
  scattered: Fit[];
  /** Where none has them together: those that have all but one together. */
  near: NearMatch[];
  /** What to ask for, in the order in which it is easily given. */
  wanted: Wanted[];
}

/** An authority is named as certain where fewer than this many would fit by chance. */
const mostByChance = 0.002;

/**
 * Finds whose some published figures are. A published figure fits when, rounded to the decimals typed, it is the figure
 * typed; on the half either way of rounding fits. Figures typed without a year belong together in one year; an
 * authority that has them in different years is a candidate and no more, for such figures are easily found. None typed:
 * none found.
 *
 * @example matchFigures(published, [{ indicator: 're_referrals', year: 2024, value: 19.5, digits: 1 }]).together
 */
export function matchFigures(
  published: readonly PublishedFigure[],
  typed: readonly TypedFigure[],
): FigureMatch {
  const none = { certain: null, together: [], scattered: [], near: [], wanted: [] };
  if (typed.length === 0) return none;
  const rows = rowsAsked(published, typed);
  const together = rows.flatMap((row) => asFit(row, fitTogether(row.figures, typed)));
  const [first] = together;
  if (first && together.length === 1 && chanceFits(published, typed) < mostByChance)
    return { ...none, together, certain: first.authority };
  const known = new Set(together.map(({ authority }) => authority));
  const scattered = rows.filter(
    ({ authority, figures }) => !known.has(authority) && figures.every((cells) => cells.length > 0),
  );
  const near = together.length > 0 || typed.length < 2 ? [] : nearMatches(rows, published, typed);
  return { certain: null, together, scattered, near, wanted: wantedOf(published, typed) };
}

/** The figures of each authority that fit, whether or not all do. */
function rowsAsked(published: readonly PublishedFigure[], typed: readonly TypedFigure[]): Fit[] {
  const asked = published.filter((cell) => typed.some((figure) => isAskedFor(cell, figure)));
  const rows = [...Map.groupBy(asked, ({ authority }) => authority)].map(([authority, own]) => ({
    authority,
    figures: typed.map((figure) =>
      own
        .filter((cell) => isAskedFor(cell, figure) && fits(cell.value, figure))
        .map(({ year, value }) => ({ year, value }))
        .toSorted((a, b) => b.year - a.year),
    ),
  }));
  return rows.toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
}

function isAskedFor(cell: PublishedFigure, { indicator, year }: TypedFigure): boolean {
  return cell.indicator === indicator && (year === null || cell.year === year);
}

function fits(value: number, typed: TypedFigure): boolean {
  return Math.abs(value - typed.value) <= 0.5 * 10 ** -typed.digits + 1e-9;
}

/**
 * What fits, less what is not of a year in which all figures typed without one fit; undefined where nothing is left of
 * a figure.
 */
function fitTogether(figures: Fit['figures'], typed: readonly TypedFigure[]): Fit['figures'] | undefined {
  const free = figures.filter((_, i) => typed[i]?.year === null);
  const kept = figures.map((cells, i) =>
    typed[i]?.year === null
      ? cells.filter(({ year }) => free.every((each) => each.some((cell) => cell.year === year)))
      : cells,
  );
  return kept.every((cells) => cells.length > 0) ? kept : undefined;
}

function asFit({ authority }: Fit, figures: Fit['figures'] | undefined): Fit[] {
  return figures ? [{ authority, figures }] : [];
}

function nearMatches(
  rows: readonly Fit[],
  published: readonly PublishedFigure[],
  typed: readonly TypedFigure[],
): NearMatch[] {
  return typed.flatMap((figure, misfit) => {
    const others = typed.filter((_, i) => i !== misfit);
    return rows.flatMap((row): NearMatch[] => {
      const kept = fitTogether(
        row.figures.filter((_, i) => i !== misfit),
        others,
      );
      if (!kept) return [];
      const free = kept.filter((_, i) => others[i]?.year === null).flat();
      const own = published.filter(
        (cell) =>
          cell.authority === row.authority &&
          isAskedFor(cell, figure) &&
          (figure.year !== null || free.length === 0 || free.some(({ year }) => year === cell.year)),
      );
      return [{ authority: row.authority, misfit, nearest: nearestOf(own, figure.value) }];
    });
  });
}

function wantedOf(published: readonly PublishedFigure[], typed: readonly TypedFigure[]): Wanted[] {
  const isRounded = typed.some((figure) => {
    const values = published.filter((cell) => isAskedFor(cell, figure)).map(({ value }) => value);
    return figure.digits < Math.min(1, digitsPublished(values));
  });
  return [
    ...(typed.some(({ year }) => year === null) ? (['years'] as const) : []),
    ...(isRounded ? (['decimals'] as const) : []),
    'figure',
  ];
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

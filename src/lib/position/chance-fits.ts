import type { PublishedFigure, TypedFigure } from './figure-shape.ts';

/** How thickly values lie about a figure is told from at least so many of its neighbours. */
const neighbours = 12;

/** No table prints more decimals; what has more was derived. */
const mostDigits = 6;

/**
 * How many authorities such figures would fit by chance, were they nobody’s: over the years they may be of, the sum of
 * the authorities times the shares that each figure fits at the decimals typed. Figures without a year are taken to be
 * of one and the same. Of several figures of one indicator the rarest alone counts, since its years go together.
 *
 * @example chanceFits(published, [{ indicator: 're_referrals', year: null, value: 20, digits: 0 }]) // 69.3
 */
export function chanceFits(published: readonly PublishedFigure[], typed: readonly TypedFigure[]): number {
  if (typed.length === 0) return Infinity;
  const asked = new Set(typed.map(({ indicator }) => indicator));
  const own = published.filter(({ indicator }) => asked.has(indicator));
  const cells = Map.groupBy(own, ({ indicator, year }) => `${indicator} ${year}`);
  const isOfAnyYear = typed.some(({ year }) => year === null);
  const years = isOfAnyYear ? [...new Set(own.map(({ year }) => year))] : [0];
  return years.map((year) => fitsOfYear(cells, typed, year)).reduce((sum, each) => sum + each, 0);
}

/** The same for one year of the figures that were typed without. */
function fitsOfYear(
  cells: ReadonlyMap<string, readonly PublishedFigure[]>,
  typed: readonly TypedFigure[],
  year: number,
): number {
  const rarest = new Map<string, number>();
  let authorities = Infinity;
  for (const figure of typed) {
    const values = valuesIn(cells, figure, figure.year ?? year);
    if (values.length === 0) return 0;
    authorities = Math.min(authorities, values.length);
    const share = shareFitting(values, figure);
    rarest.set(figure.indicator, Math.min(share, rarest.get(figure.indicator) ?? 1));
  }
  return [...rarest.values()].reduce((product, share) => product * share, authorities);
}

function valuesIn(
  cells: ReadonlyMap<string, readonly PublishedFigure[]>,
  { indicator }: TypedFigure,
  year: number,
): number[] {
  return (cells.get(`${indicator} ${year}`) ?? []).map(({ value }) => value);
}

/**
 * The share of values that a figure fits, told from its nearest neighbours, so that one value alone in its place does
 * not count as a whole case of chance.
 */
function shareFitting(values: readonly number[], { value, digits }: TypedFigure): number {
  const reach = 0.5 * 10 ** -Math.min(digits, digitsPublished(values));
  const distances = values.map((each) => Math.abs(each - value)).toSorted((a, b) => a - b);
  const farthest = distances[Math.min(neighbours, distances.length) - 1] ?? 0;
  const width = Math.max(reach, farthest);
  const near = distances.filter((distance) => distance <= width + 1e-9).length;
  return (near / values.length) * (reach / width);
}

/**
 * The decimals that values are published to: those that all but one in twenty can do with.
 *
 * @example digitsPublished([12.5, 13, 14.1]) // 1
 */
export function digitsPublished(values: readonly number[]): number {
  for (let digits = 0; digits < mostDigits; digits++) {
    const scale = 10 ** digits;
    const exact = values.filter((value) => Math.abs(value - Math.round(value * scale) / scale) < 1e-9);
    if (exact.length >= 0.95 * values.length) return digits;
  }
  return mostDigits;
}

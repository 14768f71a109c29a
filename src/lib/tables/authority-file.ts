import type { Authority, Indicator, Observation } from './rows.ts';

/** The published values of one indicator of one authority. */
export interface AuthorityIndicator {
  /** Label year of the first of `values`; the others follow year by year. */
  from: number;
  /** In the unit of the indicator; null where the authority has no figure. */
  values: (number | null)[];
  /** Cases that the value of the indicator's latest year is out of; null where none are published. */
  denominator: number | null;
}

/** What `/authorities/<code>.json` holds: enough to mark one authority on every chart of the site. */
export interface AuthorityFile {
  authority: string;
  /** By identifier; an indicator for which the authority has no figure at all is left out. */
  indicators: Record<string, AuthorityIndicator>;
}

/**
 * The published values of an authority by indicator and label year. Derived values, which have endless decimals, are
 * rounded to four: less than a chart can show. Missing cells are null, never 0.
 */
export function authorityFile(
  { authority }: Pick<Authority, 'authority'>,
  indicators: readonly Indicator[],
  cellsOf: (indicator: string) => readonly Observation[],
): AuthorityFile {
  const found = indicators.flatMap(({ indicator, last_year }): [string, AuthorityIndicator][] => {
    const known = cellsOf(indicator).filter((cell) => cell.authority === authority && cell.value !== null);
    if (known.length === 0) return [];
    const years = known.map(({ year }) => year);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const at = (year: number) => known.find((cell) => cell.year === year);
    const values = Array.from({ length: last - first + 1 }, (_, i) => rounded(at(first + i)?.value ?? null));
    return [[indicator, { from: first, values, denominator: at(last_year)?.denominator ?? null }]];
  });
  return { authority, indicators: Object.fromEntries(found) };
}

/** The value of a label year; null where the file has none. */
export function valueIn(file: AuthorityFile, indicator: string, year: number): number | null {
  const found = Object.hasOwn(file.indicators, indicator) ? file.indicators[indicator] : undefined;
  return found?.values[year - found.from] ?? null;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

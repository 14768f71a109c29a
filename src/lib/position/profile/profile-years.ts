import { quantile } from '../../stats/quantile.ts';

/** Every authority's figures on one indicator in all its label years: a file, fetched when a row is opened. */
export interface ProfileYears {
  indicator: string;
  /** Label years in order, without a gap. */
  years: number[];
  /** By code, a figure for each year; null where there is none. */
  values: Record<string, (number | null)[]>;
  /** As published, on the authorities' scale; null where there is none. */
  england: (number | null)[];
  /** The middle half of all figures. */
  q1: (number | null)[];
  q3: (number | null)[];
}

/** One year of an authority beside others, for a picture of its years. */
export interface BesideYear {
  year: number;
  mine: number | null;
  /** Whether the authority stood and has no figure. */
  isMissing: boolean;
  /** Median of those compared with, and of the region. */
  peers: number | null;
  region: number | null;
  england: number | null;
  q1: number | null;
  q3: number | null;
}

/** Whose years, beside whose. */
export interface YearsBeside {
  mine: string | undefined;
  peers: readonly string[];
  region: readonly string[];
}

/**
 * The years of an authority beside the medians of others in each year: of those that have a figure in it.
 *
 * @example yearsBeside(file, { mine: 'A010', peers: ['A402'], region: [] })[0]?.peers // 12.5
 */
export function yearsBeside(file: ProfileYears, { mine, peers, region }: YearsBeside): BesideYear[] {
  const own = mine === undefined ? undefined : file.values[mine];
  return file.years.map((year, i) => ({
    year,
    mine: own?.[i] ?? null,
    isMissing: own !== undefined && (own[i] ?? null) === null,
    peers: medianIn(file, peers, i),
    region: medianIn(file, region, i),
    england: file.england[i] ?? null,
    q1: file.q1[i] ?? null,
    q3: file.q3[i] ?? null,
  }));
}

function medianIn({ values }: ProfileYears, codes: readonly string[], year: number): number | null {
  const known = codes.flatMap((code) => values[code]?.[year] ?? []);
  return quantile(known, 0.5) ?? null;
}

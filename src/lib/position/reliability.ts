import type { Indicator, Observation } from '../tables/rows.ts';
import { countingNoise, type CountingNoise } from './counting-noise.ts';
import { type Funnel, funnel } from './indicator-funnel.ts';
import { varianceShares, type VarianceShares } from './variance-shares.ts';

/** How far the figures of one indicator can be relied on: a row of the table `reliability`. */
export type ReliabilityRow = { indicator: string } & Nullable<VarianceShares> &
  Nullable<CountingNoise> & { funnel_year: number | null; suppressed_share: number | null } & {
    [Name in keyof Funnel as `funnel_${Name}`]: Funnel[Name] | null;
  };

type Nullable<T> = { [Name in keyof T]: T[Name] | null };

/**
 * Percentages of full-time equivalents count a whole workforce and no sample of people: chance is not binomial around
 * them, and what `noise_share` says of them would hold of a sample only, so no page tells it.
 */
const wholeWorkforce = 'full-time equivalent';

/** Whether a percentage counts a whole workforce, by its unit. */
export function isWholeWorkforce({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit.startsWith('%') && unit.includes(wholeWorkforce);
}

/** The row of one indicator; what its data do not allow is null. */
export function reliabilityOf(indicator: Indicator, observations: readonly Observation[]): ReliabilityRow {
  const used = observations.filter(({ in_links, value }) => in_links && value !== null);
  const places = new Map(
    [...new Set(used.map(({ authority }) => authority))].map((code, place) => [code, place]),
  );
  const cells = used.map(({ authority, year, value, denominator }) => ({
    unit: places.get(authority) as number,
    year,
    value: value as number,
    denominator,
  }));
  const shares = varianceShares(cells);
  const isPercentage = indicator.unit.startsWith('%');
  const noise = isPercentage && shares ? countingNoise(cells) : undefined;
  const counted =
    isPercentage && !isWholeWorkforce(indicator) ? cells.filter(({ denominator }) => denominator) : [];
  const year = counted.reduce((latest, cell) => Math.max(latest, cell.year), 0);
  const latest = counted.filter((cell) => cell.year === year) as { value: number; denominator: number }[];
  const found = latest.length > 0 ? funnel(latest) : undefined;
  return {
    indicator: indicator.indicator,
    ...(shares ?? noShares),
    ...(noise ?? noNoise),
    funnel_year: found ? year : null,
    suppressed_share: found ? suppressedShare(observations, year) : null,
    ...withPrefix(found ?? noFunnel),
  };
}

/** The share of authorities standing in a year whose cell is suppressed. */
function suppressedShare(observations: readonly Observation[], year: number): number {
  const standing = observations.filter((cell) => cell.year === year && !cell.recast);
  return standing.filter(({ status }) => status === 'suppressed').length / standing.length;
}

function withPrefix(found: Nullable<Funnel>) {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [`funnel_${name}`, value])) as {
    [Name in keyof Funnel as `funnel_${Name}`]: Funnel[Name] | null;
  };
}

const noShares: Nullable<VarianceShares> = {
  cells: null,
  share_years: null,
  share_between: null,
  share_within: null,
  adjacent_years: null,
  sd_between: null,
  sd_within: null,
};

const noNoise: Nullable<CountingNoise> = { median_denominator: null, counting_sd: null, noise_share: null };

const noFunnel: Nullable<Funnel> = {
  n: null,
  centre: null,
  outside_95: null,
  outside_998: null,
  phi: null,
  tau: null,
  outside_95_phi: null,
  outside_998_phi: null,
  outside_998_tau: null,
  own_weight: null,
};

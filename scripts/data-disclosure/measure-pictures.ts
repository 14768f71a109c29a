import { protectProfiles } from '../../src/lib/disclosure/group-means.ts';
import { indicatorSeries, type IndicatorSeries } from '../../src/lib/disclosure/indicator-series.ts';
import type { Profile } from '../../src/lib/disclosure/profile.ts';
import { shareShownAlone } from '../../src/lib/disclosure/shown-alone.ts';
import type { AloneShares, DisclosureReport } from '../../src/lib/tables/disclosure-report.ts';
import type { Inputs } from './inputs.ts';

type Linkage = NonNullable<DisclosureReport['linkage']>;

/** Who is shown, by what, and in which groups. */
interface Shown {
  authorities: readonly string[];
  indicators: readonly string[];
  groups: readonly (readonly string[])[];
}

/** How many years of one indicator a reader follows. */
const followed = [1, 2, 3, 5] as const;

/** An indicator as published and as whole numbers. */
interface Both {
  published: IndicatorSeries;
  rounded: IndicatorSeries;
}

/** How many authorities one indicator gives away over its latest years, the mean over indicators. */
export function measureFollowed(inputs: Inputs, shown: Shown): Linkage['followed'] {
  const series = [...seriesOf(inputs, shown).values()];
  return followed.map((count) => {
    const long = series.filter(({ published }) => published.years.length >= count);
    const shares = long.map(({ published, rounded }) => {
      const years = published.years.slice(0, count);
      return aloneIn(
        shown,
        published.profilesOf(shown.authorities, years),
        rounded.profilesOf(shown.authorities, years),
      );
    });
    return { years: count, indicators: long.length, ...meanOf(shares) };
  });
}

/** How many authorities the latest picture of a support beside an outcome gives away, the mean over all pairs. */
export function measureScatter(inputs: Inputs, shown: Shown): Linkage['scatter'] {
  const series = seriesOf(inputs, shown);
  const withRole = (role: string) => inputs.indicators.filter((row) => row.role === role);
  const shares = withRole('support').flatMap(({ indicator: support, shift }) =>
    withRole('outcome').flatMap(({ indicator: outcome }) => {
      const [x, y] = [series.get(support), series.get(outcome)];
      const year = y?.published.years.find((each) => x?.published.years.includes(each - shift));
      if (!x || !y || year === undefined) return [];
      const points = (kind: keyof Both) =>
        beside(
          x[kind].profilesOf(shown.authorities, [year - shift]),
          y[kind].profilesOf(shown.authorities, [year]),
        );
      return [aloneIn(shown, points('published'), points('rounded'))];
    }),
  );
  return { pairs: shares.length, ...meanOf(shares) };
}

/** Every indicator that is shown, over its years. */
function seriesOf({ observations }: Inputs, { indicators }: Shown): Map<string, Both> {
  const cells = Map.groupBy(
    observations.filter(({ in_links, recast }) => in_links && !recast),
    ({ indicator }) => indicator,
  );
  return new Map(
    indicators.map((indicator) => {
      const own = cells.get(indicator) ?? [];
      return [indicator, { published: indicatorSeries(own), rounded: indicatorSeries(own, 0) }] as const;
    }),
  );
}

/** Who stands alone, by how the figures are shown. */
function aloneIn({ authorities, groups }: Shown, published: Profile[], rounded: Profile[]): AloneShares {
  const places = new Map(authorities.map((code, place) => [code, place]));
  const grouped = groups.map((codes) => codes.map((code) => places.get(code) as number));
  return {
    published: shareShownAlone(published),
    rounded: shareShownAlone(rounded),
    groups: shareShownAlone(protectProfiles(published, grouped)),
  };
}

function beside(x: readonly Profile[], y: readonly Profile[]): Profile[] {
  return x.map((own, place) => [...own, ...(y[place] as Profile)]);
}

/** The mean of each share, to six decimals. */
function meanOf(shares: readonly AloneShares[]): AloneShares {
  const mean = (kind: keyof AloneShares) =>
    Number((shares.reduce((sum, share) => sum + share[kind], 0) / shares.length).toFixed(6));
  return { published: mean('published'), rounded: mean('rounded'), groups: mean('groups') };
}

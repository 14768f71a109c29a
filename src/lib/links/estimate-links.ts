import { type LinkMethod, linkMethods, type LinkRow } from '../tables/result-rows.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import type { Authority, Indicator, Neighbour } from '../tables/rows.ts';
import { betweenRows, type Place, placesOf } from './between.ts';
import { latestRows } from './latest.ts';
import { type LinkPair, type UncomparedRow } from './link-row.ts';
import { naivePooledRow } from './naive-pooled.ts';
import { neighbourGapRow, type NeighbourRows } from './neighbour-gap.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import { panelSample } from './panel-sample.ts';
import { regionBlocks } from './followed/region-blocks.ts';
import { pairTiming } from './timing/pair-timing.ts';
import type { Window } from './timing/window.ts';
import { withinRow } from './within.ts';

/** Every support with every outcome, in the order of their identifiers. */
export function everyPair(indicators: readonly Indicator[]): LinkPair[] {
  const withRole = (role: string) => indicators.filter((indicator) => indicator.role === role);
  return withRole('support').flatMap((support) =>
    withRole('outcome').map((outcome) => linkPair(support, outcome)),
  );
}

/** A pair with the shifts that follow from the windows of its sides. */
export function linkPair(
  support: Pick<Indicator, 'indicator' | 'better' | keyof Window>,
  outcome: Pick<Indicator, 'indicator' | 'better' | keyof Window>,
): LinkPair {
  const { main, after } = pairTiming(support, outcome);
  return {
    support: support.indicator,
    outcome: outcome.indicator,
    shift: main.shift,
    after: after.shift,
    sign: support.better === outcome.better ? 1 : -1,
  };
}

/** All that a link is estimated from. */
export interface LinkInputs {
  panel: PanelMatrix;
  places: readonly Place[];
  neighbours: NeighbourRows;
}

/** The inputs of every link from the published tables. */
export function linkInputs(
  panel: PanelMatrix,
  authorities: readonly Authority[],
  neighbours: readonly Neighbour[],
): LinkInputs {
  const regions = new Map(authorities.map(({ authority, region }) => [authority, region]));
  const rows = new Map(panel.authorities.map((authority, row) => [authority, row]));
  const near = Map.groupBy(neighbours, ({ authority }) => rows.get(authority) ?? -1);
  return {
    panel,
    places: placesOf(panel, (authority) => {
      const region = regions.get(authority);
      if (region === undefined) throw new Error(`linkInputs unknown authority: ${authority}`);
      return region;
    }),
    neighbours: new Map(
      [...near].map(([row, group]) => [row, group.flatMap((each) => rows.get(each.neighbour) ?? [])]),
    ),
  };
}

/** Every estimate of one pair, by every method that its data allow. */
export function estimatePair({ panel, places, neighbours }: LinkInputs, pair: LinkPair): UncomparedRow[] {
  const [support, outcome] = [matrixOf(panel, pair.support), matrixOf(panel, pair.outcome)];
  const at = (shift: number) => panelSample(support, outcome, { shift, years: panel.years.length });
  const sample = at(pair.shift);
  const rows = panel.authorities.length;
  const within = withinRow(pair, 'within', sample, { rows });
  const blockOf = regionBlocks(places);
  const pooled =
    within.length > 0 ? [...naivePooledRow(pair, sample), ...betweenRows(pair, sample, places)] : [];
  return [
    ...latestRows(panel, pair),
    ...pooled,
    ...neighbourGapRow(panel, pair, neighbours),
    ...within,
    ...(blockOf ? withinRow(pair, 'within_region_year', sample, { rows, blockOf }) : []),
    ...withinRow(pair, 'within_lag', at(pair.shift + 1), { rows }),
    ...withinRow(pair, 'within_after', at(pair.after), { rows }),
  ];
}

/** Every estimate of every pair, each with its q among all estimates of the same method. */
export function estimateLinks(inputs: LinkInputs, pairs: readonly LinkPair[]): LinkRow[] {
  return compareFamilies(pairs.flatMap((pair) => estimatePair(inputs, pair)));
}

/** Rows with their q over their family: all rows of the same method. In the order of pair and method. */
export function compareFamilies(rows: readonly UncomparedRow[]): LinkRow[] {
  const families = Map.groupBy(rows, ({ method }) => method);
  const compared = [...families.values()].flatMap((family) => {
    const q = benjaminiHochberg(family.map(({ p }) => p));
    return family.map((row, i): LinkRow => ({ ...row, q: q[i] as number }));
  });
  const order = new Map<LinkMethod, number>(linkMethods.map((method, place) => [method, place]));
  return compared.toSorted(
    (a, b) =>
      compareText(a.support, b.support) ||
      compareText(a.outcome, b.outcome) ||
      (order.get(a.method) ?? 0) - (order.get(b.method) ?? 0),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

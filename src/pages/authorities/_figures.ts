import { getCollection } from 'astro:content';
import { indicatorWords } from '../../content/indicator-words.ts';
import { inReadingOrder } from '../../lib/words/indicator/group-indicators.ts';
import { valueFormat, type ValueFormat } from '../../lib/words/value.ts';
import type { ReliabilityRow } from '../../lib/position/reliability.ts';
import type { LevelModelRow } from '../../lib/position/standing/level-model-row.ts';
import type { StandingRow } from '../../lib/position/standing/standing-row.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import { editionOf } from '../../lib/tables/data-package.ts';
import type {
  Authority,
  Benchmark,
  Indicator,
  Neighbour,
  Observation,
  Source,
} from '../../lib/tables/rows.ts';

/** One indicator with what every authority's page shows of it. */
export interface IndicatorFigures {
  indicator: Indicator;
  /** A name short enough for a line of a table. */
  short: string;
  source: Source;
  format: ValueFormat;
  /** How its levels move; null where authorities have no usual level on it. */
  model: LevelModelRow | null;
  /** The middle of all authorities in each year with a value. */
  middles: readonly Benchmark[];
  /** England in the latest year, as published; null where there is none on the authorities' scale. */
  england: number | null;
  /** The authorities that stood in the latest year, with a value or without, in the order of their codes. */
  positions: readonly StandingRow[];
  /** Median and middle half of their values. */
  median: number;
  q1: number;
  q3: number;
  reliability: ReliabilityRow;
  /** The number of cases behind each value of the latest year, by code, where the publisher prints it. */
  denominators: ReadonlyMap<string, number>;
}

/** Everything that the pages of authorities are made from. */
export interface Figures {
  /** In reading order: supports, outcomes, context. */
  indicators: readonly IndicatorFigures[];
  authorities: readonly Authority[];
  /** The last label year there is. */
  lastYear: number;
  /** Nearest first, by code. */
  neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  /** Own cells of each authority, by code and indicator, in the order of the years; those outside its life left out. */
  cells: ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>;
  sources: readonly Source[];
  /** Date of the data, as 2025-11-20. */
  edition: string;
}

let read: Promise<Figures> | undefined;

/** All figures, read once for all pages. */
export function allFigures(): Promise<Figures> {
  read ??= readFigures();
  return read;
}

async function readFigures(): Promise<Figures> {
  const [authorities, sources, neighbours, observations] = await Promise.all([
    getCollection('authorities'),
    getCollection('sources'),
    getCollection('neighbours'),
    getCollection('observations'),
  ]);
  const cells = observations.flatMap(({ data }) => data.rows).filter(({ recast }) => !recast);
  const rows = authorities.map(({ data }) => data);
  return {
    indicators: await readIndicators(cells),
    authorities: rows,
    lastYear: Math.max(...rows.map(({ last_year }) => last_year)),
    neighbours: new Map(neighbours.map(({ id, data }) => [id, data.rows])),
    cells: byAuthority(cells),
    sources: sources.map(({ data }) => data),
    edition: editionOf(sources.map(({ data }) => data)),
  };
}

async function readIndicators(cells: readonly Observation[]): Promise<IndicatorFigures[]> {
  const [indicators, benchmarks, reliability, sources, positions, models] = await Promise.all([
    getCollection('indicators'),
    getCollection('benchmarks'),
    getCollection('reliability'),
    getCollection('sources'),
    getCollection('positions'),
    getCollection('levelModels'),
  ]);
  const standing = Map.groupBy(
    positions.flatMap(({ data }) => data.rows),
    ({ indicator }) => indicator,
  );
  const observed = Map.groupBy(cells, ({ indicator }) => indicator);
  const named = <T>(entries: readonly { id: string; data: T }[], id: string): T => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) throw new Error(`readIndicators missing entry: ${id}`);
    return entry.data;
  };
  return inReadingOrder(indicators.map(({ data }) => data)).map((indicator) =>
    figuresOf({
      indicator,
      source: named(sources, indicator.source),
      middles: named(benchmarks, indicator.indicator).rows,
      reliability: named(reliability, indicator.indicator),
      model: models.find(({ id }) => id === indicator.indicator)?.data ?? null,
      positions: standing.get(indicator.indicator) ?? [],
      cells: observed.get(indicator.indicator) ?? [],
    }),
  );
}

type Parts = Pick<
  IndicatorFigures,
  'indicator' | 'source' | 'middles' | 'reliability' | 'positions' | 'model'
>;

function figuresOf({
  cells,
  positions,
  ...parts
}: Parts & { cells: readonly Observation[] }): IndicatorFigures {
  const { indicator, middles } = parts;
  const latest = cells.filter(({ year }) => year === indicator.last_year);
  const values = positions.flatMap(({ value }) => value ?? []);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  if (q1 === undefined || median === undefined || q3 === undefined)
    throw new Error(`figuresOf requires positions: ${indicator.indicator}`);
  return {
    ...parts,
    short:
      indicator.role === 'context' ? indicator.label : indicatorWords.shortLabelAlone(indicator.indicator),
    format: valueFormat(
      indicator.unit,
      cells.flatMap(({ value }) => value ?? []),
    ),
    england: middles.find(({ year }) => year === indicator.last_year)?.england ?? null,
    positions: positions.toSorted((a, b) => (a.authority < b.authority ? -1 : 1)),
    median,
    q1,
    q3,
    denominators: new Map(
      latest.flatMap(({ authority, denominator }) =>
        denominator === null ? [] : [[authority, denominator] as const],
      ),
    ),
  };
}

function byAuthority(cells: readonly Observation[]): Map<string, Map<string, Observation[]>> {
  const groups = Map.groupBy(cells, ({ authority }) => authority);
  return new Map(
    [...groups].map(([authority, own]) => [
      authority,
      Map.groupBy(
        own.toSorted((a, b) => a.year - b.year),
        ({ indicator }) => indicator,
      ),
    ]),
  );
}

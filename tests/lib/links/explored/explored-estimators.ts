import type { LinkQuestion } from '../../../../src/lib/links/explored/link-question.ts';
import { linkKindOf } from '../../../../src/lib/links/explored/link-question.ts';
import { clusteredSlope } from '../../../../src/lib/stats/clustered-slope.ts';
import { isNoResult } from '../../../../src/lib/stats/no-result.ts';
import { partialCorrelation } from '../../../../src/lib/stats/partial-correlation.ts';
import { standardise } from '../../../../src/lib/stats/standardise.ts';
import { timeDummies } from '../../../../src/lib/stats/two-way-fixed-effects.ts';
import { withinGroups } from '../../../../src/lib/stats/within-groups.ts';
import { committedCells, committedTable } from '../cells.ts';

interface Row {
  authority: string;
  year: number;
  x: number;
  y: number;
  weight: number;
}

/** What the library gives for a comparison, to hold the statements to. */
export interface LibraryEstimate {
  n: number;
  authorities: number;
  df: number;
  r: number | undefined;
  slope: number;
  slope_se: number;
  x_sd: number;
  y_sd: number;
}

const cells = committedCells();
const authorities = new Map(committedTable('authorities').map((row) => [row.authority, row]));
const neighbours = Map.groupBy(committedTable('neighbours'), ({ authority }) => authority);

/** Estimates a comparison with the library's own methods, each of which is held to R elsewhere; undefined where it has none. */
export function estimateWithLibrary(question: LinkQuestion): LibraryEstimate | undefined {
  const rows = rowsOf(question);
  return linkKindOf(question) === 'within' ? changes(question, rows) : places(question, rows);
}

const known = new Map<string, Map<string, number>>();

/** The values links may use, by authority and year; made once for each indicator. */
function valuesOf(indicator: string): Map<string, number> {
  const values = known.get(indicator) ?? readValues(indicator);
  known.set(indicator, values);
  return values;
}

function readValues(indicator: string): Map<string, number> {
  const used = (cells.get(indicator) ?? []).filter(({ in_links, value }) => in_links && value !== null);
  return new Map(used.map(({ authority, year, value }) => [`${authority} ${year}`, value ?? NaN]));
}

function rowsOf({ support, outcome, shift, first, last, peers, weights }: LinkQuestion): Row[] {
  const [x, y, children] = [valuesOf(support), valuesOf(outcome), valuesOf('population_0_17')];
  const near = new Set(
    peers.group === 'neighbours'
      ? [peers.authority, ...(neighbours.get(peers.authority) ?? []).map(({ neighbour }) => neighbour)]
      : [],
  );
  const isPeer = (code: string): boolean => {
    const { region, area_type, deprivation_quintile } = authorities.get(code) ?? {};
    if (peers.group === 'all') return true;
    if (peers.group === 'without_london') return region !== 'London';
    if (peers.group === 'neighbours') return near.has(code);
    if (peers.group === 'region') return region === peers.region;
    return peers.group === 'type' ? area_type === peers.type : deprivation_quintile === peers.fifth;
  };
  return [...y].flatMap(([key, outcomeValue]) => {
    const [authority = '', label = ''] = key.split(' ');
    const year = Number(label);
    const supportValue = x.get(`${authority} ${year - shift}`);
    const weight = weights === 'equal' ? 1 : children.get(key);
    if (year < first || year > last || supportValue === undefined || weight === undefined) return [];
    return isPeer(authority) ? [{ authority, year, x: supportValue, y: outcomeValue, weight }] : [];
  });
}

/** Rows of authorities with more than one, with groups numbered. */
function usable(rows: readonly Row[]): { rows: Row[]; unit: Int32Array; codes: string[] } {
  const kept = [...Map.groupBy(rows, ({ authority }) => authority)].filter(([, own]) => own.length > 1);
  const codes = kept.map(([code]) => code);
  const flat = kept.flatMap(([, own]) => own);
  return { rows: flat, unit: Int32Array.from(flat, ({ authority }) => codes.indexOf(authority)), codes };
}

function changes({ weights }: LinkQuestion, all: readonly Row[]): LibraryEstimate | undefined {
  const { rows, unit, codes } = usable(all);
  if (codes.length < 5) return undefined;
  const weight = weights === 'equal' ? undefined : Float64Array.from(rows, (row) => row.weight);
  const [x, y] = [Float64Array.from(rows, (row) => row.x), Float64Array.from(rows, (row) => row.y)];
  const dummies = timeDummies(Int32Array.from(rows, ({ year }) => year));
  const [dx, dy, ...covariates] = withinGroups([x, y, ...dummies], unit, weight) as [
    Float64Array,
    Float64Array,
    ...Float64Array[],
  ];
  const found = clusteredSlope({
    x: dx,
    y: dy,
    covariates,
    clusters: unit,
    spent: 1,
    ...(weight ? { weights: weight } : {}),
  });
  if (!found) return undefined;
  const { n, slope, se, df } = found;
  return {
    n,
    authorities: codes.length,
    df,
    r: undefined,
    slope,
    slope_se: se,
    x_sd: standardise(x).sd,
    y_sd: standardise(y).sd,
  };
}

function places(question: LinkQuestion, all: readonly Row[]): LibraryEstimate | undefined {
  const isYear = linkKindOf(question) === 'year';
  const points = isYear ? [...all] : averages(all);
  const poverty = povertyOf(question);
  const kept = question.adjust === 'none' ? points : points.filter(({ authority }) => poverty.has(authority));
  const [x, y] = [kept.map((point) => point.x), kept.map((point) => point.y)];
  const regions = [...new Set(kept.map(({ authority }) => authorities.get(authority)?.region))]
    .toSorted()
    .slice(1);
  const held = [
    ...(question.adjust === 'none' ? [] : [kept.map(({ authority }) => poverty.get(authority) ?? NaN)]),
    ...(question.adjust === 'poverty_region'
      ? regions.map((name) =>
          kept.map(({ authority }) => (authorities.get(authority)?.region === name ? 1 : 0)),
        )
      : []),
  ];
  const df = kept.length - 2 - held.length;
  if (kept.length < 5 || df < 2) return undefined;
  const spread = { x_sd: standardise(Float64Array.from(x)).sd, y_sd: standardise(Float64Array.from(y)).sd };
  if (question.weights === 'equal') {
    const found = partialCorrelation(x, y, held);
    if (isNoResult(found)) return undefined;
    const { r, slope, n } = found;
    return {
      n,
      authorities: n,
      df,
      r,
      slope,
      slope_se: Math.abs(slope / r) * Math.sqrt((1 - r * r) / df),
      ...spread,
    };
  }
  const found = clusteredSlope({
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    covariates: [new Float64Array(kept.length).fill(1), ...held.map((column) => Float64Array.from(column))],
    clusters: Int32Array.from(kept, (_, place) => place),
    weights: Float64Array.from(kept, ({ weight }) => weight),
  });
  if (!found) return undefined;
  return {
    n: found.n,
    authorities: found.n,
    df,
    r: undefined,
    slope: found.slope,
    slope_se: found.se,
    ...spread,
  };
}

/** The mean of each authority over its years, the mean of each year taken out first. */
function averages(all: readonly Row[]): Row[] {
  const { rows, codes } = usable(all);
  const years = [...new Set(rows.map(({ year }) => year))];
  const place = Int32Array.from(rows, ({ year }) => years.indexOf(year));
  const columns = [Float64Array.from(rows, (row) => row.x), Float64Array.from(rows, (row) => row.y)];
  const [x, y] = withinGroups(columns, place) as [Float64Array, Float64Array];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const indexed = rows.map((row, i) => ({ ...row, x: x[i] ?? NaN, y: y[i] ?? NaN }));
  return codes.map((authority) => {
    const own = indexed.filter((row) => row.authority === authority);
    const of = (side: 'x' | 'y' | 'weight') => mean(own.map((row) => row[side]));
    return { authority, year: 0, x: of('x'), y: of('y'), weight: of('weight') };
  });
}

function povertyOf(question: LinkQuestion): Map<string, number> {
  const known = [...valuesOf('child_poverty')].map(([key, value]) => {
    const [authority = '', year = ''] = key.split(' ');
    return { authority, year: Number(year), value };
  });
  const year = Math.min(Math.max(question.last, 2022), 2025);
  const used = linkKindOf(question) === 'year' ? known.filter((each) => each.year === year) : known;
  return new Map(
    [...Map.groupBy(used, ({ authority }) => authority)].map(([authority, own]) => [
      authority,
      own.reduce((sum, { value }) => sum + value, 0) / own.length,
    ]),
  );
}

import type { UnitChange } from '../../lib/links/turn-link.ts';
import { binnedMeans } from '../../lib/stats/binned-means.ts';
import { confidenceBand } from '../../lib/stats/confidence-band.ts';
import { leastSquares } from '../../lib/stats/least-squares.ts';
import { isNoResult } from '../../lib/stats/no-result.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import type { DrawnFit, PairView } from './pair-scatter.ts';
import { extent, scaleLinear, ticks } from '../drawing/scales.ts';

interface Point {
  x: number;
  y: number;
}

/** Fewer points than this are seen one by one and need no means of groups. */
const fewestForMeans = 100;
const places = 40;

/** Both views of a link on axes that serve both. */
export interface SharedViews {
  between: PairView;
  within: PairView;
  x: SharedScale;
  y: SharedScale;
  /** Points of the within view that lie outside the frame. */
  outside: number;
}

export interface SharedScale {
  domain: [number, number];
  ticks: number[];
}

/**
 * The between and the within view on the same axes: all authorities, and all but the outermost hundredth of the
 * authority-years, which are counted. `slope` is the within slope in units of the outcome for one unit of the support.
 */
export function sharedViews(
  points: { between: readonly Point[]; within: readonly Point[] },
  clear: { between: boolean; within: boolean },
  slope: UnitChange,
): SharedViews {
  const x = sharedScale(points, (point) => point.x);
  const y = sharedScale(points, (point) => point.y);
  const isIn = (point: Point) => isInside(point.x, x.domain) && isInside(point.y, y.domain);
  const [low, high] = reachOf(points.within.filter(isIn));
  const through = (at: number) => ({ x: at, y: slope.change * at });
  const fan = (at: number) => [slope.lower * at, slope.upper * at] as const;
  const drawn = placesBetween(low, high).filter((at) => isInside(slope.change * at, y.domain));
  const within: DrawnFit = {
    line: drawn.map(through),
    band: drawn.map((at) =>
      clampBand({ x: at, lower: Math.min(...fan(at)), upper: Math.max(...fan(at)) }, y.domain),
    ),
    isClear: clear.within,
  };
  return {
    between: placeView(points.between, clear.between, y.domain),
    within: { points: points.within, fit: within, means: binnedMeans(points.within, 10) },
    outside: points.within.filter((point) => !isIn(point)).length,
    x,
    y,
  };
}

/** A view of authorities, one point each, with the line of least squares and its band. */
export function placeView(
  points: readonly Point[],
  isClear: boolean,
  domain: readonly [number, number],
): PairView {
  const fit = leastSquares(
    points.map((point) => point.x),
    points.map((point) => point.y),
  );
  if (isNoResult(fit)) throw new Error(`placeView requires points that vary: ${fit.n}, ${fit.reason}`);
  const band = confidenceBand(fit, placesBetween(...reachOf(points))).filter(({ fitted }) =>
    isInside(fitted, domain),
  );
  return {
    points,
    fit: {
      line: band.map(({ x, fitted }) => ({ x, y: fitted })),
      band: band.map((each) => clampBand(each, domain)),
      isClear,
    },
    means: points.length > fewestForMeans ? binnedMeans(points, 10) : [],
  };
}

/** A scale over all values, for a view that stands alone. */
export function ownScale(values: readonly number[]): SharedScale {
  return niceScale(extent(values) as [number, number]);
}

function sharedScale(
  { between, within }: { between: readonly Point[]; within: readonly Point[] },
  side: (point: Point) => number,
): SharedScale {
  const [low, high] = extent(between, side) as [number, number];
  const changes = within.map(side);
  const ends = [quantile(changes, 0.005) ?? low, quantile(changes, 0.995) ?? high];
  return niceScale([Math.min(low, ...ends), Math.max(high, ...ends)]);
}

function niceScale(ends: [number, number]): SharedScale {
  const domain = scaleLinear(ends, [0, 1]).nice(8).domain() as [number, number];
  return { domain, ticks: ticks(domain[0], domain[1], 5) };
}

function reachOf(points: readonly Point[]): [number, number] {
  return extent(points, (point) => point.x) as [number, number];
}

function placesBetween(low: number, high: number): number[] {
  return Array.from({ length: places + 1 }, (_, i) => low + ((high - low) * i) / places);
}

function isInside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function clampBand(
  { x, lower, upper }: { x: number; lower: number; upper: number },
  [low, high]: readonly [number, number],
): { x: number; lower: number; upper: number } {
  return { x, lower: Math.max(lower, low), upper: Math.min(upper, high) };
}

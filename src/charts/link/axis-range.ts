import { quantile } from '../../lib/stats/quantile.ts';
import { extent, scaleLinear, ticks } from '../drawing/scales.ts';

/** From where to where an axis runs, and where its figures stand. */
export interface AxisRange {
  domain: readonly [number, number];
  ticks: readonly number[];
}

/** The ranges of both axes of a scatter. */
export interface ScatterRanges {
  x: AxisRange;
  y: AxisRange;
}

interface Place {
  x: number;
  y: number;
}

/** A range over all values that ends on round ones, with five ticks or so. */
export function axisRange(values: readonly number[]): AxisRange {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return { domain: [0, 1], ticks: [0] };
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const domain = scaleLinear([low - room, high + room], [0, 1])
    .nice(8)
    .domain() as [number, number];
  return { domain, ticks: ticks(domain[0], domain[1], 5) };
}

/** Ranges that serve places and changes alike: all places, and all but the outermost hundredth of the changes. */
export function sharedRanges(places: readonly Place[], changes: readonly Place[]): ScatterRanges {
  const rangeOf = (side: (place: Place) => number): AxisRange => {
    const moved = changes.map(side);
    const ends = [quantile(moved, 0.005), quantile(moved, 0.995)].filter((end) => end !== undefined);
    return axisRange([...places.map(side), ...ends]);
  };
  return { x: rangeOf(({ x }) => x), y: rangeOf(({ y }) => y) };
}

/** Whether a place lies within both ranges; the edges count. */
export function isWithin({ x, y }: Place, ranges: ScatterRanges): boolean {
  return isOn(x, ranges.x) && isOn(y, ranges.y);
}

/** Whether a range reaches a value. */
export function isOn(value: number, { domain: [low, high] }: Pick<AxisRange, 'domain'>): boolean {
  return value >= low && value <= high;
}

/** How many points lie beyond the axes. */
export function countOutside(points: readonly Place[], ranges: ScatterRanges): number {
  return points.filter((point) => !isWithin(point, ranges)).length;
}

import { shape } from './shape.ts';
import { tenth } from './sheet.ts';
import type { RenderFunction } from './plot.ts';

/** Where values are continuous, points within so many px of height count as standing side by side. */
const rowHeight = 6;

export interface SwarmOptions {
  /** Diameter of a dot, in px. */
  size: number;
  opacity: number;
  /** Most that a swarm may spread sideways, in px. */
  width: number;
}

/**
 * Draws the points of a dot mark as swarms, one for each position along x: points of like height stand
 * side by side, so that the outline shows how many there are. Heights are exact, except where values
 * stand on steps so far apart, scores for instance, that a crowded step is set in several lines around
 * it. One path for all; nothing is random. Give it as the `render` option of `dot`.
 */
export function swarm({ size, opacity, width }: SwarmOptions): RenderFunction {
  return (index, _scales, { x, y }, _dimensions, { document }) => {
    if (!x || !y) throw new Error('swarm requires positions: x and y');
    const step = smallestStep(Array.from(index, (i) => Number(y[i])));
    const columns = Map.groupBy(index, (i) => Number(x[i]));
    const d = [...columns].flatMap(([at, column]) =>
      sideBySide(
        column.map((i) => Number(y[i])),
        { size, width, step },
      ).map(([across, along]) => `M${tenth(at + across)} ${tenth(along)}h0`),
    );
    return shape(document, 'path', {
      class: 'dots',
      'stroke-width': size,
      'stroke-opacity': opacity,
      d: d.join(''),
    });
  };
}

/**
 * Where the dots of one swarm stand: how far to the side of its line, and where along it, in px. Dots of like place stand
 * side by side; on steps at least a dot apart they may take several lines around their step. `step` is the smallest
 * distance between two values, as `smallestStep` gives it. Nothing is random; equal places in, equal places out.
 */
export function sideBySide(
  places: readonly number[],
  { size, width, step }: { size: number; width: number; step: number },
): [across: number, along: number][] {
  const isStepped = step >= size;
  const rows = Map.groupBy(places, (place) => Math.round(place / (isStepped ? 0.1 : rowHeight)));
  const most = isStepped ? Math.max(1, Math.floor((step * 0.8) / (size * 1.05))) : 1;
  return [...rows.values()].flatMap((row) => {
    const offsets = placesOf(row.length, { size, width, most });
    return row.map((place, i): [number, number] => {
      const [across = 0, along = 0] = offsets[i] ?? [];
      return [across, place + along];
    });
  });
}

/** Where so many dots stand around their place: in one line, or in as few as they need up to `most`. */
function placesOf(
  count: number,
  { size, width, most }: { size: number; width: number; most: number },
): [number, number][] {
  const fitting = Math.max(1, Math.floor(width / (size * 1.05)));
  const lines = Math.min(most, Math.ceil(count / fitting));
  const perLine = Math.ceil(count / lines);
  const spacing = Math.min(size * 1.05, (width - size) / Math.max(1, perLine - 1));
  return Array.from({ length: count }, (_, i) => {
    const line = Math.floor(i / perLine);
    const inLine = Math.min(perLine, count - line * perLine);
    return [((i % perLine) - (inLine - 1) / 2) * spacing, (line - (lines - 1) / 2) * size * 1.05];
  });
}

/** The least distance between two different places, in px; 0 where all are alike. */
export function smallestStep(heights: readonly number[]): number {
  const distinct = [...new Set(heights.map((height) => Math.round(height * 10)))].sort((a, b) => a - b);
  const steps = distinct.slice(1).map((height, i) => height - (distinct[i] ?? 0));
  return steps.length === 0 ? 0 : Math.min(...steps) / 10;
}

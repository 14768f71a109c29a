import * as Plot from '@observablehq/plot';
import { pair } from './pair.js';

/** The points with their line. */
export function scatter(points, width) {
  return Plot.plot({
    width,
    height: width / 2,
    grid: true,
    x: { label: pair.support },
    y: { label: pair.outcome },
    marks: [
      Plot.dot(points, { x: 'x', y: 'y', fill: 'currentColor', fillOpacity: 0.5 }),
      Plot.linearRegressionY(points, { x: 'x', y: 'y', stroke: 'red' }),
    ],
  });
}

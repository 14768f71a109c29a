// The only door to Plot: by name, so that a page that draws in the browser carries no more than it uses.
export {
  areaX,
  areaY,
  axisX,
  axisY,
  barX,
  barY,
  binX,
  cell,
  dot,
  gridX,
  gridY,
  line,
  link,
  plot,
  rect,
  rectY,
  ruleX,
  ruleY,
  text,
  tickX,
  tickY,
} from '@observablehq/plot';
export type { Markish, PlotOptions, RenderFunction, ScaleOptions } from '@observablehq/plot';
export { extent, scaleLinear, scalePoint, ticks } from './scales.ts';

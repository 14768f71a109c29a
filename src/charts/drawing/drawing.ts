import { plot, type Markish, type PlotOptions } from './plot.ts';
import { tidySvg } from './tidy-svg.ts';
import type { Drawing } from './widths.ts';

export { drawingWidths, isWide, type Chart, type Drawing } from './widths.ts';

export interface Frame {
  /** What the chart shows, in a sentence with its numbers: read out in place of the picture. */
  label: string;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
  x?: PlotOptions['x'];
  y?: PlotOptions['y'];
  /** From the back to the front. */
  marks: Markish[];
}

/**
 * The frame all our charts stand in: marks on scales, no frame line, no axis but those asked for.
 * Colour comes from classes alone, so that one SVG serves light, dark and print.
 */
export function draw(
  { label, height, margins, x, y, marks }: Frame,
  { document, width }: Drawing,
): SVGSVGElement {
  const svg = plot({
    document,
    width,
    height,
    className: 'chart',
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { axis: null, ...x },
    y: { axis: null, ...y },
    marks,
  });
  return tidySvg(svg as SVGSVGElement, label);
}

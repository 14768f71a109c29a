import { plot, type Markish, type PlotOptions } from './plot.ts';
import { tidySvg } from './tidy-svg.ts';

/**
 * The three widths every chart with text is drawn at, in px. Each is the lower edge of the widths it
 * serves, so that a drawing is only ever enlarged and its text never falls below 12 px on screen.
 */
export const drawingWidths = { narrow: 300, medium: 470, wide: 760 } as const;

/** Where a chart is drawn: the virtual document of the build or the reader's own. */
export interface Drawing {
  document: Document;
  /** Width in px that text and marks are laid out for. */
  width: number;
}

/** A chart with its data in hand, ready to be drawn at any width. */
export type Chart = (drawing: Drawing) => SVGSVGElement;

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

/** Whether the drawing has room for labels beside the marks. */
export function isWide({ width }: Drawing): boolean {
  return width >= 600;
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

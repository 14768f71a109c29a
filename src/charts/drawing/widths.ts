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

/** Whether the drawing has room for labels beside the marks. */
export function isWide({ width }: Drawing): boolean {
  return width >= 600;
}

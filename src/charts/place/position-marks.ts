import { shape } from '../drawing/shape.ts';
import { placeOn, type PositionPlace, type PositionScale } from './position-scale.ts';

/** Middle of a strip, and how tall it is, in px. */
export const stripMiddle = 20;
export const stripHeight = 40;

/** A figure with the range it plausibly lies in; no range where none can be given. In the unit of the indicator. */
export interface RangedFigure {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** What is marked on a strip, over the dots of all authorities. In the unit of the indicator. */
export interface PositionMarks {
  /** The authority's published figure; null where it has none: then nothing is drawn, and the page says why in words. */
  mine: RangedFigure | null;
  /** A newer figure of the reader's own, which nobody has published. */
  own?: RangedFigure | null;
  /** The published figures of the authorities it is compared with. */
  comparators: readonly number[];
  /** Their median. */
  comparatorsMedian: number | null;
}

/**
 * Puts the marks on a strip in the place of those it bears: comparators as open rings, their median as a pin from
 * below, the authority as a filled diamond on its range, a figure of the reader's own as an open one. Reads the scale
 * that the strip was drawn on. What is missing is not drawn. `label` becomes the description of the whole strip.
 */
export function drawPositionMarks(svg: SVGSVGElement, marks: PositionMarks, label?: string): void {
  const { mine, own = null, comparators, comparatorsMedian } = marks;
  const scale = scaleOf(svg);
  const document = svg.ownerDocument;
  const rings = comparators.map((value) => ring(document, placeOn(value, scale)));
  const group = shape(document, 'g', { class: 'marks' });
  group.append(
    ...(mine ? rangeBar(document, mine, scale, 'mine-range') : []),
    ...(comparatorsMedian === null ? [] : [pinBelow(document, placeOn(comparatorsMedian, scale))]),
    ...rings,
    ...(own ? rangeBar(document, own, scale, 'own-range') : []),
    ...(mine ? diamond(document, placeOn(mine.value, scale), 'mine') : []),
    ...(own ? diamond(document, placeOn(own.value, scale), 'own') : []),
  );
  svg.querySelector('g.marks')?.remove();
  svg.append(group);
  if (label !== undefined) svg.setAttribute('aria-label', label);
}

/** The scale a strip was drawn on, from its attributes. */
function scaleOf(svg: SVGSVGElement): PositionScale {
  const [from, to] = ['data-from', 'data-to'].map((name) => Number(svg.getAttribute(name) ?? NaN));
  if (from === undefined || to === undefined || Number.isNaN(from + to))
    throw new Error('drawPositionMarks requires a strip with data-from and data-to');
  return { from, to };
}

function rangeBar(
  document: Document,
  { lower, upper }: RangedFigure,
  scale: PositionScale,
  className: string,
): SVGElement[] {
  if (lower === null || upper === null) return [];
  const [x1, x2] = [placeOn(lower, scale), placeOn(upper, scale)];
  const y = stripMiddle;
  return [shape(document, 'line', { class: className, x1: `${x1.at}%`, x2: `${x2.at}%`, y1: y, y2: y })];
}

function ring(document: Document, { at }: PositionPlace): SVGElement {
  return shape(document, 'circle', { class: 'comparator', cx: `${at}%`, cy: stripMiddle, r: 4.2 });
}

function pinBelow(document: Document, { at }: PositionPlace): SVGElement {
  return pin(document, at, 'comparators-median', 'M0 -12V12a3 3 0 1 0 .01 0z');
}

/** England: a pin from above whose head is a diamond, as in every chart of ours. */
export function englandPin(document: Document, { at }: PositionPlace): SVGElement {
  return pin(document, at, 'england-pin', 'M0 14V-12l-3.6 -3.6l3.6 -3.6l3.6 3.6l-3.6 3.6z');
}

/** A shape of its own size at a place that is given in per cent. */
function pin(document: Document, at: number, className: string, d: string): SVGElement {
  const place = shape(document, 'svg', { x: `${at}%`, y: stripMiddle, overflow: 'visible' });
  place.append(shape(document, 'path', { class: className, d }));
  return place;
}

/** The diamond of a figure; with a wedge beside it where the figure lies beyond the end of the strip. */
function diamond(document: Document, { at, beyond }: PositionPlace, className: string): SVGElement[] {
  const wedge = { low: 'M-12 -5v10l-7 -5z', high: 'M12 -5v10l7 -5z' };
  return [
    pin(document, at, className, 'M0 -9l8.5 9l-8.5 9l-8.5 -9z'),
    ...(beyond ? [pin(document, at, 'beyond', wedge[beyond])] : []),
  ];
}

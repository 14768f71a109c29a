import { diamondPath, fluidSvg, glyphAt, per } from '../drawing/fluid.ts';
import { shape } from '../drawing/shape.ts';
import { placeOn, type PositionPlace, type PositionScale } from './position-scale.ts';

/** What stands behind the marks of a strip: the same for every authority. In the unit of the indicator. */
export interface StandingField {
  scale: PositionScale;
  /** The middle half of all usual levels; null where there are none. */
  q1: number | null;
  q3: number | null;
  /** England as published; null where there is none on the authorities' scale. */
  england: number | null;
  /** The better end; null where there is none. */
  better: 'higher' | 'lower' | null;
}

/** A figure with the range of the usual level behind it; null where there is none. */
export interface StoodFigure {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** What is marked on a strip. */
export interface StandingMarks {
  mine: StoodFigure | null;
  /** A newer figure of the reader's own, which nobody has published. */
  own?: StoodFigure | null;
  /** Median of those compared with. */
  peersMedian: number | null;
}

/** Height of a strip in a line of a table, in px, and its middle. */
const height = 26;
const middle = 13;

/**
 * Where an authority stands, in a line of a table: the middle half of usual levels, its own level as a bar, this year's
 * figure as a diamond that may lie outside it, the median of those compared with as a ring, England as an upright, a
 * wedge at the better end. No text and hidden from those who hear: all it shows stands in the cells beside it.
 */
export function miniStrip(
  field: StandingField,
  marks: StandingMarks,
  { document }: { document: Document },
): SVGSVGElement {
  const svg = fluidSvg(document, { className: 'standing mini', height });
  svg.append(
    shape(document, 'line', { class: 'base', x1: 0, x2: '100%', y1: middle, y2: middle }),
    ...fieldMarks(document, field, { top: 7, bottom: 19 }),
    ...betterWedge(document, field.better, middle),
    ...standingMarks(document, field.scale, marks, middle),
  );
  return svg;
}

/** The middle half and England, between two heights. */
export function fieldMarks(
  document: Document,
  { scale, q1, q3, england }: StandingField,
  { top, bottom }: { top: number; bottom: number },
): SVGElement[] {
  const half =
    q1 === null || q3 === null
      ? []
      : [band(document, 'half', [placeOn(q1, scale), placeOn(q3, scale)], { top, bottom })];
  if (england === null) return half;
  const at = per(placeOn(england, scale).at);
  return [
    ...half,
    shape(document, 'line', { class: 'england', x1: at, x2: at, y1: top - 3, y2: bottom + 3 }),
  ];
}

/** A wedge at the end that is better. */
export function betterWedge(document: Document, better: StandingField['better'], y: number): SVGElement[] {
  if (better === null) return [];
  return better === 'lower'
    ? [glyphAt(document, { x: 0, y }, 'wedge', 'M0 -4L-6 0L0 4Z')]
    : [glyphAt(document, { x: 100, y }, 'wedge', 'M0 -4L6 0L0 4Z')];
}

/** Level, median of those compared with, figure, and a newer figure of the reader's own. */
export function standingMarks(
  document: Document,
  scale: PositionScale,
  { mine, own = null, peersMedian }: StandingMarks,
  y: number,
): SVGElement[] {
  return [
    ...(mine ? levelBar(document, 'level', mine, scale, y) : []),
    ...(own ? levelBar(document, 'own-level', own, scale, y) : []),
    ...(peersMedian === null
      ? []
      : [
          shape(document, 'circle', {
            class: 'peers',
            cx: per(placeOn(peersMedian, scale).at),
            cy: y,
            r: 4.2,
          }),
        ]),
    ...figureMark(document, 'mine', mine, scale, y),
    ...figureMark(document, 'own', own, scale, y),
  ];
}

function levelBar(
  document: Document,
  className: string,
  { lower, upper }: StoodFigure,
  scale: PositionScale,
  y: number,
): SVGElement[] {
  if (lower === null || upper === null) return [];
  const ends: [PositionPlace, PositionPlace] = [placeOn(lower, scale), placeOn(upper, scale)];
  const bar = band(document, className, ends, { top: y - 3.5, bottom: y + 3.5 });
  bar.setAttribute('rx', '3.5');
  return [bar];
}

/** An upright area between two places; never without any width. */
function band(
  document: Document,
  className: string,
  [from, to]: readonly [PositionPlace, PositionPlace],
  { top, bottom }: { top: number; bottom: number },
): SVGElement {
  const width = Math.max(0.5, Math.round((to.at - from.at) * 10) / 10);
  return shape(document, 'rect', {
    class: className,
    x: per(Math.min(from.at, 100 - width)),
    width: per(width),
    y: top,
    height: bottom - top,
  });
}

/** A figure as a diamond; with a wedge beside it where it lies beyond the end of the strip. */
function figureMark(
  document: Document,
  className: 'mine' | 'own',
  figure: StoodFigure | null,
  scale: PositionScale,
  y: number,
): SVGElement[] {
  if (!figure || figure.value === null) return [];
  const { at, beyond } = placeOn(figure.value, scale);
  const wedge = { low: 'M-9 -4v8l-6 -4z', high: 'M9 -4v8l6 -4z' };
  return [
    glyphAt(document, { x: at, y }, className, diamondPath(6.5)),
    ...(beyond ? [glyphAt(document, { x: at, y }, 'beyond', wedge[beyond])] : []),
  ];
}

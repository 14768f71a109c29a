import type { Drawing } from '../drawing/widths.ts';
import { shape } from '../drawing/shape.ts';
import {
  drawPositionMarks,
  englandPin,
  stripHeight,
  stripMiddle,
  type PositionMarks,
} from './position-marks.ts';
import { placeOn, type PositionScale } from './position-scale.ts';
import { sideBySide, smallestStep } from '../drawing/swarm.ts';

export { drawPositionMarks, type PositionMarks, type RangedFigure } from './position-marks.ts';
export { positionScale, type PositionScale } from './position-scale.ts';

/** All authorities of one indicator in one year: what stands behind the marks, the same on the page of every authority. */
export interface PositionField {
  scale: PositionScale;
  /** What `positionDots` gives. */
  dots: string;
  median: number;
  q1: number;
  q3: number;
  /** England as published; null where there is none on the authorities' scale. */
  england: number | null;
}

/** Units across the drawing of the dots, ten to a per cent. */
const across = 1000;
/** Width at which the swarm is laid out, in px; the strip is shown between 260 and 560. */
const nominalWidth = 420;
/** Diameter of a dot, in px. */
const dotSize = 3.2;

/**
 * The dots of all authorities as the text of one path, to be made once for an indicator: a small swarm around the line
 * of the strip, as thick as there are authorities. Equal values in, equal text out. Missing values are left out before.
 */
export function positionDots(values: readonly number[], scale: PositionScale): string {
  const places = values.map((value) => (placeOn(value, scale).at / 100) * nominalWidth);
  const options = { size: dotSize, width: stripHeight - 8, step: smallestStep(places) };
  const dots = sideBySide(places, options).map(([aside, along]): [number, number] => [
    Math.round((along / nominalWidth) * across),
    Math.round((stripMiddle + aside) * 2) / 2,
  ]);
  const lanes = Map.groupBy(dots, ([, y]) => y);
  return [...lanes]
    .toSorted(([a], [b]) => a - b)
    .map(([y, lane]) =>
      lanePath(
        lane.map(([x]) => x).toSorted((a, b) => a - b),
        y,
      ),
    )
    .join('');
}

/** Dots on one height, each from the one before it. */
function lanePath(places: readonly number[], y: number): string {
  return places.map((x, i) => (i === 0 ? `M${x} ${y}h0` : `m${x - (places[i - 1] as number)} 0h0`)).join('');
}

/**
 * Where an authority stands among all on one indicator, in a row: every authority a dot, the middle half a band, median
 * and England ticks of their own shape, and the marks over them. Places are in per cent and sizes in px, so that it
 * stretches to any width without bending a mark. No text: ends and words stand beside it. It keeps its scale in
 * `data-from` and `data-to`, so that `drawPositionMarks` can change the marks in a reader's browser.
 */
export function positionStrip(
  field: PositionField,
  marks: PositionMarks,
  { document, label }: Omit<Drawing, 'width'> & { label: string },
): SVGSVGElement {
  const { scale } = field;
  const svg = shape(document, 'svg', {
    class: 'chart position',
    width: '100%',
    height: stripHeight,
    role: 'img',
    'aria-label': label,
    'data-from': scale.from,
    'data-to': scale.to,
  }) as SVGSVGElement;
  svg.append(...fieldMarks(document, field));
  drawPositionMarks(svg, marks);
  return svg;
}

function fieldMarks(
  document: Document,
  { scale, dots, median, q1, q3, england }: PositionField,
): SVGElement[] {
  const [low, high, middle] = [q1, q3, median].map((value) => placeOn(value, scale).at) as [
    number,
    number,
    number,
  ];
  const [top, bottom] = [4, stripHeight - 4];
  const box = shape(document, 'svg', {
    viewBox: `0 0 ${across} ${stripHeight}`,
    preserveAspectRatio: 'none',
    width: '100%',
    height: stripHeight,
  });
  box.append(shape(document, 'path', { class: 'dots', d: dots }));
  const width = Math.round((high - low) * 10) / 10;
  return [
    shape(document, 'rect', {
      class: 'band',
      x: `${low}%`,
      y: top,
      width: `${width}%`,
      height: bottom - top,
    }),
    box,
    shape(document, 'line', { class: 'median', x1: `${middle}%`, x2: `${middle}%`, y1: top, y2: bottom }),
    ...(england === null ? [] : [englandPin(document, placeOn(england, scale))]),
  ];
}

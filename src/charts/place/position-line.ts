import type { Drawing } from '../drawing/widths.ts';
import { shape } from '../drawing/shape.ts';
import type { RangedFigure } from './position-marks.ts';
import { placeOn, type PositionScale } from './position-scale.ts';

/** What a line of a list shows of an indicator, in its unit. */
export interface PositionLine {
  scale: PositionScale;
  median: number;
  q1: number;
  q3: number;
  /** Null where there is no figure: then nothing is marked and the words beside the line say why. */
  mine: RangedFigure | null;
}

const height = 16;
const middle = height / 2;

/**
 * A strip made small enough for a line of text: from the lowest authority to the highest, the middle half, the median
 * and one authority with its range. Places in per cent, sizes in px, as in the strip. It says nothing that the words
 * beside it do not, so it is hidden from screen readers.
 */
export function positionLine(
  { scale, median, q1, q3, mine }: PositionLine,
  { document }: Pick<Drawing, 'document'>,
): SVGSVGElement {
  const at = (value: number): number => placeOn(value, scale).at;
  const line = (className: string, from: number, to: number, y1 = middle, y2 = middle): SVGElement =>
    shape(document, 'line', { class: className, x1: `${from}%`, x2: `${to}%`, y1, y2 });
  const width = Math.round((at(q3) - at(q1)) * 10) / 10;
  const svg = shape(document, 'svg', {
    class: 'chart position-line',
    width: '100%',
    height,
    'aria-hidden': 'true',
  }) as SVGSVGElement;
  svg.append(
    line('axis', 0, 100),
    shape(document, 'rect', { class: 'band', x: `${at(q1)}%`, y: 2, width: `${width}%`, height: height - 4 }),
    line('median', at(median), at(median), 1, height - 1),
  );
  if (mine) svg.append(...mineMarks(document, mine, at));
  return svg;
}

function mineMarks(document: Document, mine: RangedFigure, at: (value: number) => number): SVGElement[] {
  const { value, lower, upper } = mine;
  const place = shape(document, 'svg', { x: `${at(value)}%`, y: middle, overflow: 'visible' });
  place.append(shape(document, 'path', { class: 'mine', d: 'M0 -6l5.6 6l-5.6 6l-5.6 -6z' }));
  if (lower === null || upper === null) return [place];
  const range = { class: 'mine-range', x1: `${at(lower)}%`, x2: `${at(upper)}%`, y1: middle, y2: middle };
  return [shape(document, 'line', range), place];
}

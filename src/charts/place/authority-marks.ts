import { shape } from '../drawing/shape.ts';
import { boxesOfText, placeLabel, placesAround, type Box, type LabelPlace } from '../drawing/place-label.ts';
import { pointsOfDrawing } from '../drawing/points-of-drawing.ts';
import { isOnAxis, placeOnAxis, readScale, type AxisScale } from '../drawing/scale-attribute.ts';
import { tenth, words } from '../drawing/sheet.ts';

/** A value of the marked authority, on the axes of a drawing. */
export interface MarkedPoint {
  x: number;
  y: number;
}

export interface AuthorityMarks {
  /** Its values, in the order of x. */
  points: readonly MarkedPoint[];
  /** Joined by a line where one x follows another by 1: years, of which none is bridged. */
  isJoined?: boolean;
  /** Written beside the last point: its code, and what the value is. */
  name: string;
}

/**
 * Marks one authority on a drawing that bears its scales (`data-x`, `data-y`), in place of the one marked before: a
 * plum diamond at each value, its name beside the last where no other words stand. Values beyond the axes are left out,
 * and nothing is drawn where none is left. Gives back how many are drawn; 0 too where a drawing bears no scales.
 */
export function markAuthority(
  svg: SVGSVGElement,
  { points, isJoined = false, name }: AuthorityMarks,
): number {
  unmarkAuthority(svg);
  const scales = scalesOf(svg);
  const shown = scales ? points.filter(({ x, y }) => isOnAxis(x, scales.x) && isOnAxis(y, scales.y)) : [];
  const last = shown.at(-1);
  if (!scales || !last) return 0;
  const document = svg.ownerDocument;
  const [x, y] = [placeOnAxis(scales.x), placeOnAxis(scales.y)];
  const group = shape(document, 'g', { class: 'my-mark' });
  if (isJoined) group.append(shape(document, 'path', { class: 'mine-line', d: joined(shown, x, y) }));
  const size = shown.length > 1 ? 5 : 8;
  for (const point of shown)
    group.append(diamond(document, x(point.x), y(point.y), point === last ? 8 : size));
  const label = nameBeside(svg, name, [x(last.x), y(last.y)]);
  if (label) group.append(label);
  svg.append(group);
  return shown.length;
}

/** Says in a corner of the drawing that the authority has no figure there; nothing where no corner is free. */
export function sayUnmarked(svg: SVGSVGElement, said: string): void {
  unmarkAuthority(svg);
  const bounds = boundsOf(svg);
  const corners = [bounds.top + 13, bounds.top + 30, bounds.bottom - 60].map((y): LabelPlace => ({
    x: bounds.right - 2,
    y,
    anchor: 'end',
  }));
  const place = placeLabel(said, corners, { taken: boxesOfText(svg), points: pointsOfDrawing(svg), bounds });
  if (!place) return;
  const group = shape(svg.ownerDocument, 'g', { class: 'my-mark' });
  group.append(words(svg.ownerDocument, said, { ...place, className: 'mine-name halo' }));
  svg.append(group);
}

/** Takes the mark of an authority off a drawing. */
export function unmarkAuthority(svg: SVGSVGElement): void {
  svg.querySelector('.my-mark')?.remove();
}

/** A diamond of half its height, in whole tenths of a px. */
export function diamond(
  document: Document,
  x: number,
  y: number,
  size: number,
  className = 'mine',
): SVGElement {
  const [cx, cy] = [tenth(x), tenth(y)];
  const d = `M${cx} ${tenth(cy - size)}l${size} ${size}l-${size} ${size}l-${size} -${size}z`;
  return shape(document, 'path', { class: className, d });
}

/** The name of the marked authority where it touches no other words. */
export function nameBeside(
  svg: SVGSVGElement,
  name: string,
  [x, y]: readonly [number, number],
  className = 'mine-name halo',
): SVGElement | undefined {
  const obstacles = { taken: boxesOfText(svg), points: pointsOfDrawing(svg), bounds: boundsOf(svg) };
  const place = placeLabel(name, placesAround(x, y, 8), obstacles);
  if (!place) return undefined;
  return words(svg.ownerDocument, name, { ...place, className });
}

/** The whole drawing. */
function boundsOf(svg: SVGSVGElement): Box {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { left: 0, right: width, top: 0, bottom: height };
}

function scalesOf(svg: SVGSVGElement): { x: AxisScale; y: AxisScale } | undefined {
  const [x, y] = [readScale(svg.getAttribute('data-x')), readScale(svg.getAttribute('data-y'))];
  return x && y && { x, y };
}

/** A line through values one apart; a point without a neighbour stays a point. */
function joined(
  points: readonly MarkedPoint[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map((point, i) => {
      const isNext = point.x - (points[i - 1]?.x ?? NaN) === 1;
      return `${isNext ? 'L' : 'M'}${tenth(x(point.x))} ${tenth(y(point.y))}`;
    })
    .join('');
}

import { placeOnAxis, readScale, type AxisScale } from '../../charts/drawing/scale-attribute.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';

/** Shorter ways than this, in px of the screen, are a click and no drag. */
const shortestDrag = 6;
/** How near a click must be to a dot to mean it, in the units of the drawing. */
const reach = 14;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A place in a drawing, in its own units. */
interface Place {
  x: number;
  y: number;
}

/** What dragging and clicking on the drawings of a figure mean. */
export interface BrushHandlers {
  /** Whether points can be selected in what is shown. */
  canSelect: () => boolean;
  onSelect: (selection: Selection) => void;
  /** A click; `nearest` finds which of some points it means. */
  onClick: (nearest: (points: readonly Place[]) => number | undefined) => void;
}

/**
 * Lets a reader drag a rectangle over the dots of a drawing, with the mouse at once and by touch while the figure is
 * marked as selecting, so that a finger can still scroll the page.
 */
export function connectBrush(figure: HTMLElement, handlers: BrushHandlers): void {
  figure.addEventListener('pointerdown', (event) => {
    const svg = event.target instanceof Element ? event.target.closest('svg') : null;
    const isFree = event.pointerType === 'mouse' || figure.dataset['selecting'] === 'true';
    if (!svg || event.button !== 0) return;
    const canDrag = isFree && handlers.canSelect() && svg.hasAttribute('data-x');
    follow(svg, event, canDrag, handlers);
  });
}

/** Follows the pointer until it is lifted. */
function follow(svg: SVGSVGElement, start: PointerEvent, canDrag: boolean, handlers: BrushHandlers): void {
  const from = placeOf(svg, start);
  const rubber = svg.ownerDocument.createElementNS(svgNamespace, 'rect');
  rubber.setAttribute('class', 'selection');
  const ending = new AbortController();
  const { signal } = ending;
  const isDrag = (event: PointerEvent): boolean =>
    Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= shortestDrag;
  const move = (event: PointerEvent): void => {
    if (!canDrag || event.pointerId !== start.pointerId || !isDrag(event)) return;
    if (!rubber.isConnected) svg.append(rubber);
    drawBetween(rubber, from, placeOf(svg, event));
    event.preventDefault();
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    ending.abort();
    rubber.remove();
    if (event.type === 'pointercancel') return;
    if (!isDrag(event)) handlers.onClick((points) => nearest(svg, points, from));
    else if (canDrag) select(svg, from, placeOf(svg, event), handlers);
  };
  if (canDrag) start.preventDefault(); // no text is selected while dragging
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', end, { signal });
  addEventListener('pointercancel', end, { signal });
}

function select(svg: SVGSVGElement, from: Place, to: Place, { onSelect }: BrushHandlers): void {
  const scales = scalesOf(svg);
  if (!scales) return;
  onSelect({ x: rangeOn(scales.x, from.x, to.x), y: rangeOn(scales.y, from.y, to.y) });
}

/** The values between two places on an axis, rounded to a five-hundredth of it: finer than a hand can draw. */
export function rangeOn(scale: AxisScale, from: number, to: number): [number, number] {
  const [first, last] = scale.places;
  const [low, high] = scale.values;
  const valueAt = (place: number): number => low + ((place - first) / (last - first)) * (high - low);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(high - low))));
  const ends = [valueAt(from), valueAt(to)].map((value) => Number(value.toFixed(digits)));
  const [lower = 0, upper = 0] = ends.toSorted((a, b) => a - b);
  return [lower, upper > lower ? upper : lower + 10 ** -digits];
}

/** Which point a click means, counted in the order of the points; undefined when none is near. */
function nearest(svg: SVGSVGElement, points: readonly Place[], at: Place): number | undefined {
  const scales = scalesOf(svg);
  if (!scales) return undefined;
  const [x, y] = [placeOnAxis(scales.x), placeOnAxis(scales.y)];
  const distances = points.map((point) => Math.hypot(x(point.x) - at.x, y(point.y) - at.y));
  const shortest = Math.min(...distances);
  return shortest <= reach ? distances.indexOf(shortest) : undefined;
}

function scalesOf(svg: SVGSVGElement): { x: AxisScale; y: AxisScale } | undefined {
  const [x, y] = [readScale(svg.getAttribute('data-x')), readScale(svg.getAttribute('data-y'))];
  return x && y && { x, y };
}

function placeOf(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Place {
  return new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
}

function drawBetween(rubber: SVGRectElement, from: Place, to: Place): void {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
  for (const [name, value] of Object.entries(box))
    rubber.setAttribute(name, String(Math.round(value * 10) / 10));
}

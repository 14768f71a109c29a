import { bandAround } from '../../lib/links/explored/link-result.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import { binnedMeans, type BinnedMean } from '../../lib/stats/binned-means.ts';
import type { ExploredFit, ExploredPoint, ExploredScatter } from './explored-scatter.ts';
import { shape } from '../drawing/shape.ts';
import { extent } from '../drawing/scales.ts';
import { path, pointsPath, tenth, words } from '../drawing/sheet.ts';

/** Where values stand in the drawing, and the edges of the field of points. */
export interface Field {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Fewer points than this are seen one by one and need no means of groups. */
const fewestForMeans = 100;

/** All dots as one path; those of a selection as a second, over its rectangle. */
export function clouds(
  document: Document,
  { points, x, y, selected }: ExploredScatter,
  field: Field,
  isLarge: boolean,
): SVGElement[] {
  const drawn = points.filter((point) => isInside(point.x, x.domain) && isInside(point.y, y.domain));
  const many = drawn.length > 300;
  const size = many ? 3.2 : isLarge ? 5.6 : 4.6;
  const dots = (className: string, of: readonly ExploredPoint[], opacity: number) =>
    shape(document, 'path', {
      class: className,
      'stroke-width': size,
      'stroke-opacity': opacity,
      d: pointsPath(of.map((point) => [field.x(point.x), field.y(point.y)])),
    });
  if (!selected) return [dots('dots', drawn, many ? 0.42 : 0.62)];
  const { selection } = selected;
  const isChosen = (point: ExploredPoint) => isInside(point.x, selection.x) && isInside(point.y, selection.y);
  return [
    rectangle(document, selection, field),
    dots(
      'dots',
      drawn.filter((point) => !isChosen(point)),
      many ? 0.3 : 0.4,
    ),
    dots('dots chosen', drawn.filter(isChosen), many ? 0.6 : 0.8),
  ];
}

function rectangle(document: Document, { x, y }: Selection, field: Field): SVGElement {
  const within = (place: number, low: number, high: number) => Math.min(high, Math.max(low, place));
  const [from, to] = x.map((value) => within(field.x(value), field.left, field.right)) as [number, number];
  const [low, high] = y.map((value) => within(field.y(value), field.top, field.bottom)) as [number, number];
  return shape(document, 'rect', {
    class: 'selection',
    x: tenth(from),
    y: tenth(high),
    width: tenth(Math.max(0, to - from)),
    height: tenth(Math.max(0, low - high)),
  });
}

/** The line of the whole, and of a selection its own over it. */
export function fitMarks(document: Document, scatter: ExploredScatter, field: Field): SVGElement[] {
  const { points, fit, selected } = scatter;
  if (!selected) return fit ? lineMarks(document, fit, reachOf(points), scatter, field, '') : [];
  const { selection } = selected;
  const chosen = points.filter((point) => isInside(point.x, selection.x) && isInside(point.y, selection.y));
  return [
    ...(fit ? lineMarks(document, fit, reachOf(points), scatter, field, 'whole') : []),
    ...(selected.fit
      ? lineMarks(document, selected.fit, reachOf(chosen), scatter, field, 'of the selection')
      : []),
  ];
}

/** A line with its band between two places across; as the whole beside a selection it has no band and says what it is. */
function lineMarks(
  document: Document,
  { line, isClear }: ExploredFit,
  [low, high]: readonly [number, number],
  { x: across, y: up }: ExploredScatter,
  { x, y, right, top }: Field,
  role: '' | 'whole' | 'of the selection',
): SVGElement[] {
  const places = Array.from({ length: 41 }, (_, i) => low + ((high - low) * i) / 40);
  const drawn = bandAround(line, places).filter(
    ({ x: at, fitted }) => isInside(at, across.domain) && isInside(fitted, up.domain),
  );
  const first = drawn[0];
  const last = drawn.at(-1);
  if (!first || !last) return [];
  const held = (value: number) => Math.min(up.domain[1], Math.max(up.domain[0], value));
  const at = (px: number, py: number) => `${tenth(x(px))} ${tenth(y(held(py)))}`;
  const edge = [
    ...drawn.map((each) => at(each.x, each.upper)),
    ...drawn.toReversed().map((each) => at(each.x, each.lower)),
  ];
  const className = `fit${isClear ? '' : ' dashed'}${role === 'whole' ? ' stepped-back' : ''}`;
  const said = role === 'whole' ? 'all points' : isClear ? '' : 'no clear slope';
  const place = {
    x: Math.min(x(last.x), right),
    y: Math.max(top + 12, y(last.fitted) - 11),
    anchor: 'end',
  } as const;
  return [
    ...(role === 'whole' ? [] : [path(document, 'band', `M${edge.join('L')}z`)]),
    path(document, className, `M${at(first.x, first.fitted)}L${at(last.x, last.fitted)}`),
    ...(said
      ? [words(document, said, { ...place, className: role === 'whole' ? 'ink-2 halo' : 'ink halo' })]
      : []),
  ];
}

/** The means of ten equal groups, ringed, over every cloud that is too large to be seen one by one. */
export function ringMarks(document: Document, scatter: ExploredScatter, field: Field): SVGElement[] {
  const { points, hasMeans, selected } = scatter;
  if (!hasMeans || selected || points.length <= fewestForMeans) return [];
  return binnedMeans(points, 10).flatMap((mean) => ringOf(document, mean, scatter, field));
}

function ringOf(
  document: Document,
  { x: at, mean, lower, upper }: BinnedMean,
  { x: across, y: up }: ExploredScatter,
  { x, y }: Field,
): SVGElement[] {
  if (!isInside(at, across.domain) || !isInside(mean, up.domain)) return [];
  const [low, high] = up.domain;
  const [from, to] = [Math.max(lower, low), Math.min(upper, high)];
  return [
    path(document, 'bin', `M${tenth(x(at))} ${tenth(y(from))}V${tenth(y(to))}`),
    shape(document, 'circle', { class: 'ring', cx: tenth(x(at)), cy: tenth(y(mean)), r: 4.2 }),
  ];
}

function reachOf(points: readonly ExploredPoint[]): [number, number] {
  const [low = 0, high = 0] = extent(points, (point) => point.x);
  return [low, high];
}

function isInside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import { binnedMeans, type BinnedMean } from '../../lib/stats/binned-means.ts';
import { levelLines, roomOfFigures, titleAbove, titleBelow } from '../drawing/axes.ts';
import { writeScale } from '../drawing/scale-attribute.ts';
import { extent, scaleLinear } from '../drawing/scales.ts';
import { shape, textLine, wedge, wrapWords } from '../drawing/shape.ts';
import { path, pointsPath, sheet, tenth, words } from '../drawing/sheet.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { isOn, isWithin, type AxisRange } from './axis-range.ts';
import type { ScatterFit } from './scatter-fit.ts';

/** One side of a link as an axis. */
export interface ScatterAxis extends AxisRange {
  /** What the scale counts, with its unit. */
  title: string;
  better: 'higher' | 'lower' | null;
  betterIsAssumed: boolean;
  tick: (value: number) => string;
}

/** A dot: an authority, or an authority in one year. */
export interface ScatterPoint {
  x: number;
  y: number;
}

export interface Scatter {
  points: readonly ScatterPoint[];
  x: ScatterAxis;
  y: ScatterAxis;
  /** Left out where there are too few points or nothing varies. */
  fit?: ScatterFit | undefined;
  /** What is selected, with its own fit where it has one. */
  selected?: { selection: Selection; fit?: ScatterFit | undefined } | undefined;
  /** Whether means of ten groups are ringed: where every point counts the same. */
  hasMeans: boolean;
  label: string;
}

/** Where values stand in the drawing, and the edges of the field of points. */
interface Field {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Fewer points than this are seen one by one and need no means of groups. */
const fewestForMeans = 100;

/**
 * How a support and an outcome lie together, drawn the same at build time and in the browser: a dot each, the line with
 * its 95% band over the range of the dots, the means of ten equal groups, the better end of each axis in words and the
 * corner where both are better. A line that is not clear is dashed and says so. Of a selection the rectangle, its dots
 * and its own line stand out, and the line of the whole steps back. Points beyond the axes are left out; the page counts
 * them. The drawing keeps its scales, so that an authority can be marked on it.
 */
export function scatter(of: Scatter, drawing: Drawing): SVGSVGElement {
  const { document, width } = drawing;
  const [above, below] = [wrapWords(of.y.title, width), wrapWords(of.x.title, width)];
  const [left, right] = [roomOfFigures(of.y.ticks, of.y.tick), width - 8];
  const top = 18 + (above.length + 1) * textLine;
  const bottom = top + Math.round(width * (isWide(drawing) ? 0.5 : 0.68));
  const scales = {
    x: scaleLinear(of.x.domain, [left, right]),
    y: scaleLinear(of.y.domain, [bottom, top]),
  };
  const field: Field = { ...scales, left, right, top, bottom };
  const svg = sheet(drawing, bottom + 30 + (below.length + 1) * textLine, of.label);
  svg.setAttribute('data-x', writeScale({ kind: 'linear', values: of.x.domain, places: [left, right] }));
  svg.setAttribute('data-y', writeScale({ kind: 'linear', values: of.y.domain, places: [bottom, top] }));
  svg.append(
    ...titleAbove(document, above),
    ...betterAbove(document, of.y, 13 + above.length * textLine),
    ...titleBelow(document, below, { width, bottom }),
    ...betterBelow(document, of.x, { width, y: bottom + 40 + below.length * textLine }),
    ...axisMarks(document, of, field),
    ...clouds(document, of, field),
    ...fitMarks(document, of, field),
    ...meanMarks(document, of, field),
    ...betterCorner(document, of, field),
  );
  return svg;
}

function betterAbove(document: Document, axis: ScatterAxis, y: number): SVGElement[] {
  return [
    words(document, betterWords(axis), { x: axis.better ? 14 : 0, y, className: 'ink-2' }),
    ...(axis.better ? [wedge(document, 5, y - 4.5, axis.better === 'higher' ? 'up' : 'down')] : []),
  ];
}

function betterBelow(
  document: Document,
  axis: ScatterAxis,
  { width, y }: { width: number; y: number },
): SVGElement[] {
  const x = axis.better ? width - 14 : width;
  return [
    words(document, betterWords(axis), { x, y, anchor: 'end', className: 'ink-2' }),
    ...(axis.better
      ? [wedge(document, width - 5, y - 4.5, axis.better === 'higher' ? 'right' : 'left')]
      : []),
  ];
}

function betterWords({ better, betterIsAssumed }: ScatterAxis): string {
  if (!better) return 'no better end';
  return `${better} is better${betterIsAssumed ? ' (assumed)' : ''}`;
}

/** The corner where both sides lie at their better end; none where a side has no better end. */
function betterCorner(document: Document, { x, y }: Scatter, field: Field): SVGElement[] {
  if (!x.better || !y.better) return [];
  const isRight = x.better === 'higher';
  return [
    words(document, 'better on both', {
      x: isRight ? field.right - 4 : field.left + 6,
      y: y.better === 'higher' ? field.top + 14 : field.bottom - 9,
      anchor: isRight ? 'end' : 'start',
      className: 'better-corner bold halo',
    }),
  ];
}

function axisMarks(document: Document, { x: across, y: up }: Scatter, field: Field): SVGElement[] {
  const { x, y, left, right, top, bottom } = field;
  return [
    ...levelLines(document, { ticks: up.ticks, format: up.tick, y, left, right, zero: 'axis' }),
    ...across.ticks.flatMap((tick) => [
      tick === 0 && across.domain[0] < 0
        ? path(document, 'axis', `M${tenth(x(tick))} ${tenth(top)}V${tenth(bottom + 5)}`)
        : path(document, 'axis', `M${tenth(x(tick))} ${tenth(bottom)}v5`),
      words(document, across.tick(tick), { x: x(tick), y: bottom + 19, anchor: 'middle' }),
    ]),
  ];
}

/** All dots as one path; those of a selection as a second, over its rectangle. */
function clouds(document: Document, of: Scatter, field: Field): SVGElement[] {
  const drawn = of.points.filter((point) => isWithin(point, of));
  const many = drawn.length > 300;
  const dots = (className: string, points: readonly ScatterPoint[], opacity: number) =>
    shape(document, 'path', {
      class: className,
      'stroke-width': many ? 3.2 : 5.2,
      'stroke-opacity': opacity,
      d: pointsPath(points.map(({ x, y }) => [field.x(x), field.y(y)])),
    });
  if (!of.selected) return [dots('dots', drawn, many ? 0.42 : 0.62)];
  const { selection } = of.selected;
  const others = drawn.filter((point) => !isSelected(point, selection));
  return [
    rectangle(document, selection, field),
    dots('dots', others, many ? 0.3 : 0.4),
    dots('dots chosen', chosenOf(drawn, selection), many ? 0.6 : 0.8),
  ];
}

function isSelected({ x, y }: ScatterPoint, selection: Selection): boolean {
  return isOn(x, { domain: selection.x }) && isOn(y, { domain: selection.y });
}

function chosenOf(points: readonly ScatterPoint[], selection: Selection): ScatterPoint[] {
  return points.filter((point) => isSelected(point, selection));
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
function fitMarks(document: Document, of: Scatter, field: Field): SVGElement[] {
  const { points, fit, selected } = of;
  if (!selected) return fit ? lineMarks(document, { fit, points, role: 'alone' }, of, field) : [];
  const chosen = chosenOf(points, selected.selection);
  return [
    ...(fit ? lineMarks(document, { fit, points, role: 'whole' }, of, field) : []),
    ...(selected.fit
      ? lineMarks(document, { fit: selected.fit, points: chosen, role: 'selection' }, of, field)
      : []),
  ];
}

/** A line with its band over the range of its points; as the whole beside a selection it has no band and says what it is. */
function lineMarks(
  document: Document,
  {
    fit,
    points,
    role,
  }: { fit: ScatterFit; points: readonly ScatterPoint[]; role: 'alone' | 'whole' | 'selection' },
  of: Scatter,
  { x, y, right, top }: Field,
): SVGElement[] {
  const [low, high] = extent(
    points.filter((point) => isWithin(point, of)),
    (point) => point.x,
  );
  if (low === undefined || high === undefined) return [];
  const places = Array.from({ length: 41 }, (_, i) => low + ((high - low) * i) / 40);
  const drawn = fit.at(places).filter(({ fitted }) => isOn(fitted, of.y));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return [];
  const isWhole = role === 'whole';
  const said = isWhole ? 'all points' : fit.isClear ? '' : 'no clear slope';
  const line = `fit${fit.isClear ? '' : ' dashed'}${isWhole ? ' stepped-back' : ''}`;
  const at = (px: number, py: number) => `${tenth(x(px))} ${tenth(y(py))}`;
  const place = { x: Math.min(x(last.x), right), y: Math.max(top + 12, y(last.fitted) - 12) };
  const className = isWhole ? 'ink-2 halo' : 'ink halo';
  return [
    ...(isWhole ? [] : [path(document, 'band', bandPath(drawn, of.y, at))]),
    path(document, line, `M${at(first.x, first.fitted)}L${at(last.x, last.fitted)}`),
    ...(said ? [words(document, said, { ...place, anchor: 'end', className })] : []),
  ];
}

/** The outline of a band, cut off at the edges of the field. */
function bandPath(
  band: readonly { x: number; lower: number; upper: number }[],
  { domain: [low, high] }: AxisRange,
  at: (x: number, y: number) => string,
): string {
  const held = (value: number) => Math.min(high, Math.max(low, value));
  const edge = [
    ...band.map(({ x, upper }) => at(x, held(upper))),
    ...band.toReversed().map(({ x, lower }) => at(x, held(lower))),
  ];
  return `M${edge.join('L')}z`;
}

/** The means of ten equal groups, ringed, over every cloud that is too large to be seen one by one. */
function meanMarks(document: Document, of: Scatter, field: Field): SVGElement[] {
  const { points, hasMeans, selected } = of;
  if (!hasMeans || selected || points.length <= fewestForMeans) return [];
  return binnedMeans(points, 10)
    .filter(({ x, mean }) => isWithin({ x, y: mean }, of))
    .flatMap((mean) => meanMark(document, mean, of.y, field));
}

function meanMark(
  document: Document,
  { x: at, mean, lower, upper }: BinnedMean,
  { domain: [low, high] }: AxisRange,
  { x, y }: Field,
): SVGElement[] {
  const [from, to] = [Math.max(lower, low), Math.min(upper, high)];
  return [
    path(document, 'bin', `M${tenth(x(at))} ${tenth(y(from))}V${tenth(y(to))}`),
    shape(document, 'circle', { class: 'ring', cx: tenth(x(at)), cy: tenth(y(mean)), r: 4.2 }),
  ];
}

import type { BinnedMean } from '../../lib/stats/binned-means.ts';
import type { Drawing } from '../drawing/widths.ts';
import { shape, textLine, wrapWords } from '../drawing/shape.ts';
import { path, pointsPath, sheet, tenth, words } from '../drawing/sheet.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { writeScale } from '../drawing/scale-attribute.ts';

/** One side of a link as an axis that both views share. */
export interface SharedAxis {
  title: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  tick: (value: number) => string;
  better: 'higher' | 'lower';
}

/** A line through the points with its 95% band, over the range of the data. */
export interface DrawnFit {
  line: readonly { x: number; y: number }[];
  band: readonly { x: number; lower: number; upper: number }[];
  isClear: boolean;
}

export interface PairView {
  points: readonly { x: number; y: number }[];
  fit: DrawnFit;
  /** Means of equal groups; empty where there are too few points. */
  means: readonly BinnedMean[];
}

export interface PairScatterOptions extends Drawing {
  label: string;
  support: SharedAxis;
  outcome: SharedAxis;
}

interface Field {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * One of two views of a link, on axes that the other shares: a dot a row, the line with its band, the means of ten equal
 * groups. A line that is not clear is dashed and says so. Points outside the frame are left out; the page counts them.
 * The drawing keeps its scales, so that an authority can be marked on it in a reader's browser.
 */
export function pairScatter(view: PairView, options: PairScatterOptions): SVGSVGElement {
  const { document, width, support, outcome } = options;
  const [above, below] = [wrapWords(outcome.title, width), wrapWords(support.title, width)];
  const left = 12 + 7.4 * Math.max(...outcome.ticks.map((tick) => outcome.tick(tick).length));
  const top = 12 + above.length * textLine;
  const bottom = top + Math.round(width * 0.68);
  const height = bottom + 26 + below.length * textLine + 4;
  const field: Field = {
    x: scaleLinear(support.domain, [left, width - 8]),
    y: scaleLinear(outcome.domain, [bottom, top]),
    left,
    right: width - 8,
    top,
    bottom,
  };
  const svg = sheet(options, height, options.label);
  svg.setAttribute(
    'data-x',
    writeScale({ kind: 'linear', values: support.domain, places: [left, width - 8] }),
  );
  svg.setAttribute('data-y', writeScale({ kind: 'linear', values: outcome.domain, places: [bottom, top] }));
  svg.append(
    ...above.map((line, i) => words(document, line, { x: 0, y: 13 + i * textLine, className: 'ink-2' })),
    ...axisMarks(document, field, options),
    ...below.map((line, i) =>
      words(document, line, { x: width, y: bottom + 40 + i * textLine, anchor: 'end', className: 'ink-2' }),
    ),
    ...cloud(document, view, field, options),
    ...fitMarks(document, view.fit, field),
    ...view.means.flatMap((mean) => meanMarks(document, mean, field, options)),
    betterCorner(document, field, options),
  );
  return svg;
}

function axisMarks(document: Document, field: Field, { support, outcome }: PairScatterOptions): SVGElement[] {
  const { x, y, left, right, top, bottom } = field;
  return [
    ...outcome.ticks.flatMap((tick) => [
      path(document, tick === 0 ? 'axis' : 'grid', `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`),
      words(document, outcome.tick(tick), { x: left - 7, y: y(tick) + 4.5, anchor: 'end' }),
    ]),
    ...support.ticks.flatMap((tick) => [
      tick === 0
        ? path(document, 'axis', `M${tenth(x(tick))} ${tenth(top)}V${tenth(bottom + 5)}`)
        : path(document, 'axis', `M${tenth(x(tick))} ${tenth(bottom)}v5`),
      words(document, support.tick(tick), { x: x(tick), y: bottom + 19, anchor: 'middle' }),
    ]),
  ];
}

function isInside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function cloud(
  document: Document,
  { points }: PairView,
  { x, y }: Field,
  { support, outcome }: PairScatterOptions,
): SVGElement[] {
  const drawn = points.filter(
    (point) => isInside(point.x, support.domain) && isInside(point.y, outcome.domain),
  );
  const many = drawn.length > 300;
  return [
    shape(document, 'path', {
      class: 'dots',
      'stroke-width': many ? 3.2 : 5.2,
      'stroke-opacity': many ? 0.42 : 0.62,
      d: pointsPath(drawn.map((point) => [x(point.x), y(point.y)])),
    }),
  ];
}

function fitMarks(
  document: Document,
  { line, band, isClear }: DrawnFit,
  { x, y, right }: Field,
): SVGElement[] {
  const at = (px: number, py: number) => `${tenth(x(px))} ${tenth(y(py))}`;
  const edge = [
    ...band.map((point) => at(point.x, point.upper)),
    ...band.toReversed().map((point) => at(point.x, point.lower)),
  ];
  const last = line.at(-1);
  const marks = [
    path(document, 'band', `M${edge.join('L')}z`),
    path(document, isClear ? 'fit' : 'fit dashed', `M${line.map((point) => at(point.x, point.y)).join('L')}`),
  ];
  if (isClear || !last) return marks;
  const place = {
    x: Math.min(x(last.x), right),
    y: y(last.y) - 12,
    anchor: 'end',
    className: 'ink halo',
  } as const;
  return [...marks, words(document, 'no clear slope', place)];
}

function meanMarks(
  document: Document,
  { x: at, mean, lower, upper }: BinnedMean,
  { x, y }: Field,
  { support, outcome }: PairScatterOptions,
): SVGElement[] {
  if (!isInside(at, support.domain) || !isInside(mean, outcome.domain)) return [];
  const [low, high] = outcome.domain;
  const [from, to] = [Math.max(lower, low), Math.min(upper, high)];
  return [
    path(document, 'bin', `M${tenth(x(at))} ${tenth(y(from))}V${tenth(y(to))}`),
    shape(document, 'circle', { class: 'ring', cx: tenth(x(at)), cy: tenth(y(mean)), r: 4.2 }),
  ];
}

/** The corner where both sides lie at their better end. */
function betterCorner(
  document: Document,
  field: Field,
  { support, outcome }: PairScatterOptions,
): SVGElement {
  const isRight = support.better === 'higher';
  return words(document, 'better on both', {
    x: isRight ? field.right - 4 : field.left + 6,
    y: outcome.better === 'higher' ? field.top + 14 : field.bottom - 9,
    anchor: isRight ? 'end' : 'start',
    className: 'better-corner bold halo',
  });
}

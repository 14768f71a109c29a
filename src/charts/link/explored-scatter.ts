import type { FittedLine } from '../../lib/links/explored/link-result.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import { markAuthority } from '../place/authority-marks.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { clouds, fitMarks, ringMarks, type Field } from './explored-marks.ts';
import { textLine, wedge, wrapWords } from '../drawing/shape.ts';
import type { SharedScale } from './pair-views.ts';
import { extent, scaleLinear } from '../drawing/scales.ts';
import { writeScale } from '../drawing/scale-attribute.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** One side of a link as an axis. */
export interface ExploredAxis extends SharedScale {
  /** What the scale counts, with its unit. */
  title: string;
  better: 'higher' | 'lower' | null;
  betterIsAssumed: boolean;
  tick: (value: number) => string;
}

/** A dot: an authority, or an authority in one year. */
export interface ExploredPoint {
  authority: string;
  x: number;
  y: number;
}

/** A fit and whether its estimate leaves zero out; otherwise the line is dashed and says so. */
export interface ExploredFit {
  line: FittedLine;
  isClear: boolean;
}

export interface ExploredScatter {
  points: readonly ExploredPoint[];
  x: ExploredAxis;
  y: ExploredAxis;
  /** Left out where there are too few points or nothing varies. */
  fit?: ExploredFit | undefined;
  /** What is selected, with its own fit where it has one. */
  selected?: { selection: Selection; fit?: ExploredFit | undefined } | undefined;
  /** Whether means of ten groups are ringed: where every point counts the same. */
  hasMeans: boolean;
  /** Code of an authority to mark. */
  marked?: string | undefined;
  /** Height of the field of points, for one of width 1. */
  ratio: number;
  label: string;
}

/**
 * How a support and an outcome lie together, drawn the same at build time and in the browser: a dot each, the line with
 * its 95% band over the range of the data, the better end of each axis in words. A line whose estimate is not clear is
 * dashed and says so. Of a selection the rectangle, its dots and its own line stand out, and the line of the whole steps
 * back. Points beyond the axes are left out; the page counts them.
 */
export function exploredScatter(scatter: ExploredScatter, drawing: Drawing): SVGSVGElement {
  const { document, width } = drawing;
  const [above, below] = [wrapWords(scatter.y.title, width), wrapWords(scatter.x.title, width)];
  const left = 12 + 7.4 * Math.max(...scatter.y.ticks.map((tick) => scatter.y.tick(tick).length));
  const top = 18 + (above.length + 1) * textLine;
  const bottom = top + Math.round(width * scatter.ratio);
  const height = bottom + 30 + (below.length + 1) * textLine;
  const right = width - 8;
  const scales = {
    x: scaleLinear(scatter.x.domain, [left, right]),
    y: scaleLinear(scatter.y.domain, [bottom, top]),
  };
  const field: Field = { ...scales, left, right, top, bottom };
  const svg = sheet(drawing, height, scatter.label);
  svg.setAttribute('data-x', writeScale({ kind: 'linear', values: scatter.x.domain, places: [left, right] }));
  svg.setAttribute('data-y', writeScale({ kind: 'linear', values: scatter.y.domain, places: [bottom, top] }));
  svg.append(
    ...nameAbove(document, scatter.y, above),
    ...nameBelow(document, scatter.x, below, { width, bottom }),
    ...axisMarks(document, scatter, field),
    ...clouds(document, scatter, field, isWide(drawing)),
    ...fitMarks(document, scatter, field),
    ...ringMarks(document, scatter, field),
  );
  mark(svg, scatter);
  return svg;
}

/** A scale over all values that ends on round ones, with five ticks or so. */
export function exploredScale(values: readonly number[]): SharedScale {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return { domain: [0, 1], ticks: [0] };
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = scaleLinear([low - room, high + room], [0, 1]).nice(6);
  return { domain: scale.domain() as [number, number], ticks: scale.ticks(5) };
}

function nameAbove(document: Document, axis: ExploredAxis, lines: readonly string[]): SVGElement[] {
  const under = 13 + lines.length * textLine;
  return [
    ...lines.map((line, i) => words(document, line, { x: 0, y: 13 + i * textLine, className: 'ink' })),
    words(document, betterWords(axis), { x: axis.better ? 14 : 0, y: under, className: 'ink-2' }),
    ...(axis.better ? [wedge(document, 5, under - 4.5, axis.better === 'higher' ? 'up' : 'down')] : []),
  ];
}

function nameBelow(
  document: Document,
  axis: ExploredAxis,
  lines: readonly string[],
  { width, bottom }: { width: number; bottom: number },
): SVGElement[] {
  const first = bottom + 40;
  const under = first + lines.length * textLine;
  const place = { anchor: 'end', className: 'ink' } as const;
  return [
    ...lines.map((line, i) => words(document, line, { x: width, y: first + i * textLine, ...place })),
    words(document, betterWords(axis), {
      ...place,
      x: axis.better ? width - 14 : width,
      y: under,
      className: 'ink-2',
    }),
    ...(axis.better
      ? [wedge(document, width - 5, under - 4.5, axis.better === 'higher' ? 'right' : 'left')]
      : []),
  ];
}

function betterWords({ better, betterIsAssumed }: ExploredAxis): string {
  if (!better) return 'no better end';
  return `${better} is better${betterIsAssumed ? ' (assumed)' : ''}`;
}

function axisMarks(document: Document, { x: across, y: up }: ExploredScatter, field: Field): SVGElement[] {
  const { x, y, left, right, top, bottom } = field;
  return [
    ...up.ticks.flatMap((tick) => [
      path(document, tick === 0 ? 'axis' : 'grid', `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`),
      words(document, up.tick(tick), { x: left - 7, y: y(tick) + 4.5, anchor: 'end' }),
    ]),
    ...across.ticks.flatMap((tick) => [
      tick === 0 && (across.domain[0] ?? 0) < 0
        ? path(document, 'axis', `M${tenth(x(tick))} ${tenth(top)}V${tenth(bottom + 5)}`)
        : path(document, 'axis', `M${tenth(x(tick))} ${tenth(bottom)}v5`),
      words(document, across.tick(tick), { x: x(tick), y: bottom + 19, anchor: 'middle' }),
    ]),
  ];
}

/** The reader's authority on top of all others, by its code. */
function mark(svg: SVGSVGElement, { points, marked }: ExploredScatter): void {
  if (marked === undefined) return;
  const own = points.filter(({ authority }) => authority === marked);
  markAuthority(svg, { points: own, name: marked });
}

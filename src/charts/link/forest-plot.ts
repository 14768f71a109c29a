import { formatSigned } from '../../lib/words/number.ts';
import { estimateMark, hopeOf, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { reachOf, type ReachOptions } from '../drawing/reach-of.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { shape } from '../drawing/shape.ts';
import { hopeWords, path, sheet, tenth, words } from '../drawing/sheet.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';

/** One estimate with its interval, or the place of one that does not exist. */
export interface ForestRow {
  label: string;
  /** At the right edge: how many it rests on, or why there is no estimate. */
  note?: string;
  /** Null where nothing is measured. */
  estimate: Estimate | null;
  /** Whether it is an average of several: a diamond. */
  isAverage?: boolean;
  /** The estimate that the page speaks of. */
  isChief?: boolean;
  /** Whether it survives the number of tries: boxed. */
  survives?: boolean;
  /** Smallest estimate that would have been seen four times in five. */
  detectable?: number;
}

/** Rows that belong together. */
export interface ForestGroup {
  /** Empty for rows that need none. */
  heading: string;
  rows: readonly ForestRow[];
}

export interface ForestPlotOptions extends Drawing {
  label: string;
  /** How far the scale goes where no interval asks for more. */
  reach: ReachOptions;
  /** The average of all rows, under a rule: a diamond as wide as its interval. */
  total?: { label: string; estimate: Estimate };
  /** Whether rows are too many to be named: thin lines beside or under the name of their group. */
  isDense?: boolean;
}

/** Where things stand in the drawing, in px. */
interface Layout {
  x: (value: number) => number;
  /** How far the scale goes from zero. */
  reach: number;
  /** Height of a row, and of the heading of a group. */
  step: number;
  heading: number;
  wide: boolean;
  dense: boolean;
  width: number;
}

const top = 28;
const foot = 30;
/** Height of a row that is named, where its name stands beside it and where over it. */
const namedStep = { wide: 30, narrow: 48 };
const thinStep = { wide: 4.2, narrow: 6 };
/** What a letter of a name takes, in px, and the least room beside names. */
const letter = 6.6;
const air = 14;

/** More rows than this are better drawn as blocks of thin lines under the name of their group. */
export const mostNamedRows = 16;

/**
 * Estimates with their 95% intervals in rows, on one scale of hope, zero the strongest line. A single estimate is a disc,
 * a square where it is clear the other way; an average is a diamond; each is open where its interval crosses zero.
 * Behind a row stands a pale block of what would have been too small to see, and what survives the number of tries is
 * boxed. A row without an estimate keeps its place and says why.
 */
export function forestPlot(groups: readonly ForestGroup[], options: ForestPlotOptions): SVGSVGElement {
  const { document, width, total } = options;
  const layout = layoutOf(groups, options);
  const placed = placeGroups(groups, layout);
  const end = placed.at(-1)?.end ?? top;
  const bottom = total ? end + 12 + stepOf(layout) : end;
  const svg = sheet(options, bottom + foot, options.label);
  svg.append(
    ...placed.flatMap(({ rows }) => rows.flatMap(({ row, y }) => unseenMarks(document, row, layout, y))),
    ...scaleMarks(document, layout, bottom),
    ...placed.flatMap(({ group, y, rows }) => [
      ...headingMarks(document, group, layout, y),
      ...rows.flatMap((each) => rowMarks(document, each.row, layout, each.y)),
    ]),
  );
  if (total)
    svg.append(
      path(document, 'axis', `M0 ${tenth(end + 6)}H${width}`),
      ...totalMarks(document, total, { ...layout, dense: false, step: stepOf(layout) }, end + 12),
    );
  svg.append(...hopeWords(document, layout.x(0), bottom + foot - 8));
  return svg;
}

function layoutOf(groups: readonly ForestGroup[], options: ForestPlotOptions): Layout {
  const { width, total, isDense: dense = false } = options;
  const wide = isWide(options);
  const rows: ForestRow[] = [...groups.flatMap((group) => group.rows), ...(total ? [total] : [])];
  const reach = reachOf(
    rows.flatMap(({ estimate }) => estimate ?? []),
    options.reach,
  );
  const named = dense
    ? [...groups.map(({ heading }) => heading), total?.label ?? '']
    : rows.map(({ label }) => label);
  const notes = rows.map(({ note = '' }) => note);
  const [left, right] = wide ? [roomOf(named), roomOf(notes)] : [0, 0];
  const sizes = wide ? 'wide' : 'narrow';
  return {
    x: scaleLinear([-reach, reach], [left + 12, width - right - 12]),
    reach,
    step: dense ? thinStep[sizes] : namedStep[sizes],
    heading: dense && wide ? 9 : 34,
    wide,
    dense,
    width,
  };
}

/** Room that the longest of some names takes beside the rows, in px. */
function roomOf(names: readonly string[]): number {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  return longest === 0 ? 0 : Math.ceil(letter * longest) + air;
}

/** The height of a row with a name, whatever the others have. */
function stepOf({ wide }: Layout): number {
  return wide ? namedStep.wide : namedStep.narrow;
}

/** A group with where it begins and ends, and where each of its rows begins. */
interface PlacedGroup {
  group: ForestGroup;
  y: number;
  rows: { row: ForestRow; y: number }[];
  end: number;
}

function placeGroups(groups: readonly ForestGroup[], { step, heading }: Layout): PlacedGroup[] {
  let y = top;
  return groups.map((group) => {
    const from = y;
    const first = from + (group.heading === '' ? 0 : heading);
    const rows = group.rows.map((row, i) => ({ row, y: first + i * step }));
    y = first + group.rows.length * step;
    return { group, y: from, rows, end: y };
  });
}

function scaleMarks(document: Document, { x, reach, wide }: Layout, bottom: number): SVGElement[] {
  return ticks(-reach, reach, wide ? 7 : 4).flatMap((tick) => [
    path(document, tick === 0 ? 'zero' : 'grid', `M${tenth(x(tick))} ${top}V${tenth(bottom)}`),
    words(document, formatSigned(tick), { x: x(tick), y: 16, anchor: 'middle' }),
  ]);
}

/** The name of a group: over its rows, or beside their middle where they are a block of thin lines. */
function headingMarks(
  document: Document,
  { heading, rows }: ForestGroup,
  layout: Layout,
  y: number,
): SVGElement[] {
  if (heading === '') return [];
  const middle = y + layout.heading + (rows.length * layout.step) / 2;
  return layout.dense && layout.wide
    ? [words(document, heading, { x: 0, y: middle + 4.5, className: 'ink-2' })]
    : [words(document, heading, { x: 0, y: y + 24, className: 'ink bold halo' })];
}

/** Where the interval of a row stands. */
function middleOf({ wide, dense, step }: Layout, y: number): number {
  return wide || dense ? y + step / 2 : y + step - 14;
}

/** A block from minus to plus what would have been seen; no further than the scale goes. */
function unseenMarks(document: Document, { detectable }: ForestRow, layout: Layout, y: number): SVGElement[] {
  if (detectable === undefined) return [];
  const { x, reach, step, wide } = layout;
  const ends = Math.min(detectable, reach);
  const height = wide ? step : 24;
  return [
    shape(document, 'rect', {
      class: 'blind',
      x: tenth(x(-ends)),
      y: tenth(middleOf(layout, y) - height / 2),
      width: tenth(x(ends) - x(-ends)),
      height,
    }),
  ];
}

function rowMarks(document: Document, row: ForestRow, layout: Layout, y: number): SVGElement[] {
  return [
    ...(layout.dense ? [] : nameMarks(document, row, layout, y)),
    ...(row.estimate ? estimateMarks(document, { ...row, estimate: row.estimate }, layout, y) : []),
  ];
}

function nameMarks(
  document: Document,
  { label, note, isChief }: ForestRow,
  layout: Layout,
  y: number,
): SVGElement[] {
  const textY = layout.wide ? middleOf(layout, y) + 4.5 : y + 17;
  return [
    words(document, label, { x: 0, y: textY, className: `${isChief ? 'ink bold' : 'ink-2'} halo` }),
    ...(note ? [words(document, note, { x: layout.width, y: textY, anchor: 'end', className: 'halo' })] : []),
  ];
}

function estimateMarks(
  document: Document,
  { estimate, isAverage, isChief = false, survives }: ForestRow & { estimate: Estimate },
  layout: Layout,
  y: number,
): SVGElement[] {
  const { x, dense } = layout;
  const middle = middleOf(layout, y);
  const [from, to] = [x(estimate.lower), x(estimate.upper)];
  const line = intervalLine(document, estimate, { from: [from, middle], to: [to, middle], isChief });
  if (dense) line.classList.add('thin');
  const size = isChief ? 6.5 : 5;
  const at = { x: x(estimate.aligned), y: middle };
  return [
    ...(survives ? [box(document, { from, to, middle })] : []),
    line,
    isAverage
      ? diamond(document, estimate, { ...at, r: size + 1.5 })
      : estimateMark(document, estimate, { ...at, r: dense ? 2 : size }),
  ];
}

/** The average of all rows with its name; its diamond is never too narrow to be seen. */
function totalMarks(
  document: Document,
  { label, estimate }: { label: string; estimate: Estimate },
  layout: Layout,
  y: number,
): SVGElement[] {
  const { x } = layout;
  const [middle, at] = [middleOf(layout, y), x(estimate.aligned)];
  const [from, to] = [Math.min(x(estimate.lower), at - 4), Math.max(x(estimate.upper), at + 4)];
  const corners = [
    [from, middle],
    [at, middle - 8],
    [to, middle],
    [at, middle + 8],
  ].map((corner) => corner.map(tenth).join(' '));
  const className = hopeOf(estimate) === 'unclear' ? 'estimate open' : 'estimate';
  return [
    ...nameMarks(document, { label, estimate, isChief: true }, layout, y),
    path(document, className, `M${corners.join('L')}Z`),
  ];
}

/** The sign of a survivor: an outline around the whole interval. */
function box(
  document: Document,
  { from, to, middle }: { from: number; to: number; middle: number },
): SVGElement {
  const height = 24;
  return shape(document, 'rect', {
    class: 'survivor',
    x: tenth(from - 8),
    y: tenth(middle - height / 2),
    width: tenth(to - from + 16),
    height,
  });
}

function diamond(
  document: Document,
  average: Estimate,
  { x, y, r }: { x: number; y: number; r: number },
): SVGElement {
  const d = `M${tenth(x)} ${tenth(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  return path(document, hopeOf(average) === 'unclear' ? 'diamond open' : 'diamond', d);
}

import { formatSigned } from '../../lib/words/number.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { hopeOf, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { shape, wedge } from '../drawing/shape.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { reachOf } from '../drawing/reach-of.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** The average of several links, or the place of one that does not exist. */
export interface AverageRow {
  label: string;
  /** How many links it averages, or why there is none. */
  note: string;
  /** Null where nothing is measured. */
  average: Estimate | null;
  /** The average that the page speaks of. */
  isChief: boolean;
  /** Whether it survives the number of averages tried: boxed. */
  survives: boolean;
}

/** Averages that belong together. */
export interface AverageGroup {
  /** Null for rows that need none. */
  heading: string | null;
  rows: readonly AverageRow[];
}

/** Where things stand in the drawing, in px. */
interface Layout {
  x: (value: number) => number;
  step: number;
  wide: boolean;
  width: number;
}

const top = 28;
const foot = 32;
const headingHeight = 34;

/**
 * Averages of links with their 95% intervals, one row each, on one scale of hope: to the right, more support goes with
 * a better outcome. The mark is a diamond, as for every average; open where the interval crosses zero. A row without an
 * average keeps its place and says why. What survives the number of averages tried stands in a box.
 */
export function averageLinks(
  groups: readonly AverageGroup[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const wide = isWide(drawing);
  const rows = groups.flatMap((group) => group.rows);
  const reach = reachOf(
    rows.flatMap(({ average }) => average ?? []),
    { least: 0.05, parts: 20 },
  );
  const [left, right] = wide ? [270, 130] : [6, 6];
  const x = scaleLinear([-reach, reach], [left + 6, width - right - 6]);
  const layout: Layout = { x, step: wide ? 32 : 50, wide, width };
  const headings = groups.filter(({ heading }) => heading !== null).length;
  const height = top + headings * headingHeight + rows.length * layout.step + foot;
  const svg = sheet(drawing, height, label);
  svg.append(...scaleMarks(document, layout, { reach, bottom: height - foot }));
  let y = top;
  for (const { heading, rows: own } of groups) {
    if (heading !== null) {
      svg.append(words(document, heading, { x: 0, y: y + 24, className: 'ink bold halo' }));
      y += headingHeight;
    }
    svg.append(...own.flatMap((row, i) => rowMarks(document, row, layout, y + i * layout.step)));
    y += own.length * layout.step;
  }
  svg.append(...hopeWords(document, x(0), height - 8));
  return svg;
}

function scaleMarks(
  document: Document,
  { x, wide }: Layout,
  { reach, bottom }: { reach: number; bottom: number },
): SVGElement[] {
  return ticks(-reach, reach, wide ? 6 : 4).flatMap((tick) => [
    path(document, tick === 0 ? 'zero' : 'grid', `M${tenth(x(tick))} ${top}V${tenth(bottom)}`),
    words(document, formatSigned(tick), { x: x(tick), y: 16, anchor: 'middle' }),
  ]);
}

function rowMarks(
  document: Document,
  { label, note, average, isChief, survives }: AverageRow,
  { x, step, wide, width }: Layout,
  y: number,
): SVGElement[] {
  const middle = wide ? y + step / 2 : y + step - 14;
  const textY = wide ? middle + 4.5 : y + 17;
  const named = `${isChief ? 'ink bold' : 'ink-2'} halo`;
  const texts = [
    words(document, label, { x: 0, y: textY, className: named }),
    words(document, note, { x: width, y: textY, anchor: 'end', className: 'halo' }),
  ];
  if (!average) return texts;
  const ends = {
    from: [x(average.lower), middle] as const,
    to: [x(average.upper), middle] as const,
    isChief,
  };
  return [
    ...texts,
    ...(survives ? [box(document, ends.from, ends.to)] : []),
    intervalLine(document, average, ends),
    diamond(document, average, { x: x(average.aligned), y: middle, r: isChief ? 8 : 6.5 }),
  ];
}

/** The sign of a survivor: an outline around the whole interval. */
function box(
  document: Document,
  [from, middle]: readonly [number, number],
  [to]: readonly [number, number],
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

function hopeWords(document: Document, zero: number, y: number): SVGElement[] {
  const group = shape(document, 'g', {});
  group.append(
    words(document, 'as hoped', { x: zero + 10, y, className: 'ink-2' }),
    wedge(document, zero + 76, y - 4.5, 'right'),
    words(document, 'the other way', { x: zero - 10, y, anchor: 'end', className: 'ink-2' }),
    wedge(document, zero - 104, y - 4.5, 'left'),
  );
  return [group];
}

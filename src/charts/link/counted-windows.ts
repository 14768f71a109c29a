import { endsOf, type Span } from '../../lib/links/timing/window.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { shape, textLine, wrapWords } from '../drawing/shape.ts';
import { path, tenth, words } from '../drawing/sheet.ts';
import type { Drawing } from '../drawing/widths.ts';

/** The days of one count on a line of time, with what is written above them. */
export interface CountedWindow {
  words: string;
  span: Span;
  isChief: boolean;
}

/** What was counted when, for one outcome of one year. */
export interface CountedWindows {
  outcome: Omit<CountedWindow, 'isChief'>;
  /** The support at each timing, in the order in which they were counted. */
  supports: readonly CountedWindow[];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const millisecondsOfDay = 86_400_000;
const barHeight = 12;
const rowGap = 9;
/** Room for the names of months and for the years below them. */
const axisHeight = 48;

/**
 * The windows of a pair on a line of time, one row each: the outcome's shaded through all rows, the support's as bars, a
 * count of one day as an upright mark. Marks for a sheet, from the top of it down, with the height they take.
 */
export function countedWindows(
  { outcome, supports }: CountedWindows,
  { document, width }: Drawing,
): { marks: SVGElement[]; height: number } {
  const rows = [{ ...outcome, isChief: false }, ...supports];
  const axis = monthsOf(rows.map(({ span }) => span));
  const x = scaleLinear([axis.from, axis.to], [2, width - 2]);
  const text: SVGElement[] = [];
  const bars: SVGElement[] = [];
  let y = 0;
  let top = 0;
  for (const [place, row] of rows.entries()) {
    for (const line of wrapWords(row.words, width)) {
      y += textLine;
      const className = row.isChief ? 'ink bold' : 'ink-2';
      text.push(words(document, line, { x: 0, y: y - 4, className }));
    }
    if (place === 0) top = y;
    bars.push(...windowMarks(document, row, { x, y: y + 1, kind: kindOf(place === 0, row.isChief) }));
    y += barHeight + rowGap;
  }
  const shade = shadeOf(document, outcome.span, { x, top: top + 1, bottom: y });
  const ticks = monthTicks(document, axis, { x, y, width });
  return { marks: [shade, ...bars, ...text, ...ticks], height: y + axisHeight };
}

function kindOf(isOutcome: boolean, isChief: boolean): string {
  return isOutcome ? 'counted outcome' : isChief ? 'counted chief' : 'counted';
}

type Scale = (day: number) => number;

function windowMarks(
  document: Document,
  { span }: Pick<CountedWindow, 'span'>,
  { x, y, kind }: { x: Scale; y: number; kind: string },
): SVGElement[] {
  if (span.kind === 'period') {
    const [from, to] = [x(span.from), x(span.to)];
    const place = { x: tenth(from), y, width: tenth(to - from), height: barHeight };
    return [shape(document, 'rect', { class: kind, ...place })];
  }
  const [first, last] = endsOf(span);
  const marks = span.at.map((instant) => {
    const place = { x: tenth(x(instant) - 2.5), y: y - 1, width: 5, height: barHeight + 2 };
    return shape(document, 'rect', { class: kind, ...place });
  });
  const middle = y + barHeight / 2;
  const between = path(document, 'between-counts', `M${tenth(x(first))} ${middle}H${tenth(x(last))}`);
  return first === last ? marks : [between, ...marks];
}

/** The outcome's window behind all rows; the day of one that is counted on a day as a line. */
function shadeOf(
  document: Document,
  span: Span,
  { x, top, bottom }: { x: Scale; top: number; bottom: number },
): SVGElement {
  const [from, to] = endsOf(span).map(x) as [number, number];
  if (from === to) return path(document, 'outcome-day', `M${tenth(from)} ${top}V${bottom}`);
  const place = { x: tenth(from), y: top, width: tenth(to - from), height: bottom - top };
  return shape(document, 'rect', { class: 'blind outcome-window', ...place });
}

/** First days of months that hold all spans, with a month to spare on each side. */
interface MonthAxis {
  from: number;
  to: number;
  starts: { day: number; month: number; year: number }[];
}

function monthsOf(spans: readonly Span[]): MonthAxis {
  const ends = spans.flatMap((span) => [...endsOf(span)]);
  const first = new Date(Math.min(...ends) * millisecondsOfDay);
  const last = Math.max(...ends);
  const starts: MonthAxis['starts'] = [];
  for (let place = -1; ; place++) {
    const date = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + place, 1));
    const day = date.getTime() / millisecondsOfDay;
    starts.push({ day, month: date.getUTCMonth(), year: date.getUTCFullYear() });
    if (day > last) return { from: (starts[0] as { day: number }).day, to: day, starts };
  }
}

/** A tick at every month, and the names of as many of them as there is room for, each January with its year. */
function monthTicks(
  document: Document,
  { from, to, starts }: MonthAxis,
  { x, y, width }: { x: Scale; y: number; width: number },
): SVGElement[] {
  const room = (x(to) - x(from)) / (starts.length - 1);
  const step = [1, 3, 6, 12].find((each) => each * room >= 33) ?? 12;
  const line = path(document, 'axis', `M0 ${y}H${width}`);
  const ticks = starts.map(({ day, month }) => `M${tenth(x(day))} ${y}v${month % step === 0 ? 7 : 4}`);
  const named = starts.filter(({ day, month }) => month % step === 0 && x(day) >= 12 && x(day) <= width - 12);
  return [
    line,
    path(document, 'axis', ticks.join('')),
    ...named.flatMap(({ day, month, year }) => {
      const name = words(document, months[month] ?? '', { x: x(day), y: y + 20, anchor: 'middle' });
      if (month !== 0) return [name];
      const place = { x: Math.min(Math.max(x(day), 16), width - 16), y: y + 36, anchor: 'middle' } as const;
      return [name, words(document, String(year), place)];
    }),
  ];
}

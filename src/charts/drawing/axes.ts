import { textLine } from './shape.ts';
import { path, tenth, words } from './sheet.ts';

/** A vertical scale as level lines across a field, with their figures left of it. */
export interface LevelLines {
  ticks: readonly number[];
  format: (tick: number) => string;
  y: (value: number) => number;
  /** Edges of the field, in px. */
  left: number;
  right: number;
  /** Class of the line at 0: in ink where signs matter. */
  zero?: 'zero' | 'axis' | 'grid';
}

/** The lines of a vertical scale, pale from edge to edge, with a figure at each; no axis line. */
export function levelLines(
  document: Document,
  { ticks, format, y, left, right, zero = 'zero' }: LevelLines,
): SVGElement[] {
  return ticks.flatMap((tick) => [
    path(document, tick === 0 ? zero : 'grid', `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`),
    words(document, format(tick), { x: left - 7, y: y(tick) + 4.5, anchor: 'end' }),
  ]);
}

/** Room at the left that the figures of a vertical scale take, in px. */
export function roomOfFigures(ticks: readonly number[], format: (tick: number) => string): number {
  return 12 + 7.4 * Math.max(0, ...ticks.map((tick) => format(tick).length));
}

/** What the vertical scale counts, over its left end. */
export function titleAbove(document: Document, lines: readonly string[]): SVGElement[] {
  return lines.map((line, i) => words(document, line, { x: 0, y: 13 + i * textLine, className: 'ink-2' }));
}

/** What the horizontal scale counts, under its figures at the right edge of the drawing. */
export function titleBelow(
  document: Document,
  lines: readonly string[],
  { width, bottom }: { width: number; bottom: number },
): SVGElement[] {
  return lines.map((line, i) =>
    words(document, line, { x: width, y: bottom + 40 + i * textLine, anchor: 'end', className: 'ink-2' }),
  );
}

import type { Drawing } from '../drawing/widths.ts';
import { shape } from '../drawing/shape.ts';

/** What a run of unit marks stands for; the drawing order of a strip, from the left. */
export interface UnitRun {
  /** Class that gives the marks their size and colour. */
  className: string;
  count: number;
  /** Drawn as rings: each mark bears a hole of class `unit-hole`. */
  isOpen?: boolean;
  /** Each mark in a box of class `unit-box`. */
  isBoxed?: boolean;
}

export interface UnitStripOptions extends Omit<Drawing, 'width'> {
  /** What is counted, in a sentence with its numbers. */
  label: string;
  /** Marks in a column; the strip fills column by column. */
  rows: number;
  /** A bracket below, from one count to another: where nine in ten shuffled worlds lie. */
  bracket?: readonly [from: number, to: number];
}

/** Distance between two marks, in units of the drawing. */
const step = 10;
/** How far a box stands out from the place of its mark. */
const boxMargin = 2;

/**
 * One mark for each of many things, run after run: what is counted and what is not, at one glance. A run is drawn as
 * dashed lines of no dash length, whose round or square caps are the marks, so a strip of 420 weighs a few hundred bytes.
 * It has no text and stretches with its box.
 */
export function unitStrip(runs: readonly UnitRun[], options: UnitStripOptions): SVGSVGElement {
  const { document, label, rows, bracket } = options;
  const columns = Math.ceil(runs.reduce((sum, { count }) => sum + count, 0) / rows);
  const height = rows * step + (bracket ? 8 : 0);
  const svg = shape(document, 'svg', {
    class: 'units',
    viewBox: `0 0 ${columns * step} ${height}`,
    role: 'img',
    'aria-label': label,
  });
  let from = 0;
  for (const { className, count, isOpen = false, isBoxed = false } of runs) {
    const d = runPath(from, from + count, rows);
    const classes = isOpen ? [className, `${className} unit-hole`] : [className];
    if (count > 0) svg.append(...classes.map((name) => shape(document, 'path', { class: name, d })));
    if (count > 0 && isBoxed)
      svg.append(shape(document, 'path', { class: 'unit-box', d: boxes(from, from + count, rows) }));
    from += count;
  }
  if (bracket) svg.append(bracketBelow(document, bracket, rows));
  return svg as SVGSVGElement;
}

/** The marks from one place to another: in each row of the strip one line along its columns. */
function runPath(from: number, to: number, rows: number): string {
  return Array.from({ length: rows }, (_, row) => {
    const first = Math.ceil((from - row) / rows);
    const count = Math.ceil((to - row) / rows) - first;
    // a little longer than to the last mark, so that rounding never loses it
    const length = Math.max(0, count - 1) * step + 0.01;
    return count > 0 ? `M${(first + 0.5) * step} ${(row + 0.5) * step}h${length}` : '';
  }).join('');
}

/** A square around each mark from one place to another. */
function boxes(from: number, to: number, rows: number): string {
  const side = step + 2 * boxMargin;
  return Array.from({ length: to - from }, (_, i) => {
    const [column, row] = [Math.floor((from + i) / rows), (from + i) % rows];
    return `M${column * step - boxMargin} ${row * step - boxMargin}h${side}v${side}h-${side}z`;
  }).join('');
}

function bracketBelow(document: Document, [from, to]: readonly [number, number], rows: number): SVGElement {
  const at = (count: number): number => Math.round((count / rows) * step);
  const y = rows * step + 4;
  return shape(document, 'path', {
    class: 'unit-bracket',
    d: `M${at(from)} ${y}H${at(to)}M${at(from)} ${y - 3}v6M${at(to)} ${y - 3}v6`,
  });
}

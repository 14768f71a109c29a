import type { ShownEstimate } from '../../lib/words/link/atlas.ts';
import { shape } from '../drawing/shape.ts';

/** One estimate of a link, turned so that right is as hoped; what the cell draws of it. */
export type CellEstimate = Pick<ShownEstimate, 'method' | 'value' | 'lower' | 'upper' | 'reach' | 'tone'>;

const width = 50;
const middle = 6;

/**
 * A link in the smallest room: its interval as a line, its estimate as a disc, a square where it is clear the other
 * way, for every method in one drawing of which the page shows one at a time. Ends beyond the scale are cut at its edge.
 * A method that could not be computed leaves a dot without a line. Strokes do not scale and there is no text, so the
 * drawing stretches to any cell; a unit is about a pixel.
 */
export function atlasCell(
  estimates: readonly CellEstimate[],
  untested: readonly string[],
  document: Document,
): SVGSVGElement {
  const svg = shape(document, 'svg', {
    viewBox: `0 0 ${width} ${2 * middle}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  for (const estimate of estimates) {
    const { method, tone, value, reach } = estimate;
    svg.append(
      mark(document, tone === 'none' ? method : `${method} ${tone}`, [
        `M${place(value, reach)} ${middle}h0`,
        line(estimate),
      ]),
    );
  }
  for (const method of untested) svg.append(mark(document, method, [`M${width / 2} ${middle}h0`]));
  return svg as SVGSVGElement;
}

/** One method’s mark; the dot comes first, and by that the page’s rules know it. */
function mark(document: Document, name: string, paths: readonly string[]): SVGElement {
  const group = shape(document, 'g', { class: name });
  group.append(...paths.map((d) => shape(document, 'path', { d })));
  return group;
}

/**
 * The interval. Where it lies about its estimate to a unit it is drawn from there, which hundreds of cells say in the
 * same words; where not, from end to end.
 */
function line({ value, lower, upper, reach }: CellEstimate): string {
  const [at, from, to] = [value, lower, upper].map((x) => place(x, reach)) as [number, number, number];
  const half = Math.round((((upper - lower) / reach) * width) / 4);
  const isAbout = Math.abs(at - half - from) <= 1 && Math.abs(at + half - to) <= 1;
  return isAbout ? `M${at} ${middle}m-${half} 0h${2 * half}` : `M${from} ${middle}H${to}`;
}

/** Where a value lies across the cell, in whole units, kept inside it. */
function place(value: number, reach: number): number {
  const at = Math.round(width / 2 + (value / reach) * (width / 2));
  return Math.min(width - 1, Math.max(1, at));
}

import type { ShownEstimate } from '../../lib/words/link/atlas.ts';
import { shape } from '../drawing/shape.ts';

/** One estimate of a link, turned so that right is as hoped; what the cell draws of it. */
export type CellEstimate = Pick<ShownEstimate, 'method' | 'value' | 'lower' | 'upper' | 'reach' | 'tone'>;

const width = 100;
const middle = 12;

/**
 * A link in the smallest room: its interval as a line, its estimate as a disc, a square where it is clear the other
 * way, for every method in one drawing of which the page shows one at a time. Ends beyond the scale are cut at its edge.
 * A method that could not be computed leaves a dot without a line. Strokes do not scale and there is no text, so the drawing stretches to any cell.
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
  for (const { method, tone, value, lower, upper, reach } of estimates) {
    const at = (x: number): number => place(x, reach);
    svg.append(
      mark(document, tone === 'none' ? method : `${method} ${tone}`, [
        `M${at(lower)} ${middle}H${at(upper)}`,
        `M${at(value)} ${middle}h0`,
      ]),
    );
  }
  for (const method of untested) svg.append(mark(document, method, [`M${width / 2} ${middle}h0`]));
  return svg as SVGSVGElement;
}

/** One method’s mark; the dot comes last, and by that the page’s rules know it. */
function mark(document: Document, name: string, paths: readonly string[]): SVGElement {
  const group = shape(document, 'g', { class: name });
  group.append(...paths.map((d) => shape(document, 'path', { d })));
  return group;
}

/** Where a value lies across the cell, in whole units, kept inside it. */
function place(value: number, reach: number): number {
  const at = Math.round(width / 2 + (value / reach) * (width / 2));
  return Math.min(width - 2, Math.max(2, at));
}

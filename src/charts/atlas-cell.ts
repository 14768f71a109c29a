import type { ShownEstimate } from '../lib/format/atlas.ts';
import { shape } from './grammar.ts';

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
    const name = tone === 'none' ? method : `${method} ${tone}`;
    svg.append(
      shape(document, 'path', { class: name, d: `M${at(lower)} ${middle}H${at(upper)}` }),
      shape(document, 'path', { class: `${name} dot`, d: `M${at(value)} ${middle}h0` }),
    );
  }
  for (const method of untested)
    svg.append(shape(document, 'path', { class: `${method} dot`, d: `M${width / 2} ${middle}h0` }));
  return svg as SVGSVGElement;
}

/** Where a value lies across the cell, in whole units, kept inside it. */
function place(value: number, reach: number): number {
  const at = Math.round(width / 2 + (value / reach) * (width / 2));
  return Math.min(width - 2, Math.max(2, at));
}

import type { Drawing } from '../drawing/widths.ts';
import { shape } from '../drawing/shape.ts';

/** An estimate with its interval, to be drawn in a row of a table. */
export interface RowInterval {
  value: number;
  lower: number;
  upper: number;
  /** The scale runs from minus to plus this. */
  reach: number;
  isClear: boolean;
}

const width = 200;
const middle = 10;

/**
 * One interval on a scale around zero, for a row of a table that says the same in figures: disc where it is clear as
 * hoped, square where it is clear the other way, open where it crosses zero. No text; ends beyond the scale are cut.
 */
export function intervalRow(
  { value, lower, upper, reach, isClear }: RowInterval,
  { document }: Pick<Drawing, 'document'>,
): SVGSVGElement {
  const at = (x: number): number =>
    Math.min(width - 3, Math.max(3, Math.round((width / 2) * (1 + x / reach) * 10) / 10));
  const tone = isClear ? (value > 0 ? 'with' : 'against') : 'open';
  const svg = shape(document, 'svg', {
    class: 'interval-row',
    viewBox: `0 0 ${width} ${2 * middle}`,
    width,
    height: 2 * middle,
    'aria-hidden': 'true',
  });
  svg.append(
    shape(document, 'path', { class: 'zero', d: `M${width / 2} 0V${2 * middle}` }),
    shape(document, 'path', { class: `line ${tone}`, d: `M${at(lower)} ${middle}H${at(upper)}` }),
    tone === 'against'
      ? shape(document, 'path', { class: tone, d: `M${at(value) - 4} ${middle - 4}h8v8h-8z` })
      : shape(document, 'circle', { class: tone, cx: at(value), cy: middle, r: 4.4 }),
  );
  return svg as SVGSVGElement;
}

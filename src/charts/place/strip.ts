import { shape } from '../drawing/shape.ts';
import { extent, scaleLinear } from '../drawing/scales.ts';
import type { Drawing } from '../drawing/widths.ts';

export interface StripOptions extends Drawing {
  label: string;
  median: number;
}

const height = 20;

/**
 * All authorities of one year on a line, a tick for each, the median a taller one. Runs from the lowest
 * value to the highest. It has no text, so that it may be stretched to any width; strokes keep theirs.
 */
export function strip(
  values: readonly number[],
  { label, median, document, width }: StripOptions,
): SVGSVGElement {
  const x = scaleLinear(extent(values) as [number, number], [1.5, width - 1.5]);
  const at = (value: number) => Math.round(x(value) * 10) / 10;
  const svg = shape(document, 'svg', {
    class: 'chart strip',
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': label,
  });
  const ticks = values.map((value) => `M${at(value)} 5v10`).join('');
  svg.append(
    shape(document, 'path', { class: 'axis', d: `M0 10h${width}` }),
    shape(document, 'path', { class: 'ticks', d: ticks }),
    shape(document, 'path', { class: 'middle', d: `M${at(median)} 0v${height}` }),
  );
  return svg as SVGSVGElement;
}

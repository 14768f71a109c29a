import { shape, textLine } from './shape.ts';
import type { RenderFunction } from './plot.ts';

/** A value at the right end of a chart, named where it stands. */
export interface EndLabel {
  words: string;
  value: number;
  className: string;
}

/**
 * Names one or two values at the right end of a vertical scale, each at its own height; two that would
 * touch are moved apart by the same distance.
 */
export function endLabels(labels: readonly EndLabel[], format: (value: number) => string): RenderFunction {
  return (_index, scales, _values, { width, marginRight }, { document }) => {
    const heights = moveApart(labels.map(({ value }) => Number(scales.y?.(value))));
    const group = shape(document, 'g', { 'text-anchor': 'start' });
    labels.forEach(({ words, value, className }, i) => {
      const x = width - marginRight + 4;
      const text = shape(document, 'text', { x, y: (heights[i] ?? 0) + 4.5, class: className });
      text.textContent = `${words} ${format(value)}`;
      group.append(text);
    });
    return group;
  };
}

/** Two heights at least a line apart, in their order; one stays where it is. */
function moveApart(heights: readonly number[]): readonly number[] {
  const [a, b] = heights;
  if (a === undefined || b === undefined || Math.abs(a - b) >= textLine) return heights;
  const shift = (textLine - Math.abs(a - b)) / 2;
  return a <= b ? [a - shift, b + shift] : [a + shift, b - shift];
}

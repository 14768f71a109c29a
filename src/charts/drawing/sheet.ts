import type { Drawing } from './widths.ts';
import { shape, wedge } from './shape.ts';

/**
 * An empty drawing for charts that need no marks of Plot's: a hundredth of its cost, which counts on hundreds of
 * pages. Colour by class, geometry by attribute, one description for the whole, as in all our charts.
 */
export function sheet({ document, width }: Drawing, height: number, label: string): SVGSVGElement {
  const size = `0 0 ${width} ${Math.ceil(height)}`;
  return shape(document, 'svg', {
    class: 'chart',
    viewBox: size,
    role: 'img',
    'aria-label': label,
  }) as SVGSVGElement;
}

export interface TextPlace {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  className?: string;
}

/** Words at a place. */
export function words(document: Document, text: string, place: TextPlace): SVGElement {
  const { x, y, anchor = 'start', className } = place;
  const attributes = { x: tenth(x), y: tenth(y), 'text-anchor': anchor };
  const element = shape(document, 'text', className ? { ...attributes, class: className } : attributes);
  element.textContent = text;
  return element;
}

/** A path of a class. */
export function path(document: Document, className: string, d: string): SVGElement {
  return shape(document, 'path', { class: className, d });
}

/** A px to a tenth, which is finer than can be seen. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Many points as one path of strokes of no length, each from the one before it: half the bytes of their places.
 * Points are drawn from left to right, whatever their order.
 */
export function pointsPath(points: readonly (readonly [x: number, y: number])[]): string {
  const places = points
    .map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [lastX, lastY] = [0, 0];
  return places
    .map(([x, y], i) => {
      const [dx, dy] = [(x - lastX) / 10, (y - lastY) / 10];
      [lastX, lastY] = [x, y];
      return `${i === 0 ? 'M' : 'm'}${dx} ${dy}h0`;
    })
    .join('');
}

/** The words for both sides of a scale of hope, parted at its zero. */
export function hopeWords(document: Document, zero: number, y: number): SVGElement[] {
  return [
    wedge(document, zero + 12, y - 4.5, 'right'),
    words(document, 'as hoped', { x: zero + 22, y, className: 'ink-2' }),
    wedge(document, zero - 12, y - 4.5, 'left'),
    words(document, 'the other way', { x: zero - 22, y, anchor: 'end', className: 'ink-2' }),
  ];
}

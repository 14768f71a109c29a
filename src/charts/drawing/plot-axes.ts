import { shape, textLine, wedge, wrapWords } from './shape.ts';
import { axisX, axisY, gridX, gridY, ruleX, ruleY, type Markish, type RenderFunction } from './plot.ts';

export interface AxisOptions {
  /** Where ticks stand, in the unit of the scale. */
  ticks: readonly number[];
  /** How a tick is written; units stand in the title, not at each tick. */
  format: (tick: number) => string;
  /** What the scale counts, with its unit. */
  title?: string;
  /** The value drawn as the strongest line: zero where signs matter. */
  zero?: number | undefined;
}

/**
 * The vertical scale: pale grid from edge to edge, figures left of it, title above its left end and
 * always horizontal. No axis line.
 */
export function verticalAxis({ ticks, format, title, zero }: AxisOptions): Markish[] {
  return [
    gridY(ticks, { className: 'grid', strokeOpacity: 1 }),
    zero === undefined ? null : ruleY([zero], { className: 'zero' }),
    axisY(ticks, { tickSize: 0, tickPadding: 7, label: null, tickFormat: format }),
    title === undefined ? null : textInCorner(title, 'top-left'),
  ];
}

/** The horizontal scale: short ticks below, title under their right end. */
export function horizontalAxis({ ticks, format, title, zero }: AxisOptions): Markish[] {
  return [
    zero === undefined ? null : ruleX([zero], { className: 'zero' }),
    axisX(ticks, { tickSize: 5, tickPadding: 4, label: null, tickFormat: format, className: 'axis' }),
    title === undefined ? null : textInCorner(title, 'bottom-right'),
  ];
}

/** Pale upright lines at the ticks of a horizontal scale, for charts whose rows are names. */
export function uprightGrid(ticks: readonly number[]): Markish {
  return gridX(ticks, { className: 'grid', strokeOpacity: 1 });
}

/** Text in a corner of the whole drawing, outside the scales; broken where it is too long for one line. */
export function textInCorner(
  words: string,
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right',
  className = 'ink-2',
): RenderFunction {
  return (_index, _scales, _values, { width, height }, { document }) => {
    const [x, anchor] = corner.endsWith('right') ? [width, 'end'] : [0, 'start'];
    const group = shape(document, 'g', { class: className, 'text-anchor': anchor });
    const lines = wrapWords(words, width);
    const top = corner.startsWith('top') ? 12 : height - 5 - (lines.length - 1) * textLine;
    lines.forEach((line, i) => {
      const element = shape(document, 'text', { x, y: top + i * textLine });
      element.textContent = line;
      group.append(element);
    });
    return group;
  };
}

/**
 * Draws all points of a dot mark as one path of round-capped strokes of no length: a thousand points in
 * a few kilobytes. Give it as the `render` option of `dot`; colour and size come from the class.
 */
export function asOnePath(
  className: string,
  { size, opacity }: { size: number; opacity: number },
): RenderFunction {
  return (index, _scales, { x, y }, _dimensions, { document }) => {
    if (!x || !y) throw new Error('asOnePath requires positions: x and y');
    const round = (value: unknown) => Math.round(Number(value) * 10) / 10;
    const d = Array.from(index, (i) => `M${round(x[i])} ${round(y[i])}h0`).join('');
    return shape(document, 'path', { class: className, 'stroke-width': size, 'stroke-opacity': opacity, d });
  };
}

/**
 * The word "better" with a wedge, at the better end of the vertical scale: over its top or under its
 * foot. Where the publisher gives no better end, it says so.
 */
export function betterEnd(better: 'higher' | 'lower' | null): RenderFunction {
  return (_index, _scales, _values, { height, marginTop }, { document }) => {
    const group = shape(document, 'g', {});
    const y = better === 'higher' ? marginTop - 14 : height - 5;
    const words = shape(document, 'text', { x: better ? 14 : 0, y, 'text-anchor': 'start', class: 'ink-2' });
    words.textContent = better ? 'better' : 'no better end';
    if (better) group.append(wedge(document, 5, y - 4.5, better === 'higher' ? 'up' : 'down'));
    group.append(words);
    return group;
  };
}

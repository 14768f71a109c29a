import { draw, isWide } from '../drawing/drawing.ts';
import { text, type Markish } from '../drawing/plot.ts';
import { answerAxisX, roundScale, titleHeight, type LabelledDrawing } from './answer-axes.ts';
import { shortened, type NumberColumn } from './answer-columns.ts';

export interface NamedRows {
  /** From the top down. */
  names: readonly string[];
  /** Of each row; where it is missing, that is said. */
  x: NumberColumn;
  /** Whether the scale must hold 0. */
  withZero: boolean;
  /** Marks whose `y` is the number of their row; they stand `dy` px under its middle. */
  marks: (dy: number) => Markish[];
}

const top = 26;

/** A row of marks for each name, all on one scale: names beside the marks, or above them on a narrow drawing. */
export function answerRows(
  { names, x, withZero, marks }: NamedRows,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const { width, label } = drawing;
  const wide = isWide(drawing);
  const left = wide ? roomForNames(names, 310) : 8;
  const [step, nameShift, dy] = wide ? [28, 0, 0] : [42, -9, 10];
  const bottom = 14 + titleHeight(x.name, width);
  const missing = names.keys().filter((row) => x.values[row] === null);
  return draw(
    {
      label,
      height: top + names.length * step + bottom,
      margins: { top, right: 10, bottom, left },
      x: { ...roundScale(x), zero: withZero },
      y: { type: 'band', domain: names.keys(), padding: 0 },
      marks: [
        answerAxisX(withZero ? { ...x, values: [...x.values, 0] } : x, 'top'),
        rowNames(names, { left, width: wide ? left - 14 : width, dy: nameShift, className: 'ink-2 halo' }),
        marks(dy),
        text([...missing], { y: (row) => row, text: () => 'no value', frameAnchor: 'left', dx: 6, dy }),
      ],
    },
    drawing,
  );
}

/** Room for names left of the marks, no more than so many px. */
export function roomForNames(names: readonly string[], most: number): number {
  return Math.min(most, 20 + 6.8 * Math.max(4, ...names.map(({ length }) => length)));
}

/** The names of rows along the left edge, each at the number of its row and short enough for a width in px. */
export function rowNames(
  names: readonly string[],
  { left, width, ...options }: { left: number; width: number; dy?: number; className?: string },
): Markish {
  return text(names, {
    ...options,
    y: (_name, row) => row,
    text: (name) => shortened(name, width),
    frameAnchor: 'left',
    dx: -left,
  });
}

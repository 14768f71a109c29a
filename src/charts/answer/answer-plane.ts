import { draw, isWide } from '../drawing/drawing.ts';
import type { Markish } from '../drawing/plot.ts';
import {
  answerAxisX,
  answerAxisY,
  roundScale,
  tickRoom,
  titleHeight,
  type LabelledDrawing,
} from './answer-axes.ts';
import type { NumberColumn } from './answer-columns.ts';

export interface Plane {
  x: NumberColumn;
  y: NumberColumn;
  marks: Markish[];
  /** Room for words right of the scales, in px. */
  right?: number;
}

/** Marks between a scale across and a scale upwards, each with its title. */
export function answerPlane({ x, y, marks, right = 8 }: Plane, drawing: LabelledDrawing): SVGSVGElement {
  const { width, label } = drawing;
  const margins = {
    top: 12 + titleHeight(y.name, width),
    right: Math.max(right, tickRoom(x) / 2 - 4),
    bottom: 28 + titleHeight(x.name, width),
    left: tickRoom(y),
  };
  const height = margins.top + Math.round(width * (isWide(drawing) ? 0.44 : 0.66)) + margins.bottom;
  return draw(
    {
      label,
      height,
      margins,
      x: roundScale(x),
      y: roundScale(y),
      marks: [answerAxisY(y), answerAxisX(x, 'bottom'), ...marks],
    },
    drawing,
  );
}

import type { Drawing } from '../drawing/drawing.ts';
import { textInCorner } from '../drawing/plot-axes.ts';
import {
  axisX,
  axisY,
  gridX,
  gridY,
  ruleX,
  ruleY,
  type Markish,
  type ScaleOptions,
} from '../drawing/plot.ts';
import { extent, ticks } from '../drawing/scales.ts';
import { textLine, wrapWords } from '../drawing/shape.ts';
import type { NumberColumn } from './answer-columns.ts';

/** Where a picture of an answer is drawn, with its description. */
export type LabelledDrawing = Drawing & { label: string };

/** A scale over a column that ends on round values. */
export function roundScale({ values, scale }: NumberColumn): ScaleOptions {
  const isEmpty = values.every((value) => value === null);
  return { type: scale, nice: true, ...(isEmpty ? { domain: [0, 1] } : {}) };
}

/** The scale upwards: pale lines with their figures at the left, 0 in ink, the title above. */
export function answerAxisY(column: NumberColumn): Markish[] {
  const tickSpacing = 60;
  return [
    gridY({ tickSpacing, className: 'grid', strokeOpacity: 1 }),
    reaches(column, 0) ? ruleY([0], { className: 'zero' }) : null,
    axisY({ tickSpacing, tickSize: 0, tickPadding: 7, label: null, tickFormat: tickFormat(column) }),
    textInCorner(column.name, 'top-left'),
  ];
}

/** The scale across: below with short ticks, or above over pale upright lines; the title below at the right. */
export function answerAxisX(column: NumberColumn, anchor: 'top' | 'bottom'): Markish[] {
  const tickSpacing = column.scale === 'utc' ? 130 : 80;
  const options = { anchor, tickSpacing, label: null, tickFormat: tickFormat(column), className: 'axis' };
  return [
    anchor === 'top' ? gridX({ tickSpacing, className: 'grid', strokeOpacity: 1 }) : null,
    reaches(column, 0) && (anchor === 'top' || !startsAt(column, 0))
      ? ruleX([0], { className: 'zero' })
      : null,
    axisX(
      anchor === 'top'
        ? { ...options, tickSize: 0, tickPadding: 8 }
        : { ...options, tickSize: 5, tickPadding: 4 },
    ),
    textInCorner(column.name, 'bottom-right'),
  ];
}

/** How ticks are written; between whole numbers nothing is. */
function tickFormat({ isWhole, format }: NumberColumn): (tick: number | Date) => string {
  return (tick) => (isWhole && !Number.isInteger(Number(tick)) ? '' : format(tick));
}

/** Room that the figures of a scale take, in px. */
export function tickRoom(column: NumberColumn): number {
  const { values } = column;
  const [low = 0, high = 1] = extent(values.filter((value) => value !== null));
  return 12 + 7.2 * Math.max(1, ...ticks(low, high, 6).map((tick) => tickFormat(column)(tick).length));
}

/** Height that a title takes at a width, in px. */
export function titleHeight(title: string, width: number): number {
  return wrapWords(title, width).length * textLine;
}

function reaches({ values }: NumberColumn, level: number): boolean {
  const known = values.filter((value) => value !== null);
  return known.some((value) => value <= level) && known.some((value) => value >= level);
}

function startsAt({ values }: NumberColumn, level: number): boolean {
  return values.every((value) => value === null || value >= level);
}

import {
  describePicture,
  type PictureChoice,
  type PictureKind,
  type ResultTable,
} from '../../lib/words/answer/describe-result-picture.ts';
import { countOf } from '../../lib/words/phrases.ts';
import type { Chart } from '../drawing/drawing.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { barChart, mostBars } from './bars.ts';
import { dotChart } from './dots.ts';
import { heatMap, mostCells } from './heat.ts';
import { histogram } from './histogram.ts';
import { intervalChart, mostIntervals } from './intervals.ts';
import { lineChart, mostNamedLines } from './lines.ts';

type Drawer = (choice: PictureChoice, table: ResultTable, drawing: LabelledDrawing) => SVGSVGElement;

const drawers: Readonly<Record<PictureKind, Drawer>> = {
  dot: dotChart,
  line: lineChart,
  bar: barChart,
  histogram,
  heat: heatMap,
  interval: intervalChart,
};

/**
 * The picture of an answer, as chosen: grey and ink only, because on this site colour says which way is hoped for, and
 * the database does not know. Every column of the choice must be in the answer; rows without a value are left out or
 * said in words, never drawn as 0.
 */
export function queryChart(choice: PictureChoice, table: ResultTable): Chart {
  for (const name of Object.values(choice.columns)) {
    if (!table.columns.some((column) => column.name === name))
      throw new Error(`queryChart missing column: ${name}`);
  }
  const label = describePicture(choice, table);
  return (drawing) => drawers[choice.kind](choice, table, { ...drawing, label });
}

/** What of an answer a picture leaves out, in words; nothing when it holds all. */
export function whatIsLeftOut(choice: PictureChoice, { rows, columns }: ResultTable): string {
  const most: Partial<Record<PictureKind, number>> = { bar: mostBars, interval: mostIntervals };
  const limit = most[choice.kind];
  if (limit !== undefined && rows.length > limit)
    return `The first ${limit} of ${countOf(rows.length, 'row')} are drawn: sort the table, or ask for fewer.`;
  const distinct = (name: string | undefined): number => {
    const place = columns.findIndex((column) => column.name === name);
    return new Set(rows.map((row) => row[place])).size;
  };
  if (choice.kind === 'heat' && Math.max(distinct(choice.columns.x), distinct(choice.columns.y)) > mostCells)
    return `Only the first ${mostCells} names on each side are drawn.`;
  const lines = choice.columns.series === undefined ? 0 : distinct(choice.columns.series);
  if (choice.kind === 'line' && lines > mostNamedLines)
    return `${lines} lines, too many to name: point to none of them, but look at their shape.`;
  return '';
}

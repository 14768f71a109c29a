import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide, type Drawing } from '../drawing/drawing.ts';
import { spreadLabels } from './line-names.ts';
import {
  levelLines,
  namesOf,
  numberScale,
  numbersOf,
  shortened,
  tickFormat,
  tickRoom,
  titleHeight,
  titleLines,
  uprightLines,
  type Field,
  type NumberScale,
} from './answer-scale.ts';
import { shape } from '../drawing/grammar.ts';
import { path, pointsPath, sheet, tenth, words } from '../drawing/sheet.ts';

/** More lines than this are not named one by one. */
export const mostNamedLines = 8;

const labelRoom = 110;

interface Plane {
  svg: SVGSVGElement;
  x: NumberScale;
  y: NumberScale;
}

/** A point for each row that has both values, on two scales of numbers. */
export function dotChart(
  choice: PictureChoice,
  table: ResultTable,
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const { svg, x, y } = plane(choice, table, { ...drawing, right: 8 });
  const size = table.rows.length > 1000 ? 3.2 : isWide(drawing) ? 5.4 : 4.4;
  svg.append(
    shape(drawing.document, 'path', {
      class: 'dots',
      'stroke-width': size,
      'stroke-opacity': table.rows.length > 1000 ? 0.35 : 0.6,
      d: pointsPath(points(choice, table, { x, y }).filter((point) => point !== null)),
    }),
  );
  return svg;
}

/**
 * Values along a scale, a line for each series in the order of the scale, broken where a value is missing. Up to eight
 * series are named at their ends; colour has another meaning on this site, so lines are told apart by their names.
 */
export function lineChart(
  choice: PictureChoice,
  table: ResultTable,
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const series = seriesOf(choice, table);
  const isNamed = series.size > 1 && series.size <= mostNamedLines && isWide(drawing);
  const { svg, x, y } = plane(choice, table, { ...drawing, right: isNamed ? labelRoom : 8 });
  const places = points(choice, table, { x, y });
  const along = numbersOf(table, choice.columns.x ?? '');
  const ends: { name: string; y: number }[] = [];
  for (const [name, rows] of series) {
    const ordered = rows
      .filter((row) => along[row] !== null)
      .toSorted((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
    const line = ordered.map((row) => places[row] ?? null);
    svg.append(path(drawing.document, series.size === 1 ? 'fit' : 'line', brokenLine(line)));
    if (ordered.length <= 60) svg.append(pointMarks(drawing.document, line));
    const end = line.findLast((point) => point !== null);
    if (end) ends.push({ name, y: end[1] });
  }
  if (isNamed) svg.append(...endNames(ends, drawing));
  return svg;
}

/** Both scales with their names, and nothing on them yet. */
function plane(
  { columns }: PictureChoice,
  table: ResultTable,
  { document, width, label, right }: Drawing & { label: string; right: number },
): Plane {
  const [xName = '', yName = ''] = [columns.x, columns.y];
  const wide = isWide({ document, width });
  const top = titleHeight(yName, width) + 12;
  const bottom = top + Math.round(width * (wide ? 0.46 : 0.7));
  const y = numberScale(numbersOf(table, yName), [bottom, top], {
    count: 5,
    format: tickFormat(table, yName),
  });
  const left = tickRoom(y);
  const count = wide ? 7 : 4;
  const format = tickFormat(table, xName);
  const x = numberScale(numbersOf(table, xName), [left, width - right], { count, format });
  const field: Field = { left, right: width - right, top, bottom };
  const height = bottom + 28 + titleHeight(xName, width);
  const svg = sheet({ document, width }, height, label);
  svg.append(
    ...titleLines(document, yName, { width, top: 12 }),
    ...levelLines(document, y, field),
    ...figuresUnder(document, x, field),
    ...titleLines(document, xName, { width: width - right, top: bottom + 38, end: true }),
  );
  return { svg, x, y };
}

/** Figures of the scale across, without lines of their own. */
function figuresUnder(document: Document, scale: NumberScale, field: Field): SVGElement[] {
  const lines = uprightLines(document, scale, {
    field: { ...field, top: field.bottom - 5 },
    figures: 'below',
  });
  for (const line of lines) if (line.localName === 'path') line.setAttribute('class', 'axis');
  return lines;
}

/** Where each row stands; null for a row that lacks one of the values. */
function points(
  { columns }: PictureChoice,
  table: ResultTable,
  { x, y }: { x: NumberScale; y: NumberScale },
): (readonly [number, number] | null)[] {
  const [across, up] = [numbersOf(table, columns.x ?? ''), numbersOf(table, columns.y ?? '')];
  return across.map((value, i) => {
    const height = up[i] ?? null;
    return value === null || height === null ? null : ([x.at(value), y.at(height)] as const);
  });
}

/** The rows of each line, by its name. */
function seriesOf({ columns }: PictureChoice, table: ResultTable): Map<string, number[]> {
  const rows = table.rows.map((_, i) => i);
  if (columns.series === undefined) return new Map([['', rows]]);
  const names = namesOf(table, columns.series);
  return Map.groupBy(rows, (row) => names[row] ?? '');
}

function brokenLine(line: readonly (readonly [number, number] | null)[]): string {
  return line
    .map((point, i) =>
      point ? `${i > 0 && line[i - 1] ? 'L' : 'M'}${tenth(point[0])} ${tenth(point[1])}` : '',
    )
    .join('');
}

/** A dot at each value, so that a value between two missing ones is seen too. */
function pointMarks(document: Document, line: readonly (readonly [number, number] | null)[]): SVGElement {
  const d = pointsPath(line.filter((point) => point !== null));
  return shape(document, 'path', { class: 'dots', 'stroke-width': 5, d });
}

function endNames(ends: readonly { name: string; y: number }[], { document, width }: Drawing): SVGElement[] {
  return spreadLabels(ends).map(({ name, y }) =>
    words(document, shortened(name, labelRoom - 10), {
      x: width - labelRoom + 8,
      y: y + 4.5,
      className: 'ink-2',
    }),
  );
}

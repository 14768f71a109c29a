import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { draw, isWide } from '../drawing/drawing.ts';
import { textInCorner } from '../drawing/plot-axes.ts';
import { axisX, cell, type RenderFunction } from '../drawing/plot.ts';
import { extent } from '../drawing/scales.ts';
import { shape } from '../drawing/shape.ts';
import { path, tenth, words } from '../drawing/sheet.ts';
import { titleHeight, type LabelledDrawing } from './answer-axes.ts';
import { namesOf, numberColumn, shortened } from './answer-columns.ts';
import { roomForNames, rowNames } from './answer-rows.ts';

/** More rows or columns than this are not drawn. */
export const mostCells = 60;

/** From the least values to the largest. */
const shades = [1, 2, 3, 4, 5] as const;
const keyHeight = 46;

/**
 * A shade for each pair of names, in five equal steps from the least value to the largest, with the steps in figures
 * under it; a pair without a value stays empty. Names keep the order in which they come; numbers are put in theirs.
 */
export function heatMap(
  { columns: { x = '', y = '', value = '' } }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const { width, label } = drawing;
  const { low, high, columnNames, downNames, cells, format } = shadedCells({ x, y, value }, table);
  const left = roomForNames(downNames, isWide(drawing) ? 220 : 96);
  const margins = {
    top: 26 + titleHeight(x, width),
    right: 0,
    bottom: keyHeight + titleHeight(value, width),
    left,
  };
  const step = downNames.length > 30 ? 16 : 22;
  return draw(
    {
      label,
      height: margins.top + downNames.length * step + margins.bottom,
      margins,
      x: { type: 'band', domain: columnNames.keys(), padding: 0, round: false },
      y: { type: 'band', domain: downNames.keys(), padding: 0 },
      marks: [
        textInCorner(x, 'top-right'),
        columnHeads(columnNames, (width - left) / columnNames.length),
        rowNames(downNames, { left, width: left - 8 }),
        ...shades.map((shade) =>
          cell(
            cells.filter((each) => each.shade === shade),
            { x: 'column', y: 'row', inset: 0.5, className: `shade-${shade}` },
          ),
        ),
        key(low, high, format),
        textInCorner(value, 'bottom-right'),
      ],
    },
    drawing,
  );
}

/** The pairs of names that have a value, each with its place and its shade. */
function shadedCells({ x, y, value }: { x: string; y: string; value: string }, table: ResultTable) {
  const [across, down] = [namesOf(table, x), namesOf(table, y)];
  const { values, format } = numberColumn(table, value);
  const [columnNames, downNames] = [inOrder(across), inOrder(down)];
  const [low = 0, high = 1] = extent(values.filter((each) => each !== null));
  const cells = values.flatMap((each, i) => {
    const place = { column: columnNames.indexOf(across[i] ?? ''), row: downNames.indexOf(down[i] ?? '') };
    const isDrawn = each !== null && place.column >= 0 && place.row >= 0;
    return isDrawn ? [{ ...place, shade: shadeOf(each, low, high) }] : [];
  });
  return { low, high, columnNames, downNames, cells, format };
}

/** Which of the five shades a value gets: 1 for the least values, 5 for the largest. */
export function shadeOf(value: number, low: number, high: number): number {
  const count = shades.length;
  return high === low ? 3 : Math.min(count, 1 + Math.floor(((value - low) / (high - low)) * count));
}

/** Each name once: numbers by size, other names as they come; no more than can be drawn. */
function inOrder(names: readonly string[]): string[] {
  const distinct = [...new Set(names)];
  const isNumbers = distinct.every((name) => name !== '' && Number.isFinite(Number(name)));
  return (isNumbers ? distinct.toSorted((a, b) => Number(a) - Number(b)) : distinct).slice(0, mostCells);
}

/** As many of the names above the columns as there is room for, at even distances. */
function columnHeads(names: readonly string[], step: number) {
  const longest = Math.max(...names.map(({ length }) => Math.min(length, 12)));
  const every = Math.max(1, Math.ceil((longest * 7.2 + 6) / step));
  const heads = names.keys().filter((place) => place % every === 0);
  const tickFormat = (place: number): string => shortened(names[place] ?? '', 84);
  return axisX([...heads], { anchor: 'top', tickSize: 0, tickPadding: 7, label: null, tickFormat });
}

/** The shades with the values between which they stand, under the cells at the right. */
function key(low: number, high: number, format: (value: number) => string): RenderFunction {
  return (_index, _scales, _values, { width, height, marginBottom }, { document }) => {
    const group = shape(document, 'g', {});
    const step = tenth(Math.min(96, (width - 4) / shades.length));
    const top = height - marginBottom + 14;
    const edge = (i: number): string =>
      format(Number((low + ((high - low) * i) / shades.length).toPrecision(3)));
    shades.forEach((shade, i) => {
      const x = tenth(width - step * (shades.length - i));
      group.append(
        path(document, `shade-${shade}`, `M${x} ${top}h${step - 1}v10h${1 - step}z`),
        words(document, edge(i), { x, y: top + 25 }),
      );
    });
    group.append(words(document, edge(shades.length), { x: width, y: top + 25, anchor: 'end' }));
    return group;
  };
}

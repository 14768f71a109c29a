import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide, type Drawing } from '../drawing/drawing.ts';
import { extent } from '../drawing/plot.ts';
import { namesOf, numbersOf, shortened, tickFormat, titleHeight, titleLines } from './answer-scale.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** More rows or columns than this are not drawn. */
export const mostCells = 60;

const shades = 5;
const keyHeight = 46;

/**
 * A shade for each pair of names, in five equal steps from the least value to the largest, with the steps in figures
 * under it; a pair without a value stays empty. Names keep the order in which they come; numbers are put in theirs.
 */
export function heatMap(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const { document, width, label } = drawing;
  const [x = '', y = '', value = ''] = [columns.x, columns.y, columns.value];
  const [across, down, values] = [namesOf(table, x), namesOf(table, y), numbersOf(table, value)];
  const [columnNames, rowNames] = [inOrder(across), inOrder(down)];
  const longest = Math.max(...rowNames.map(({ length }) => length), 2);
  const left = Math.min(isWide(drawing) ? 220 : 96, 14 + 6.8 * longest);
  const top = titleHeight(x, width) + 26;
  const cell = { width: (width - left) / columnNames.length, height: rowNames.length > 30 ? 16 : 22 };
  const bottom = top + rowNames.length * cell.height;
  const [low = 0, high = 1] = extent(values.filter((each) => each !== null));
  const svg = sheet(drawing, bottom + keyHeight + titleHeight(value, width), label);
  svg.append(
    ...titleLines(document, x, { width, top: 12, end: true }),
    ...columnHeads(document, columnNames, { left, step: cell.width, y: top - 7 }),
    ...rowNames.map((name, i) =>
      words(document, shortened(name, left - 8), { x: 0, y: top + i * cell.height + cell.height / 2 + 4.5 }),
    ),
  );
  values.forEach((each, row) => {
    const [i, j] = [columnNames.indexOf(across[row] ?? ''), rowNames.indexOf(down[row] ?? '')];
    if (each === null || i < 0 || j < 0) return;
    const place = `M${tenth(left + i * cell.width + 0.5)} ${tenth(top + j * cell.height + 0.5)}`;
    const size = `h${tenth(cell.width - 1)}v${cell.height - 1}h${tenth(1 - cell.width)}z`;
    svg.append(path(document, `shade-${shadeOf(each, low, high)}`, place + size));
  });
  svg.append(...key(document, { low, high, width, top: bottom + 14, format: tickFormat(table, value) }));
  svg.append(...titleLines(document, value, { width, top: bottom + keyHeight + 10, end: true }));
  return svg;
}

/** Which of the five shades a value gets: 1 for the least values, 5 for the largest. */
export function shadeOf(value: number, low: number, high: number): number {
  return high === low ? 3 : Math.min(shades, 1 + Math.floor(((value - low) / (high - low)) * shades));
}

/** Each name once: numbers by size, other names as they come; no more than can be drawn. */
function inOrder(names: readonly string[]): string[] {
  const distinct = [...new Set(names)];
  const isNumbers = distinct.every((name) => name !== '' && Number.isFinite(Number(name)));
  return (isNumbers ? distinct.toSorted((a, b) => Number(a) - Number(b)) : distinct).slice(0, mostCells);
}

/** As many of the names above the columns as there is room for, at even distances. */
function columnHeads(
  document: Document,
  names: readonly string[],
  { left, step, y }: { left: number; step: number; y: number },
): SVGElement[] {
  const longest = Math.max(...names.map(({ length }) => Math.min(length, 12)));
  const every = Math.max(1, Math.ceil((longest * 7.2 + 6) / step));
  return names.flatMap((name, i) =>
    i % every === 0
      ? [words(document, shortened(name, 84), { x: left + (i + 0.5) * step, y, anchor: 'middle' })]
      : [],
  );
}

function key(
  document: Document,
  {
    low,
    high,
    width,
    top,
    format,
  }: { low: number; high: number; width: number; top: number; format: (n: number) => string },
): SVGElement[] {
  const step = Math.min(96, (width - 4) / shades);
  const left = width - step * shades;
  const edge = (i: number): string => format(Number((low + ((high - low) * i) / shades).toPrecision(3)));
  return Array.from({ length: shades }, (_, i) => i).flatMap((i) => [
    path(
      document,
      `shade-${i + 1}`,
      `M${tenth(left + i * step)} ${top}h${tenth(step - 1)}v10h${tenth(1 - step)}z`,
    ),
    words(document, edge(i), { x: left + i * step, y: top + 25, anchor: 'start' }),
    ...(i === shades - 1 ? [words(document, edge(shades), { x: width, y: top + 25, anchor: 'end' })] : []),
  ]);
}

import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { kindOfType } from '../../lib/words/answer/describe-result-column.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { textLine, wrapWords } from '../drawing/grammar.ts';
import { extent, scaleLinear } from '../drawing/plot.ts';
import { path, tenth, words } from '../drawing/sheet.ts';

/** Where the marks of a picture stand, in px. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A scale of numbers with its ticks in words. */
export interface NumberScale {
  at: (value: number) => number;
  ticks: readonly number[];
  format: (tick: number) => string;
}

/** The numbers of a column, in the order of the rows; null where there is none. */
export function numbersOf({ columns, rows }: ResultTable, name: string): (number | null)[] {
  const place = columns.findIndex((column) => column.name === name);
  const isDate = kindOfType(columns[place]?.type ?? '') === 'date';
  return rows.map((row) => {
    const value = row[place];
    const number = isDate && typeof value === 'string' ? Date.parse(value) : Number(value ?? NaN);
    return typeof value !== 'boolean' && Number.isFinite(number) ? number : null;
  });
}

/** The values of a column as names, in the order of the rows. */
export function namesOf({ columns, rows }: ResultTable, name: string): string[] {
  const place = columns.findIndex((column) => column.name === name);
  return rows.map((row) => {
    const value = row[place];
    return value === null || value === undefined ? 'no value' : String(value);
  });
}

/** How the numbers of a column are written at ticks: years and dates bear no commas. */
export function tickFormat({ columns }: ResultTable, name: string): (tick: number) => string {
  const type = columns.find((column) => column.name === name)?.type ?? '';
  if (kindOfType(type) === 'date') return (tick) => new Date(tick).toISOString().slice(0, 10);
  if (/(?:^|_)years?$/i.test(name)) return String;
  return (tick) => formatNumber(Number(tick.toPrecision(12)));
}

/** A scale over all values that ends on round ones; `withZero` makes it hold 0. */
export function numberScale(
  values: readonly (number | null)[],
  [from, to]: readonly [number, number],
  {
    count,
    format,
    withZero = false,
  }: { count: number; format: (tick: number) => string; withZero?: boolean },
): NumberScale {
  const known = values.filter((value) => value !== null);
  const [low = 0, high = 1] = extent(withZero ? [0, ...known] : known);
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = scaleLinear([low - room, high + room], [from, to]).nice(count + 1);
  const ticks = scale.ticks(count);
  const isWhole = known.every(Number.isInteger) && ticks.some(Number.isInteger);
  return { at: scale, ticks: isWhole ? ticks.filter(Number.isInteger) : ticks, format };
}

/** Room that words at the ticks of a vertical scale take, in px. */
export function tickRoom({ ticks, format }: Pick<NumberScale, 'ticks' | 'format'>): number {
  return 12 + 7.2 * Math.max(0, ...ticks.map((tick) => format(tick).length));
}

/** Pale level lines with their figures left of the field; 0 in ink. */
export function levelLines(
  document: Document,
  { at, ticks, format }: NumberScale,
  field: Field,
): SVGElement[] {
  return ticks.flatMap((tick) => {
    const y = tenth(at(tick));
    return [
      path(document, tick === 0 ? 'zero' : 'grid', `M${field.left} ${y}H${field.right}`),
      words(document, format(tick), { x: field.left - 7, y: y + 4.5, anchor: 'end' }),
    ];
  });
}

/** Pale upright lines with their figures over or under the field; 0 in ink. */
export function uprightLines(
  document: Document,
  { at, ticks, format }: NumberScale,
  { field, figures }: { field: Field; figures: 'above' | 'below' },
): SVGElement[] {
  return ticks.flatMap((tick) => {
    const x = tenth(at(tick));
    const y = figures === 'above' ? field.top - 8 : field.bottom + 18;
    return [
      path(document, tick === 0 ? 'zero' : 'grid', `M${x} ${field.top}V${field.bottom}`),
      words(document, format(tick), { x, y, anchor: 'middle' }),
    ];
  });
}

/** What a scale counts, in as many lines as the width asks for, at the left from a height downwards. */
export function titleLines(
  document: Document,
  title: string,
  { width, top, end = false }: { width: number; top: number; end?: boolean },
): SVGElement[] {
  return wrapWords(title, width).map((line, i) =>
    words(document, line, {
      x: end ? width : 0,
      y: top + i * textLine,
      anchor: end ? 'end' : 'start',
      className: 'ink-2',
    }),
  );
}

/** Height that a title takes at a width, in px. */
export function titleHeight(title: string, width: number): number {
  return wrapWords(title, width).length * textLine;
}

/** A name short enough for a place of so many px. */
export function shortened(name: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 5.9));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

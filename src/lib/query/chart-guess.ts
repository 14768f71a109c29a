import { readColumns, type ReadColumn, type Reading } from './chart-columns.ts';

/** The kinds of picture a result can be drawn as. */
export type PictureKind = 'dot' | 'line' | 'bar' | 'histogram' | 'heat' | 'interval';

/** What a column does in a picture. */
export type PictureRole = 'x' | 'y' | 'series' | 'value' | 'label' | 'estimate' | 'lower' | 'upper';

/** A first picture: its kind, and the name of the column in each role. */
export interface PictureChoice {
  kind: PictureKind;
  columns: Partial<Record<PictureRole, string>>;
}

/** A column of an answer with its type in DuckDB's words, for instance `DOUBLE` or `VARCHAR[]`. */
export interface ResultColumn {
  name: string;
  type: string;
}

/** More rows than these cannot be told apart in a picture with a row for each. */
const mostNamed = 60;
/** More lines than these cannot be told apart. */
const mostLines = 12;
/** Fewer values than these have no shape. */
const fewestForShape = 10;

/**
 * A sensible first picture of a result from the names and types of its columns and from its rows: intervals where there
 * are lower and upper ends, lines along years, a heat map over two names, dots for two numbers, bars for few names, a
 * histogram for one number. Authorities are never put side by side as bars. Undefined where nothing can be drawn. The
 * rows are looked at, never changed.
 *
 * @example guessChart([{ name: 'year', type: 'INTEGER' }, { name: 'median', type: 'DOUBLE' }], rows)?.kind // 'line'
 */
export function guessChart(
  columns: readonly ResultColumn[],
  rows: readonly (readonly unknown[])[],
): PictureChoice | undefined {
  if (rows.length === 0) return undefined;
  const reading = readColumns(columns, rows);
  if (reading.mixesUnits && reading.numbers[0]?.name === 'value') return undefined;
  for (const guess of [intervals, lines, heatMap, dots, bars, histogram]) {
    const found = guess(reading);
    if (found) return found;
  }
  return undefined;
}

/** Which pairs of names are the two ends of an interval, by what they end in. */
const ends = [
  ['lower', 'upper'],
  ['q1', 'q3'],
  ['lower_quartile', 'upper_quartile'],
  ['lower_95', 'upper_95'],
] as const;
const centres = ['estimate', 'value', 'median', 'mean', 'r', 'aligned', 'within', 'share', 'slope'];

function intervals(reading: Reading): PictureChoice | undefined {
  const { labels, years, rowCount } = reading;
  const label = [...labels, ...years].find(({ distinct }) => distinct === rowCount);
  if (!label || rowCount > mostNamed) return undefined;
  for (const [low, high] of ends) {
    const found = endsNamed(reading, low, high);
    const estimate = found && middleOf(reading, found);
    if (estimate) {
      const columns = { label: label.name, estimate, lower: found.lower.name, upper: found.upper.name };
      return { kind: 'interval', columns };
    }
  }
  return undefined;
}

/** The two ends of an interval, and what stands before “lower” in their names. */
interface Ends {
  lower: ReadColumn;
  upper: ReadColumn;
  stem: string;
}

function endsNamed({ numbers }: Reading, low: string, high: string): Ends | undefined {
  const lower = numbers.find(({ name }) => name === low || name.endsWith(`_${low}`));
  if (!lower) return undefined;
  const before = lower.name.slice(0, -low.length);
  const upper = numbers.find(({ name }) => name === `${before}${high}`);
  return upper && { lower, upper, stem: before.replace(/_$/, '') };
}

/** The estimate an interval belongs to: by its name, or the first number that lies in it in every row. */
function middleOf({ numbers, liesBetween }: Reading, { lower, upper, stem }: Ends): string | undefined {
  const inside = numbers.filter(
    (column) => column !== lower && column !== upper && liesBetween(column, lower, upper),
  );
  const named = [stem, ...centres].find((name) => inside.some((column) => column.name === name));
  return named ?? inside[0]?.name;
}

function lines({ numbers, labels, years, rowCount, isUnique }: Reading): PictureChoice | undefined {
  const [year] = years.filter(({ distinct }) => distinct > 2);
  const [y] = numbers;
  if (!year || !y) return undefined;
  if (year.distinct === rowCount) return { kind: 'line', columns: { x: year.name, y: y.name } };
  const series = labels.find(({ distinct, place }) => distinct <= mostLines && isUnique([year.place, place]));
  return series && { kind: 'line', columns: { x: year.name, y: y.name, series: series.name } };
}

function heatMap({ numbers, labels, years, rowCount, isUnique }: Reading): PictureChoice | undefined {
  const [value] = numbers;
  const [down, across] = [...labels, ...years].filter(
    ({ distinct }) => distinct > 1 && distinct <= mostNamed,
  );
  if (!value || !down || !across || rowCount < 2 * Math.max(down.distinct, across.distinct)) return undefined;
  if (!isUnique([down.place, across.place])) return undefined;
  return { kind: 'heat', columns: { x: across.name, y: down.name, value: value.name } };
}

function dots({ numbers, labels, rowCount }: Reading): PictureChoice | undefined {
  const pick = (name: string) => numbers.find((column) => column.name === name);
  const [first, second] = numbers;
  const isFunnel = pick('denominator') && pick('value');
  const [x, y] = isFunnel ? [pick('denominator'), pick('value')] : [pick('x') ?? first, pick('y') ?? second];
  const isList = labels.some(({ name, distinct }) => name !== 'authority' && distinct === rowCount);
  if (!x || !y || x === y || rowCount < fewestForShape || (isList && rowCount <= mostNamed)) return undefined;
  return { kind: 'dot', columns: { x: x.name, y: y.name } };
}

function bars({ numbers, labels, years, rowCount }: Reading): PictureChoice | undefined {
  const [value] = numbers;
  const label = [...labels, ...years].find(
    ({ name, distinct }) => name !== 'authority' && distinct === rowCount,
  );
  if (!value || !label || rowCount < 2 || rowCount > mostNamed) return undefined;
  return { kind: 'bar', columns: { label: label.name, value: value.name } };
}

function histogram({ numbers, rowCount }: Reading): PictureChoice | undefined {
  const x = numbers.find(({ distinct }) => distinct > 2);
  return x && rowCount >= fewestForShape ? { kind: 'histogram', columns: { x: x.name } } : undefined;
}

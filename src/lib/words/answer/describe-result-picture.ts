import type { PictureChoice, PictureKind, PictureRole } from '../../query/chart-guess.ts';
import { isNumeric, kindOfType, type ResultColumn } from './describe-result-column.ts';
import { formatNumber } from '../number.ts';
import { countOf } from '../phrases.ts';

/** The kinds of picture an answer can be drawn as. */
export const pictureKinds = [
  'dot',
  'line',
  'bar',
  'histogram',
  'heat',
  'interval',
] as const satisfies readonly PictureKind[];

export type { PictureChoice, PictureKind, PictureRole };

/** An answer as far as a picture needs it. */
export interface ResultTable {
  columns: readonly ResultColumn[];
  /** One array for each row, in the order of `columns`. */
  rows: readonly (readonly unknown[])[];
}

/** What a role is called on the page, and which columns can play it. */
export interface RoleWords {
  label: string;
  /** Whether it needs numbers. */
  needs: 'numbers' | 'scale' | 'anything';
  optional?: true;
}

/** The roles of each kind, in the order in which they are asked for. */
export const pictureRoles: Readonly<Record<PictureKind, Partial<Record<PictureRole, RoleWords>>>> = {
  dot: { x: { label: 'Across', needs: 'scale' }, y: { label: 'Upwards', needs: 'numbers' } },
  line: {
    x: { label: 'Across', needs: 'scale' },
    y: { label: 'Upwards', needs: 'numbers' },
    series: { label: 'A line for each', needs: 'anything', optional: true },
  },
  bar: {
    label: { label: 'A bar for each', needs: 'anything' },
    value: { label: 'Length', needs: 'numbers' },
  },
  histogram: { x: { label: 'Values', needs: 'numbers' } },
  heat: {
    x: { label: 'Across', needs: 'anything' },
    y: { label: 'Down', needs: 'anything' },
    value: { label: 'Shade', needs: 'numbers' },
  },
  interval: {
    label: { label: 'A row for each', needs: 'anything' },
    estimate: { label: 'Estimate', needs: 'numbers' },
    lower: { label: 'Lower end', needs: 'numbers' },
    upper: { label: 'Upper end', needs: 'numbers' },
  },
};

/** What each kind is called on the page. */
export const kindWords: Readonly<Record<PictureKind, string>> = {
  dot: 'Dots',
  line: 'Lines',
  bar: 'Bars',
  histogram: 'Histogram',
  heat: 'Heat map',
  interval: 'Intervals',
};

/** The columns that can play a role. */
export function columnsFor({ needs }: RoleWords, columns: readonly ResultColumn[]): ResultColumn[] {
  if (needs === 'anything') return [...columns];
  return columns.filter(
    (column) => isNumeric(column) || (needs === 'scale' && kindOfType(column.type) === 'date'),
  );
}

/**
 * The picture that a choice becomes when its kind changes: columns that can keep their part do, the other parts go to
 * the first column that can play them and is not taken. Undefined where the answer has no column for a part.
 */
export function fillPicture(
  { kind, columns: chosen }: PictureChoice,
  columns: readonly ResultColumn[],
): PictureChoice | undefined {
  const filled: Partial<Record<PictureRole, string>> = {};
  for (const [role, words] of Object.entries(pictureRoles[kind]) as [PictureRole, RoleWords][]) {
    const able = columnsFor(words, columns).map(({ name }) => name);
    const taken = Object.values(filled);
    const kept = chosen[role];
    const name =
      kept !== undefined && able.includes(kept) ? kept : able.find((each) => !taken.includes(each));
    if (kept === undefined && words.optional) continue;
    if (name === undefined) return undefined;
    filled[role] = name;
  }
  return { kind, columns: filled };
}

/** What a picture shows, in a few words: which columns do what. */
export function describePictureChoice({ kind, columns }: PictureChoice): string {
  const { x = '', y = '', series, value = '', label = '', estimate = '', lower = '', upper = '' } = columns;
  const words: Record<PictureKind, string> = {
    dot: `${y} against ${x}, a dot for each row`,
    line: `${y} along ${x}${series === undefined ? '' : `, a line for each ${series}`}`,
    bar: `${value} by ${label}`,
    histogram: `How the values of ${x} are spread`,
    heat: `${value} by ${x} and ${y}`,
    interval: `${estimate} with ${lower} and ${upper}, by ${label}`,
  };
  return words[kind];
}

/** The picture in words for those who do not see it: what is drawn, how many rows, and how far each scale reaches. */
export function describePicture(choice: PictureChoice, table: ResultTable): string {
  const reaches = (['x', 'y', 'value', 'estimate'] as const).flatMap((role) => {
    const name = choice.columns[role];
    const reach = name === undefined ? undefined : reachOfColumn(name, table);
    return reach === undefined ? [] : [`${name} from ${reach}`];
  });
  const from = `${describePictureChoice(choice)}. ${countOf(table.rows.length, 'row')}`;
  return `${[from, ...reaches].join('; ')}. The table holds the same figures.`;
}

/** From where to where the numbers of a column go; undefined for a column of anything else. */
function reachOfColumn(name: string, { columns, rows }: ResultTable): string | undefined {
  const place = columns.findIndex((column) => column.name === name);
  const column = columns[place];
  if (!column || !isNumeric(column)) return undefined;
  const values = rows.map((row) => row[place]).filter((value) => typeof value === 'number');
  if (values.length === 0) return undefined;
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const write = (value: number): string =>
    /(?:^|_)years?$/i.test(name) ? String(value) : formatNumber(Number(value.toPrecision(3)));
  return `${write(low)} to ${write(high)}`;
}

/** A column as a picture may use it. */
export interface ReadColumn {
  name: string;
  place: number;
  /** How many different values it has; a missing one is none. */
  distinct: number;
}

/** The columns of a result by what they may do in a picture. */
export interface Reading {
  rowCount: number;
  /** Numbers to be drawn, the ones named like a figure before counts. */
  numbers: readonly ReadColumn[];
  /** Names of things. */
  labels: readonly ReadColumn[];
  /** Years and dates. */
  years: readonly ReadColumn[];
  /** Whether figures of several units stand in one column, so that they cannot share a scale. */
  mixesUnits: boolean;
  /** Whether the values of a column lie from one other to a second, wherever all three are there. */
  liesBetween: (column: ReadColumn, low: ReadColumn, high: ReadColumn) => boolean;
  /** Whether no two rows have the same values in these columns. */
  isUnique: (places: readonly number[]) => boolean;
}

const numeric = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL(?:\(\d+,\d+\))?)$/;
const dated = /^(?:DATE|TIMESTAMP)/;
const isYearName = (name: string) => /(?:^|_)year$|^years_back$/.test(name);

/** Numbers that count what a row rests on; they are drawn only where there is nothing else. */
const counts = new Set(
  (
    'n df rows cells filled authorities pairs tests ways worlds ranked peers neighbours ' +
    'denominator specification decimals rank shift p q'
  ).split(' '),
);

/** Sorts the columns of a result by what they may do in a picture. */
export function readColumns(
  columns: readonly { name: string; type: string }[],
  rows: readonly (readonly unknown[])[],
): Reading {
  const read = columns.map(({ name, type }, place) => {
    const values = rows.map((row) => row[place]).filter((value) => value !== null && value !== undefined);
    return { name, type, place, distinct: new Set(values).size };
  });
  const filled = read.filter(({ distinct }) => distinct > 0);
  const isYear = ({ name, type }: { name: string; type: string }) =>
    dated.test(type) || (numeric.test(type) && isYearName(name));
  const numbers = filled.filter((column) => numeric.test(column.type) && !isYear(column));
  const figures = numbers.filter(({ name }) => !counts.has(name));
  return {
    rowCount: rows.length,
    numbers: figures.concat(numbers.filter(({ name }) => counts.has(name))),
    labels: filled.filter(({ type }) => type === 'VARCHAR'),
    years: filled.filter(isYear),
    mixesUnits: filled.some(({ name, distinct }) => name === 'unit' && distinct > 1),
    liesBetween: (column, low, high) =>
      rows.every((row) => {
        const [value, from, to] = [row[column.place], row[low.place], row[high.place]];
        if (typeof value !== 'number' || typeof from !== 'number' || typeof to !== 'number') return true;
        return value >= from && value <= to;
      }),
    isUnique: (places) =>
      new Set(rows.map((row) => JSON.stringify(places.map((place) => String(row[place]))))).size ===
      rows.length,
  };
}

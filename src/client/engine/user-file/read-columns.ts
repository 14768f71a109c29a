import { askOfColumns, ofColumn, type AskRow, type ColumnReading, type TextSource } from './ask-columns.ts';
import {
  asText,
  chosenReadings,
  decimalFacts,
  decimalHolds,
  decimalReading,
  mixedDecimalHolds,
  suspectedReadings,
  triedReadings,
  type Choice,
} from './readings.ts';
import { sayWhyText } from './why-text.ts';

/** The first rows by which most readings are ruled out before all rows are read. */
const samples = [64, 4_096] as const;
interface Test {
  column: number;
  sql: string;
}

const tried = [...triedReadings, ...suspectedReadings].map(({ holds }) => holds);
const allTests = [...tried, decimalHolds, mixedDecimalHolds];

/**
 * How each column of text is read: as numbers, dates, moments or truth only where writing the values again gives the
 * same text in all rows, otherwise as text.
 */
export async function readColumns(source: TextSource, ask: AskRow): Promise<ColumnReading[]> {
  const columns = Array.from({ length: source.columns }, (_, column) => column);
  let left: Test[] = columns.flatMap((column) => allTests.map((sql) => ({ column, sql })));
  for (const rows of samples) left = await thatHold(left, firstRows(source, rows), ask);
  left = await thatHold(left, source.from, ask);
  const held = columns.map(
    (column) => new Set(left.filter((test) => test.column === column).map(({ sql }) => sql)),
  );
  const readings = held.map(plainReading);
  await addDecimals(readings, held, source, ask);
  await sayWhyText(readings, source, ask);
  return readings.map((reading) => reading ?? { reading: asText, notes: [] });
}

function firstRows({ from }: TextSource, rows: number): string {
  return `(FROM ${from} LIMIT ${rows})`;
}

/** The tests that hold for all rows; those of a column without values are among them. */
async function thatHold(tests: readonly Test[], from: string, ask: AskRow): Promise<Test[]> {
  const answers = await askOfColumns(
    tests,
    ({ column, sql }) =>
      `coalesce(bool_and(coalesce((${ofColumn(sql, column)}), false)) FILTER ("c${column}" IS NOT NULL), true)`,
    from,
    ask,
  );
  return tests.filter((test) => answers.get(test) === true);
}

/** The narrowest reading that holds, where it needs no further facts. */
function plainReading(held: ReadonlySet<string>): ColumnReading | undefined {
  if (held.size === allTests.length) return { reading: asText, notes: ['It has no values.'] };
  const isMonthFirst = suspectedReadings.some(({ holds }) => held.has(holds));
  const reading = triedReadings.find(({ holds }) => held.has(holds));
  if (reading?.note === 'Read day first.' && isMonthFirst) {
    return { reading, notes: ['Read day first, as in the UK; every date of it could be month first, too.'] };
  }
  if (reading) return { reading, notes: reading.note ? [reading.note] : [] };
  if (!isMonthFirst) return undefined;
  return {
    reading: asText,
    notes: ['Its dates are written month first; it stays as written unless you choose.'],
  };
}

async function addDecimals(
  readings: (ColumnReading | undefined)[],
  held: readonly ReadonlySet<string>[],
  { from }: TextSource,
  ask: AskRow,
): Promise<void> {
  const asked = held.flatMap((tests, column) =>
    !readings[column] && (tests.has(decimalHolds) || tests.has(mixedDecimalHolds))
      ? decimalFacts.map((sql) => ({ column, sql }))
      : [],
  );
  const answers = await askOfColumns(asked, ({ column, sql }) => ofColumn(sql, column), from, ask);
  for (const [column, facts] of Map.groupBy(asked, (each) => each.column)) {
    const [whole = 0, fewest = 0, most = 0] = facts.map((each) => Number(answers.get(each)));
    const reading = decimalReading({ whole, fewest, most });
    if (reading && most > 0 && held[column]?.has(reading.holds))
      readings[column] = { reading, notes: [reading.note] };
  }
}

/** A value that a choice cannot read. */
export interface Misfit {
  row: number;
  value: string;
}

/** A column as the reader wants it read, or the first value that stands against it. */
export async function readAsChosen(
  { from }: TextSource,
  column: number,
  choice: Choice,
  ask: AskRow,
): Promise<ColumnReading | Misfit> {
  const name = `"c${column}"`;
  const readings = chosenReadings(choice);
  const tests = readings.map(
    ({ holds }) => `coalesce(bool_and(coalesce(${ofColumn(holds, column)}, false)), true)`,
  );
  const held = await ask(`SELECT ${tests.join(', ')} FROM ${from} WHERE ${name} IS NOT NULL`);
  const reading = readings.find((_, i) => held[i] === true);
  if (reading) return { reading, notes: choice === 'text' ? [] : [`You chose it. ${reading.note}`.trim()] };
  const widest = readings.at(-1) ?? asText;
  const [row, value] = await ask(
    `SELECT row, ${name} FROM (SELECT row_number() OVER () AS row, ${name} FROM ${from})
     WHERE ${name} IS NOT NULL AND NOT coalesce(${ofColumn(widest.holds, column)}, false) ORDER BY row LIMIT 1`,
  );
  return { row: Number(row), value: String(value) };
}

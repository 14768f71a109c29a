import { askOfColumns, ofColumn, type AskRow, type ColumnReading, type TextSource } from './ask-columns.ts';
import {
  asText,
  chosenReadings,
  decimalHolds,
  mixedDecimalHolds,
  triedReadings,
  type Choice,
  type ReadAs,
} from './readings.ts';

/** The rows by which it is seen what most values of a column look like. */
const looked = 1_024;
/** The least share of values that look like numbers or dates before the others are told by name. */
const least = 0.25;

/** What the values of a column of text may look like. */
interface Look {
  word: string;
  /** Whether a value may be read so, if a reader says so. */
  may: string;
  /** Whether a value by itself is plainly so. */
  is: string;
}

const looks: readonly Look[] = [
  { word: 'number', may: widest('number'), is: anyOf('number', decimalHolds, mixedDecimalHolds) },
  { word: 'date', may: `${widest('day_first')} OR ${widest('year_first')}`, is: anyOf('date') },
  { word: 'time', may: anyOf('time'), is: anyOf('time') },
  { word: 'true or false', may: anyOf('truth'), is: anyOf('truth') },
];

function widest(choice: Choice): string {
  return (chosenReadings(choice).at(-1) ?? asText).holds;
}

/** Whether a value by itself is written in one of the ways that are tried unasked. */
function anyOf(readAs: ReadAs, ...more: readonly string[]): string {
  const tried = triedReadings.filter((reading) => reading.readAs === readAs).map(({ holds }) => holds);
  return [...tried, ...more].map((holds) => `coalesce((${holds}), false)`).join(' OR ');
}

interface Asked {
  column: number;
  look: Look;
}

/**
 * Says of each column that stays text though its values look like numbers, dates, times or truth which value in which
 * row keeps it from being read so; a column of words is left without a reason.
 */
export async function sayWhyText(
  readings: (ColumnReading | undefined)[],
  source: TextSource,
  ask: AskRow,
): Promise<void> {
  const asked = readings.flatMap((reading, column) =>
    reading ? [] : looks.map((look) => ({ column, look })),
  );
  const first = `(FROM ${source.from} LIMIT ${looked})`;
  const shares = await askOfColumns(
    asked,
    ({ column, look }) => `avg(CASE WHEN ${ofColumn(look.may, column)} THEN 1 ELSE 0 END)
      FILTER ("c${column}" IS NOT NULL)`,
    first,
    ask,
  );
  const likeliest = [...Map.groupBy(asked, ({ column }) => column).values()].flatMap((those) => {
    const [best] = those.toSorted((a, b) => Number(shares.get(b)) - Number(shares.get(a)));
    return best && Number(shares.get(best)) >= least ? [best] : [];
  });
  const numbered = `(SELECT row_number() OVER () AS place, * FROM ${source.from})`;
  for (const whether of ['may', 'is'] as const) {
    const left = likeliest.filter(({ column }) => readings[column] === undefined);
    const found = await misfitsOf(left, whether, numbered, ask);
    for (const each of left) {
      const misfit = found.get(each);
      if (misfit) readings[each.column] = { reading: asText, notes: [noteOn(misfit, each.look, whether)] };
    }
  }
  for (const { column, look } of likeliest) {
    const note = `It stays as written, for it may be no ${look.word}; choose if it is one.`;
    readings[column] ??= { reading: asText, notes: [note] };
  }
}

interface Misfits {
  row: number;
  value: string;
  count: number;
}

/** The first value of each column that does not look as the others do, and how many there are. */
async function misfitsOf(
  asked: readonly Asked[],
  whether: 'may' | 'is',
  from: string,
  ask: AskRow,
): Promise<Map<Asked, Misfits>> {
  const parts = asked.flatMap((each) =>
    ['min(place)', `arg_min(left("c${each.column}", 61), place)`, 'count(*)'].map((sql) => ({
      each,
      column: each.column,
      sql: `${sql} FILTER ("c${each.column}" IS NOT NULL
        AND NOT coalesce(${ofColumn(each.look[whether], each.column)}, false))`,
    })),
  );
  const answers = await askOfColumns(parts, ({ sql }) => sql, from, ask);
  const found = new Map<Asked, Misfits>();
  for (const [each, [row, value, count]] of Map.groupBy(parts, (part) => part.each)) {
    const misfits = Number(count && answers.get(count));
    if (row && value && misfits > 0)
      found.set(each, { row: Number(answers.get(row)), value: String(answers.get(value)), count: misfits });
  }
  return found;
}

function noteOn({ row, value, count }: Misfits, { word }: Look, whether: 'may' | 'is'): string {
  const what = `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}” in row ${row.toLocaleString('en-GB')}`;
  const one = word === 'true or false' ? 'is neither true nor false' : `is no ${word}`;
  const more = count === 1 ? '' : ` nor are ${(count - 1).toLocaleString('en-GB')} more`;
  if (whether === 'may') return `It stays text: ${what} ${one}${more && `,${more}`}.`;
  return `It stays as written, for ${what} may be no ${word}; choose if it is one.`;
}

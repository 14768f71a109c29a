/** What a file of one's own is opened for: questions to its table, and what may be answered. */
export interface OwnFileCase {
  file: string;
  rule: string;
  /** Statements with `@t` for the table, and the rows of which one must come; numbers to 1e-9. */
  asks: { ask: string; rows: unknown[][][] }[];
  /** Words of which one is in the refusal, where it may be refused instead. */
  or_refuses?: string[];
  /** Words of which one is in the refusal that is expected. */
  refuses?: string[];
  /** Words of which the page says one beside what it opened, or may say instead of the rows. */
  or_says?: string[];
}

/** A case with what its file holds: text, or what native DuckDB writes as Parquet. */
export type MadeCase = OwnFileCase & ({ text: string } | { parquet: string });

/** All values of a column in one cell. */
function listed(column: string, order: string): string {
  return `SELECT string_agg(CAST("${column}" AS VARCHAR), ', ' ORDER BY ${order}) FROM @t`;
}

const namesOf =
  "SELECT string_agg(column_name, ', ' ORDER BY place) FROM (SELECT column_name, row_number() OVER () AS place FROM (DESCRIBE @t))";

/** Values of one column of text that must stay as they are written. */
function stays(file: string, rule: string, values: readonly string[]): MadeCase {
  return {
    file,
    rule,
    text: `n,it\n${values.map((value, i) => `${i},${value}\n`).join('')}`,
    asks: [{ ask: listed('it', 'n'), rows: [[[values.join(', ')]]] }],
  };
}

/** One small file of every kind that was ever read wrongly. */
export const madeCases: MadeCase[] = [
  stays('two_digit_years.csv', 'a year of two digits is never read first', ['30/04/24', '02/03/24']),
  stays('numbers_of_cases.csv', 'what may be no date stays as written', ['09-04-03', '08-11-10']),
  stays('letters.csv', 'a column of one letter is no truth', ['T', 'T']),
  stays('powers.csv', 'codes that look like powers stay', ['3E2', '7E9']),
  stays('hex.csv', 'codes that look hexadecimal stay', ['0xA1', '0x22']),
  stays('ratios.csv', 'a ratio is no time of day', ['2:30', '1:45']),
  stays('zeros.csv', 'leading zeros stay', ['007', '0450']),
  stays('long.csv', 'no digit of a long number is lost', ['98765432109876543210', '98765432109876543211']),
  stays('sections.csv', 'numbers of sections stay', ['4.1', '4.10']),
  {
    file: 'day_first.csv',
    rule: 'dates with four digits of a year are dates, day first',
    text: 'n,seen\n1,31/03/2025\n2,01/02/2025\n',
    asks: [{ ask: listed('seen', 'n'), rows: [[['2025-03-31, 2025-02-01']]] }],
  },
  {
    file: 'figures.csv',
    rule: 'figures are numbers',
    text: 'team,days\nNorth,1.5\nSouth,2\nWest,3.25\n',
    asks: [
      { ask: 'SELECT avg(days), median(days) FROM @t', rows: [[[2.25, 2]]] },
      { ask: 'SELECT count(*) FROM @t WHERE days = 1.5 OR days = 3.25', rows: [[[2]]] },
    ],
  },
  {
    file: 'years.csv',
    rule: 'years may be names of columns',
    text: '"team",2021,"2022"\nNorth,4,5\nSouth,6,8\n',
    asks: [
      { ask: namesOf, rows: [[['team, 2021, 2022']]] },
      { ask: 'SELECT avg("2022") FROM @t', rows: [[[6.5]]] },
    ],
  },
  {
    file: 'sep.csv',
    rule: 'a line that only tells the separator is no header',
    text: 'sep=;\nteam;days\nNorth;3\nSouth;4\n',
    asks: [
      { ask: namesOf, rows: [[['team, days']]] },
      { ask: 'SELECT sum(days) FROM @t', rows: [[[7]]] },
    ],
  },
  {
    file: 'titles.csv',
    rule: 'titles above the header are no rows',
    text: 'Figures made up,,\n,,\nteam,year,days\nNorth,2024,1.5\nSouth,2024,2.5\n',
    asks: [{ ask: 'SELECT sum(days), count(*) FROM @t', rows: [[[4, 2]]] }],
  },
  {
    file: 'hash.csv',
    rule: 'a line that begins with # is a row',
    text: 'ref,note\n#7,one # two\n8,x\n',
    asks: [{ ask: listed('note', 'ref'), rows: [[['one # two, x']]] }],
  },
  {
    file: 'ragged.csv',
    rule: 'a row with too many values is refused with its line',
    text: 'a,b\n1,2\n3,4\n5,6,7\n',
    asks: [],
    refuses: ['line 4'],
  },
  {
    file: 'no_rows.csv',
    rule: 'a header without rows opens',
    text: 'a,b',
    asks: [{ ask: 'SELECT count(*) FROM @t', rows: [[[0]]] }],
  },
  {
    file: 'decimals.parquet',
    rule: 'decimals are exact',
    parquet:
      'SELECT * FROM (VALUES (1, 0.3::DECIMAL(9,1), 12345678901234567890.123456789::DECIMAL(38,9)), (2, 0.7, 0.29)) v(n, rate, money)',
    asks: [
      { ask: 'SELECT count(*) FROM @t WHERE rate = 0.3 AND rate <= 0.3', rows: [[[1]]] },
      { ask: 'SELECT count(*) FROM @t JOIN (VALUES (0.3), (0.7)) v(rate) USING (rate)', rows: [[[2]]] },
      { ask: listed('money', 'n'), rows: [[['12345678901234567890.123456789, 0.290000000']]] },
    ],
  },
  {
    file: 'declared.parquet',
    rule: 'a column has the type that its file declares',
    parquet: `SELECT 1 AS n, 25000.0::DOUBLE AS whole, 0.5::FLOAT AS single, TIME '09:30:00.5' AS begins,
      TIMESTAMP '2025-03-30 00:00:00' AS local, TIMESTAMPTZ '2025-06-30 00:00:00+00' AS utc,
      TIMESTAMP_NS '2025-03-30 00:00:00.123456789' AS nanos, TIMESTAMP '2025-03-30 00:00:00.123456' AS micros,
      18446744073709551615::UBIGINT AS big, '00000000-0000-0000-0000-00000000002a'::UUID AS id,
      '\\x00\\xFF'::BLOB AS bytes, 'b'::ENUM('a', 'b') AS word, DATE '2025-06-30' AS day, true AS truth,
      INTERVAL '1 month 2 days' AS span`,
    asks: [
      { ask: 'SELECT whole * 100000 FROM @t', rows: [[[2_500_000_000]]] },
      {
        ask: 'SELECT list(column_type ORDER BY place)::VARCHAR FROM (SELECT column_type, row_number() OVER () AS place FROM (DESCRIBE @t))',
        rows: [
          [
            [
              '[INTEGER, DOUBLE, FLOAT, TIME, TIMESTAMP, TIMESTAMP WITH TIME ZONE, TIMESTAMP_NS, TIMESTAMP, UBIGINT, UUID, BLOB, VARCHAR, DATE, BOOLEAN, INTERVAL]',
            ],
          ],
        ],
      },
      {
        ask: "SELECT concat_ws(' ', begins, local, CAST(utc AS VARCHAR)[1:19], nanos, micros, big, id, bytes, word, day, span) FROM @t",
        rows: [
          [
            [
              String.raw`09:30:00.5 2025-03-30 00:00:00 2025-06-30 00:00:00 2025-03-30 00:00:00.123456789 2025-03-30 00:00:00.123456 18446744073709551615 00000000-0000-0000-0000-00000000002a \x00\xFF b 2025-06-30 1 month 2 days`,
            ],
          ],
        ],
      },
    ],
  },
  {
    file: 'no_rows.parquet',
    rule: 'a Parquet file without rows opens with its types',
    parquet: "SELECT 'x' AS word, TIMESTAMP '2025-01-01' AS seen WHERE false",
    asks: [{ ask: 'SELECT count(*), max(typeof(seen)) FROM @t', rows: [[[0, null]]] }],
  },
  {
    file: 'long_numbers.json',
    rule: 'no digit of a number of JSON is lost',
    text: '[{"n": 1, "id": 9007199254740993, "wide": 12345678901234567890, "rate": 0.3}, {"n": 2, "id": 9007199254740992, "wide": 12345678901234567891, "rate": 1}]',
    asks: [
      { ask: listed('id', 'n'), rows: [[['9007199254740993, 9007199254740992']]] },
      { ask: listed('wide', 'n'), rows: [[['12345678901234567890, 12345678901234567891']]] },
      { ask: 'SELECT n * 3000000000, rate FROM @t WHERE rate = 0.3', rows: [[[3_000_000_000, 0.3]]] },
    ],
  },
  {
    file: 'no_header.csv',
    rule: 'a first row of values is a row',
    text: 'North,4\nSouth,5\nWest,6\n',
    asks: [
      { ask: namesOf, rows: [[['column_1, column_2']]] },
      { ask: 'SELECT count(*), sum(column_2) FROM @t', rows: [[[3, 15]]] },
    ],
  },
  {
    file: 'units.csv',
    rule: 'a second row of names or units is no row',
    text: 'team,days\n(name),(number)\nNorth,4\n',
    asks: [],
    refuses: ['a header that is unclear'],
  },
  {
    file: 'wrapped.json',
    rule: 'an object around a list is not a row',
    text: '{"count": 2, "data": [{"n": 1}, {"n": 2}]}',
    asks: [{ ask: 'SELECT count(*), sum(n) FROM @t', rows: [[[2, 3]]] }],
  },
  {
    file: 'nothing.json',
    rule: 'an empty list is no row',
    text: '{"total": 0, "data": []}',
    asks: [],
    refuses: ['has no rows'],
  },
  {
    file: 'inside.parquet',
    rule: 'values inside lists are kept, infinite moments too',
    parquet:
      "SELECT [TIMESTAMP '2025-01-01 10:00:00'] AS seen, [0.1::FLOAT, 'nan'::FLOAT] AS rate, TIMESTAMP 'infinity' AS till",
    asks: [
      {
        ask: 'SELECT seen, rate, till::VARCHAR FROM @t',
        rows: [[['["2025-01-01 10:00:00"]', '[0.1,"nan"]', 'infinity']]],
      },
    ],
  },
];

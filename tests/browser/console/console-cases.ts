/** A value as a case writes it: a decimal as text, and what JSON has no word for by name. */
export type CaseValue = string | number | boolean | null | { num: string } | { big: string } | { any: true };

/** A statement with what the console has to make of it. */
export interface ConsoleCase {
  name: string;
  rule: string;
  sql: string;
  columns?: string[];
  types?: string[];
  rows?: CaseValue[][];
  /** It has to fail in words, one of which is here. */
  error?: string[];
  /** As `error`, but it may succeed too. */
  or_error?: string[];
  /** It is run in the editor and sorted by this column, up and then down. */
  sort?: string;
  /** It is written and run in the editor; no task of the page lasts longer, in milliseconds. */
  blocks_at_most_ms?: number;
}

const exact = 'A decimal and a whole number come with every digit.';
const named = 'What is no number, and what JSON has no word for, comes as itself.';
const written = 'What JavaScript has no type for comes as the text DuckDB writes.';
const sorted = 'A press on the head of a column sorts by value, with what is no number at one end.';
const single = 'One statement runs; a second one is refused.';

const chain = Array.from(
  { length: 18 },
  (_, i) => `, s${i + 1} AS (SELECT p.n FROM s${i} p JOIN s${i} q ON p.n = q.n)`,
).join('');

/** A case of every kind. */
export const consoleCases: readonly ConsoleCase[] = [
  {
    name: 'tenths',
    rule: exact,
    sql: 'SELECT 0.7 + 0.1 AS s, 0.7 + 0.1 - 0.8 AS nothing',
    columns: ['s', 'nothing'],
    types: ['DECIMAL(3,1)', 'DECIMAL(4,1)'],
    rows: [['0.8', '0.0']],
  },
  {
    name: 'decimal-of-the-largest',
    rule: exact,
    sql: "SELECT '-99999999999999999999999999999999999999'::DECIMAL(38,0) AS d, 0.01::DECIMAL(2,2) AS small, NULL::DECIMAL(5,2) AS none",
    types: ['DECIMAL(38,0)', 'DECIMAL(2,2)', 'DECIMAL(5,2)'],
    rows: [['-99999999999999999999999999999999999999', '0.01', null]],
  },
  {
    name: 'decimal-sums',
    rule: exact,
    sql: 'SELECT g, sum(v) AS s FROM (VALUES (1, 1000000000000000.01), (1, 0.02), (2, -5.50)) t(g, v) GROUP BY g ORDER BY g',
    rows: [
      [1, '1000000000000000.03'],
      [2, '-5.50'],
    ],
  },
  {
    name: 'wholes',
    rule: exact,
    sql: 'SELECT 170141183460469231731687303715884105727::HUGEINT AS h, 18446744073709551615::UBIGINT AS u, 9007199254740991 AS safe, sum(2) AS s',
    types: ['HUGEINT', 'UBIGINT', 'BIGINT', 'HUGEINT'],
    rows: [
      [
        { big: '170141183460469231731687303715884105727' },
        { big: '18446744073709551615' },
        9007199254740991,
        2,
      ],
    ],
  },
  {
    name: 'doubles',
    rule: named,
    sql: "SELECT 'NaN'::DOUBLE AS a, '-inf'::FLOAT AS b, 2e308 AS c, 1.0::DOUBLE / 3 AS d, {'x': 1} AS e",
    rows: [[{ num: 'NaN' }, { num: '-Infinity' }, { any: true }, 0.3333333333, { any: true }]],
    or_error: ['out of range'],
  },
  {
    name: 'moments-and-lists',
    rule: written,
    sql: "SELECT TIMESTAMP '2024-02-29 12:00:00.000001' AS t, INTERVAL '-2' DAY AS i, ['a, b', NULL] AS l, DATE '0044-03-15 (BC)' AS d",
    rows: [['2024-02-29 12:00:00.000001', '-2 days', "['a, b', NULL]", '0044-03-15 (BC)']],
  },
  {
    name: 'decimals-in-order',
    rule: sorted,
    sql: 'SELECT * FROM (VALUES (9.5), (10.25), (-3.0), (NULL), (0.05)) t(v)',
    sort: 'v',
  },
  {
    name: 'doubles-in-order',
    rule: sorted,
    sql: "SELECT * FROM (VALUES (2e0), ('NaN'), (10), ('inf'), (NULL), (-1)) t(v)",
    sort: 'v',
  },
  { name: 'a-note-behind', rule: single, sql: 'SELECT 7 AS n; /* that is all */', rows: [[7]] },
  { name: 'two-statements', rule: single, sql: 'SELECT 7; SELECT 8', error: ['statement'] },
  {
    name: 'chain-of-18',
    rule: 'The page never stops answering, whatever statement is written and run.',
    sql: `WITH s0 AS (SELECT 1 AS n)${chain} FROM s18`,
    blocks_at_most_ms: 100,
  },
];

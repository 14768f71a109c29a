import { beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { describeFailure, EngineFailure, recogniseFailure } from '../../../src/client/engine/failures.ts';
import { insteadOf } from '../../../src/client/engine/other-dialects.ts';
import { checkNames } from '../../../src/client/engine/query-advice.ts';
import { explainFault } from '../../../src/client/engine/query-fault.ts';
import { gated } from '../../../src/client/engine/statement-gate.ts';

/** What the advice under an error of each statement must say. */
const kinds: readonly (readonly [sql: string, advice: RegExp])[] = [
  ['SELECT zzzz FROM panel', /names of tables and columns/],
  ['SELECT a.zzzz FROM panel a', /names of tables and columns/],
  ['SELECT zzzz.year FROM panel a', /names of tables and columns/],
  ['SELECT * FROM zzzzzzzz', /names of tables and columns/],
  ['WITH a AS (SELECT 1) SELECT * FROM zzzzzzzz', /names of tables and columns/],
  ['SELECT * EXCLUDE (zzzz) FROM panel', /names of tables and columns/],
  ['SELECT * FROM panel JOIN panel b USING (zzzz)', /names of tables and columns/],
  ["SELECT COLUMNS('zzzz') FROM panel", /names of tables and columns/],
  ['SELECT yeer FROM panel', /Did you mean year/],
  ['SELECT a.yeer FROM panel a', /Did you mean year/],
  ['SELECT ab.year FROM panel a', /Did you mean a\?/],
  ['SELECT * FROM pannel', /Did you mean panel/],
  ['SELECT "A001" FROM panel', /single quotes/],
  ['SELECT medain(year) FROM panel', /Did you mean median/],
  ['SELECT qqqqqq(1)', /name of the function/],
  ['SELECT row_number() FROM panel', /OVER \(/],
  ["SELECT round('a', 'b') FROM panel", /round\(.*CAST/],
  ['SELECT substr(1)', /substr\(VARCHAR.*CAST/],
  ['SELECT sum(authority) FROM panel', /CAST/],
  ["SELECT strftime(year, '%Y') FROM panel", /strftime\(DATE, VARCHAR\)/],
  ['SELECT authority + 1 FROM panel', /kinds of value/],
  ['SELECT -authority FROM panel', /kinds of value/],
  ["SELECT current_date + 'a'", /kinds of value/],
  ["FROM pair_of('a')", /pair_of\(a, b\)/],
  ["SELECT pair_of('a', 'b')", /after FROM/],
  ["SELECT 'abc'::INT", /TRY_CAST/],
  ['SELECT authority::INT FROM panel', /TRY_CAST/],
  ["FROM panel WHERE year = 'a'", /TRY_CAST/],
  ["SELECT 'out of memory'::INT", /TRY_CAST/],
  ["SELECT '2020-99-01'::DATE", /2025-03-31/],
  ["SELECT CAST('x' AS DATE)", /2025-03-31/],
  ['SELECT make_date(2020, 13, 1)', /2025-03-31/],
  ['SELECT 300::TINYINT', /wider type/],
  ['SELECT 12345::DECIMAL(3, 1)', /wider type/],
  ["SELECT 1 UNION SELECT DATE '2020-01-01'", /one kind/],
  ['SELECT 1::NOTYPE', /INTEGER, DOUBLE/],
  ["SELECT date_trunc('yaer', DATE '2020-01-01')", /part of a date/],
  ['SELECT 9223372036854775807 + 1', /too large/],
  ['SELECT ln(0)', /CASE/],
  ['SELECT sqrt(-1)', /CASE/],
  ['SELECT factorial(50)', /beyond/],
  ['SELECT unnest(year) FROM panel', /list/],
  ['SELECT authority, avg(year) FROM panel', /GROUP BY/],
  ['SELECT year FROM panel WHERE avg(year) > 1', /HAVING/],
  ['SELECT year FROM panel WHERE rank() OVER (ORDER BY year) < 2', /QUALIFY/],
  ['SELECT year FROM panel GROUP BY avg(year)', /Group by columns/],
  ['SELECT sum(sum(year)) FROM panel', /inner one/],
  ['SELECT year FROM panel QUALIFY year > 1', /WHERE/],
  ['SELECT sum(year) OVER w FROM panel', /WINDOW/],
  ['SELECT year FROM panel a JOIN panel b ON a.authority = b.authority', /a\.year or b\.year/],
  ['SELECT a.year FROM panel a, panel a', /another name/],
  ['SELECT *', /FROM/],
  ['SELECT year', /FROM/],
  ['SELECT (SELECT year FROM panel)', /one row/],
  ['SELECT year FROM panel WHERE year = (SELECT authority, year FROM panel)', /single column/],
  ['SELECT 1 UNION SELECT 1, 2', /as many columns/],
  ['VALUES (1), (1, 2)', /as many columns/],
  ['SELECT * FROM panel ORDER BY 99', /Order by/],
  ['SELECT year FROM panel LIMIT -1', /whole number/],
  ['SELECT $1', /:name/],
  ['FROM panel a ASOF JOIN panel b ON a.authority = b.authority', /a\.year >= b\.year/],
  ['FROM panel NATURAL JOIN (SELECT 1 AS q)', /USING/],
  ["SELECT 'abc", /single quote/],
  ['SELECT "abc', /double quote/],
  ['SELECT (1', /bracket is open/],
  ['SELECT 1)', /closing bracket/],
  ['SELECT year FROM panel WHERE', /missing at the end/],
  ['SELECT year year year FROM panel', /just before that place/],
  ['SELECT 1; SELECT 2', /semicolon/],
  ["SELECT * FROM read_csv('x.csv')", /file of your own/],
  ['SELECT st_area(1)', /extension/],
  ["SELECT datediff(year, DATE '2020-01-01', DATE '2021-01-01')", /datediff\('year', …\)/],
  [
    "SELECT datediff(year, day, day) FROM (SELECT *, DATE '2020-01-01' AS day FROM panel)",
    /datediff\('year', …\)/,
  ],
  ["SELECT date_trunc(month, DATE '2020-01-01') FROM panel", /date_trunc\('month', …\)/],
  ["SELECT DATEPART(mm, DATE '2020-01-01') FROM panel", /datepart\('month', …\)/],
  ["SELECT date_sub(DATE '2020-01-01', INTERVAL 1 DAY)", /minus/],
  ['SELECT year, zzzz FROM panel', /names of tables and columns/],
  ['SELECT datediff(zzzz, 1) FROM panel', /names of tables and columns/],
  ['SELECT ISNULL(year, 0) FROM panel', /coalesce/],
  ['SELECT nvl(year, 0) FROM panel', /coalesce/],
  ['SELECT SYSDATE', /current_date/],
  ['SELECT * FROM panel WHERE ROWNUM < 3', /LIMIT/],
  ['SELECT decode(year, 1, 2) FROM panel', /CASE/],
  ["SELECT format(DATE '2020-01-01', 'yyyy')", /strftime/],
  ["SELECT trunc(DATE '2020-01-01', 'MM')", /date_trunc/],
  ["SELECT convert(varchar(10), DATE '2020-01-01')", /CAST/],
  ['SELECT TOP 5 year FROM panel', /at the end: LIMIT 5\./],
  ['SELECT year FROM panel LIMIT 3, 5', /OFFSET/],
  ['SELECT `year` FROM panel', /double quotes/],
  ["SELECT error('must appear in the GROUP BY')", /./],
  ['SELECT list(a.range), list(b.range) FROM range(3000) a, range(3000) b', /fewer rows/],
];

/** What the database says to each statement, put to it as the console does. */
const said = new Map<string, string>();

beforeAll(() =>
  withDatabase(async (connection) => {
    await connection.run(
      "CREATE TABLE panel AS SELECT 'A001' AS authority, 2020 AS year UNION ALL SELECT 'A002', 2021",
    );
    await connection.run('CREATE MACRO pair_of(a, b) AS TABLE SELECT a, b');
    await connection.run("SET memory_limit = '40MB'");
    for (const [sql] of kinds) {
      const failed = await connection.runAndReadAll(gated(sql, { rows: 10 })).catch((error: Error) => error);
      if (failed instanceof Error) said.set(sql, failed.message);
    }
  }),
);

/** What a reader is told to do about a statement, as the page does it. */
function adviceUnder(sql: string): string {
  const detail = said.get(sql);
  if (detail === undefined) throw new Error(`adviceUnder requires a statement that fails: ${sql}`);
  const failure = recogniseFailure(new Error(detail), 'query');
  if (failure.kind !== 'query') return describeFailure(failure).advice;
  const fault = explainFault(detail, {
    written: sql,
    text: sql,
    placeBefore: (place) => place,
    tables: ['panel'],
  });
  return describeFailure(new EngineFailure('query', fault.message, { fault })).advice;
}

describe('the advice under an error of the database', () => {
  it.each(kinds)('fits the error: %s', (sql, advice) => {
    expect(adviceUnder(sql)).toMatch(advice);
    expect(adviceUnder(sql)).toMatch(/^[A-Z].*[.?]$/);
  });

  it('speaks of names of tables and columns only where one of them is not known', () => {
    const isAboutNames = (detail: string) =>
      /(?:table|column)s?\b.*(?:not found|does not exist|found that match|not have)/i.test(
        detail.split('\n')[0] ?? '',
      );
    const told = kinds.filter(([sql]) => adviceUnder(sql) === checkNames);
    expect(told.length).toBeGreaterThan(5);
    for (const [sql] of told) expect(said.get(sql)).toSatisfy(isAboutNames);
  });

  it('names nothing that the database does not have, in place of a word of another', async () => {
    const known = new Set<string>();
    await withDatabase(async (connection) => {
      const found = await connection.runAndReadAll('SELECT DISTINCT function_name FROM duckdb_functions()');
      for (const [name] of found.getRows()) known.add(String(name));
    });
    const parts = ['cast', 'using', 'filter', 'over', 'coalesce', 'row_number'];
    for (const [name, instead] of insteadOf) {
      const called = [...instead.matchAll(/(\w+) ?\(/g)].map(([, each = '']) => each.toLowerCase());
      expect(called.filter((each) => !known.has(each) && !parts.includes(each))).toEqual([]);
      expect(called).not.toContain(name);
    }
  });

  it('is what to write here for each word of another database that is called', async () => {
    const written = [...insteadOf].map(([name, instead]) => ({ sql: `SELECT ${name}(1)`, instead }));
    const found: [string, string][] = [];
    await withDatabase(async (connection) => {
      for (const { sql, instead } of written) {
        const failed = await connection.runAndReadAll(gated(sql, { rows: 1 })).catch((error: Error) => error);
        if (failed instanceof Error && /does not exist/.test(failed.message)) {
          const tables: string[] = [];
          const fault = explainFault(failed.message, {
            written: sql,
            text: sql,
            placeBefore: (at) => at,
            tables,
          });
          found.push([fault.hint, instead]);
        }
      }
    });
    expect(found.length).toBeGreaterThan(30);
    for (const [hint, instead] of found) expect(hint).toContain(instead);
  });
});

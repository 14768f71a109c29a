// Long because each function of the console is held to the same edges, in one list.
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/lib/stats/benjamini-hochberg.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../../src/lib/stats/students-t.ts';
import { domainMacros, macroStatements, tablesOfMacros } from '../../../src/lib/query/macros.ts';
import type { Row } from './published-tables.ts';
import { withMacros } from './published-tables.ts';

/**
 * A made-up panel with gaps. In R 4.2.2:
 *   g <- expand.grid(y = 1:5, a = 1:12); g <- g[(g$a * 7 + g$y * 3) %% 6 != 0, ]
 *   x <- sin(7 * g$a + 3 * g$y) + g$a / 5;  y <- cos(5 * g$a + 2 * g$y) + 0.3 * x + g$y / 4
 */
const madeUp = `WITH grid AS (
  SELECT a.range AS a, y.range AS t, sin(7 * a.range + 3 * y.range) + a.range / 5 AS x
  FROM range(1, 13) AS a, range(1, 6) AS y
  WHERE (a.range * 7 + y.range * 3) % 6 <> 0
),
pairs AS (
  SELECT 'A' || a AS authority, t AS year, x, cos(5 * a + 2 * t) + 0.3 * x + t / 4 AS y FROM grid
)`;
const one = async (sql: string): Promise<Row> => (await withMacros((ask) => ask(sql)))[0] ?? {};
const near = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? expect.closeTo(value, 9) : value,
    ]),
  );

describe('the macros, held to R 4.2.2', () => {
  it('t_two_sided: 2 * pt(-abs(t), df)', async () => {
    const cases = [
      { t: 0.5, df: 1, p: 0.7048327646991336 },
      { t: 1.5, df: 3, p: 0.23058386524482283 },
      { t: 2.2, df: 10, p: 0.0524410684493531 },
      { t: -3.3, df: 155, p: 0.0011997260294448657 },
      { t: 8, df: 1182, p: 2.947441115987737e-15 },
    ];
    for (const { t, df, p } of cases)
      expect((await one(`SELECT t_two_sided(${t}, ${df}) AS p`))['p']).toBeCloseTo(p, 12);
  });

  it('t_975: qt(0.975, df)', async () => {
    const rows = await withMacros((ask) =>
      ask('SELECT df, t_975(df) AS t FROM unnest([1, 2, 3, 10, 29, 155, 1182]) AS d(df) ORDER BY df'),
    );
    const expected = [
      12.706204736174694, 4.302652729749462, 3.1824463052837078, 2.228138851986274, 2.0452296421327034,
      1.9753871310551108, 1.9619730039658716,
    ];
    expect(rows.map(({ t }) => t)).toEqual(expected.map((value) => expect.closeTo(value, 10)));
  });

  it('pearson_ci: cor.test(x, y)', async () => {
    expect(await one(`${madeUp} SELECT unnest(pearson_ci(x, y)) FROM pairs`)).toEqual(
      near({
        r: 0.302845935364154,
        lower: 0.026753437298690026,
        upper: 0.5360099079906085,
        t: 2.201564708394647,
        df: 48,
        p: 0.03253591900367927,
        n: 50,
      }),
    );
  });

  it('spearman_ci: cor.test(rank(round(x, 1)), rank(round(y, 1)))', async () => {
    const sql = `${madeUp}, rounded AS (SELECT round(x, 1) AS x, round(y, 1) AS y FROM pairs)
      FROM spearman_ci(rounded)`;
    expect(await one(sql)).toEqual(
      near({
        r: 0.20944858547856998,
        lower: -0.07316459498303435,
        upper: 0.46092461297778603,
        t: 1.4840183971630956,
        df: 48,
        p: 0.1443414856145554,
        n: 50,
      }),
    );
  });

  it('between_ci: cor.test(tapply(x - ave(x, year), a, mean), tapply(y - ave(y, year), a, mean))', async () => {
    expect(await one(`${madeUp} FROM between_ci(pairs)`)).toEqual(
      near({
        r: 0.7252276655257613,
        lower: 0.2592128587814304,
        upper: 0.9173285721723584,
        t: 3.3309234671560395,
        df: 10,
        p: 0.007606011991323426,
        n: 12,
      }),
    );
  });

  it('within_slope: lm(y ~ x + factor(a) + factor(year)), clustered by a', async () => {
    expect(await one(`${madeUp} FROM within_slope(pairs)`)).toEqual(
      near({
        estimate: 0.2582511464399323,
        se: 0.09434625797938154,
        lower: 0.05059643271713618,
        upper: 0.4659058601627284,
        t: 2.7372696275497286,
        df: 11,
        p: 0.019325550187036307,
        slope: 0.2215474990100033,
        slope_se: 0.08093740447787809,
        n: 50,
        authorities: 12,
        years: 5,
      }),
    );
  });

  it('wilson_ci: prop.test(cases, total, correct = FALSE)$conf.int', async () => {
    const cases = [
      { cases: 0, total: 12, lower: 0, upper: 0.2424940066552408 },
      { cases: 3, total: 12, lower: 0.08894166839405475, upper: 0.5323053349335656 },
      { cases: 12, total: 12, lower: 0.7575059933447592, upper: 1 },
      { cases: 85, total: 344, lower: 0.2044729422625043, upper: 0.29529916486376606 },
    ];
    for (const { cases: counted, total, lower, upper } of cases)
      expect(await one(`SELECT unnest(wilson_ci(${counted}, ${total}))`)).toEqual(
        near({ share: counted / total, lower, upper }),
      );
  });

  it('bh_adjust: p.adjust(c(.01, .04, .03, NA, .04, .5), "BH")', async () => {
    const rows = await withMacros((ask) =>
      ask(`WITH tests AS (
        SELECT * FROM (VALUES (1, .01), (2, .04), (3, .03), (4, NULL), (5, .04), (6, .5)) AS v(test, p)
      ) FROM bh_adjust(tests) ORDER BY test`),
    );
    const rounded = rows.map(({ q_bh }) => (typeof q_bh === 'number' ? Number(q_bh.toFixed(12)) : q_bh));
    expect(rounded).toEqual([0.05, 0.05, 0.05, null, 0.05, 0.5]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['test', 'p', 'q_bh']);
  });

  it('funnel_limits: 24 + c(-1, 1) * qnorm(c(.975, .999)) * sqrt(24 * 76 / 350 + 4.4^2)', async () => {
    expect(await one('SELECT unnest(funnel_limits(24, 350, tau := 4.4))')).toEqual(
      near({
        lower_95: 14.284541646285035,
        upper_95: 33.715458353714965,
        lower_998: 8.68184950810539,
        upper_998: 39.31815049189461,
      }),
    );
  });

  it('funnel: the method of moments of DerSimonian and Laird around the common centre', async () => {
    const rows = await withMacros((ask) =>
      ask(`WITH cells AS (
        SELECT 'A' || i AS authority, 'f' AS indicator, 2025 AS year, v AS value, d AS denominator
        FROM (VALUES (1, 10, 50), (2, 22, 200), (3, 35, 80), (4, 18, 400), (5, 27, 150), (6, 5, 30)) AS t(i, v, d)
      ) FROM funnel('f', 2025, cells := 'cells') ORDER BY authority`),
    );
    expect(rows[0]).toMatchObject(near({ centre: 20.98901098901099, tau: 6.8048926168682 }));
    expect(rows.map(({ z }) => z)).toEqual(
      [
        -1.2326693010968799, 0.1368222008787124, 1.711253851573331, -0.4208102367796362, 0.7936565487796156,
        -1.586376022923103,
      ].map((z) => expect.closeTo(z, 9)),
    );
  });
});

describe('the macros, held to the library', () => {
  it('t_two_sided and t_975 agree for every number of degrees of freedom we meet', async () => {
    const rows = await withMacros((ask) =>
      ask(`SELECT df, t_975(df) AS reach, t_two_sided(df / 60.0, df) AS p FROM range(1, 200) AS d(df)`),
    );
    for (const { df, reach, p } of rows as { df: number; reach: number; p: number }[]) {
      expect(reach / studentsTQuantile(0.975, df)).toBeCloseTo(1, 11);
      expect(p).toBeCloseTo(studentsTTwoSided(df / 60, df), 12);
    }
  });

  it('bh_adjust agrees on many p, ties among them', async () => {
    const rows = (await withMacros((ask) =>
      ask(`WITH tests AS (SELECT range AS test, round(abs(sin(range * range)), 2) AS p FROM range(420))
        FROM bh_adjust(tests) ORDER BY test`),
    )) as { p: number; q_bh: number }[];
    const expected = benjaminiHochberg(rows.map(({ p }) => p));
    expect(rows.map(({ q_bh }) => q_bh)).toEqual(expected.map((q) => expect.closeTo(q, 12)));
  });
});

describe('the macros where there is little to say', () => {
  it.each([
    {
      name: 'three rows have no interval',
      sql: 'SELECT unnest(pearson_ci(x, y)) FROM (VALUES (1, 2), (2, 3), (3, 5)) AS v(x, y)',
      row: { n: 3, lower: null, upper: null },
    },
    {
      name: 'missing values are left out, not 0',
      sql: 'SELECT unnest(pearson_ci(x, y)) FROM (VALUES (1, 2), (2, NULL), (NULL, 5), (3, 4), (5, 5)) AS v(x, y)',
      row: { n: 3 },
    },
    { name: 'no cases out of none', sql: 'SELECT wilson_ci(0, 0) AS plausible', row: { plausible: null } },
    { name: 'a missing total', sql: 'SELECT wilson_ci(3, NULL) AS plausible', row: { plausible: null } },
    {
      name: 'no degrees of freedom',
      sql: 'SELECT t_two_sided(2, 0) AS p, t_975(0) AS reach, t_two_sided(2, 1.5) AS half',
      row: { p: null, reach: null, half: null },
    },
    { name: 'a missing t', sql: 'SELECT t_two_sided(NULL, 10) AS p', row: { p: null } },
  ])('$name', async ({ sql, row }) => {
    expect(await one(sql)).toMatchObject(row);
  });

  it('an authority with a single year, or a missing side, changes neither between nor within', async () => {
    const more = `${madeUp}, more AS (
      FROM pairs UNION ALL SELECT * FROM (VALUES ('B', 2, 9.0, -9.0), ('A1', 9, NULL, 7.0)) AS v(authority, year, x, y))`;
    expect(await one(`${more} FROM within_slope(more)`)).toEqual(
      await one(`${madeUp} FROM within_slope(pairs)`),
    );
    expect(await one(`${more} FROM between_ci(more)`)).toEqual(await one(`${madeUp} FROM between_ci(pairs)`));
  });

  it('a support that never changes has no slope within authorities', async () => {
    const { slope, estimate } = await one(
      `${madeUp}, still AS (SELECT * REPLACE (1.0 AS x) FROM pairs) FROM within_slope(still)`,
    );
    expect([slope, estimate]).toEqual([null, null]);
  });
});

const sixOf = (values: string) => `(SELECT unnest([${values}]::DOUBLE[]) AS x)`;
const none = { r: null, lower: null, upper: null, t: null, p: null };
const plusOne = { r: 1, lower: 1, upper: 1, df: 4, p: 0, n: 6 };
const minusOne = { r: -1, lower: -1, upper: -1, df: 4, p: 0, n: 6 };

describe('the macros at the edges', () => {
  it.each([
    { y: '-x', of: '1.0, 2.5, 3.0, 7.0, 9.25, 11.0', row: minusOne },
    { y: 'x', of: '1.0, 2.5, 3.0, 7.0, 9.25, 11.0', row: plusOne },
    { y: 'x * 9', of: '1.1, 2.2, 3.3, 4.4, 5.5, 6.7', row: plusOne },
    { y: 'x * -9', of: '1.1, 2.2, 3.3, 4.4, 5.5, 6.7', row: minusOne },
    { y: '5.0', of: '1.0, 2.5, 3.0, 7.0, 9.25, 11.0', row: { ...none, df: 4, n: 6 } },
    { y: 'x', of: '0.1, 0.1, 0.1, 0.1, 0.1, 0.1', row: { ...none, df: 4, n: 6 } },
    { y: "CASE x WHEN 7 THEN 'nan'::DOUBLE ELSE 2 * x END", of: '1, 2, 3, 4, 5, 6, 7', row: plusOne },
    { y: 'x', of: '1, 2', row: { r: 1, lower: null, upper: null, t: null, df: null, p: null, n: 2 } },
    { y: 'x', of: '1', row: { ...none, df: null, n: 1 } },
    { y: 'x', of: '', row: { ...none, df: null, n: 0 } },
  ])('a correlation of [$of] with $y', async ({ y, of, row }) => {
    const near9 = near(row);
    const pairs = `WITH pairs AS (SELECT x, ${y} AS y FROM ${sixOf(of)})`;
    expect(await one(`SELECT unnest(pearson_ci(x, ${y})) FROM ${sixOf(of)}`)).toMatchObject(near9);
    expect(await one(`${pairs} FROM spearman_ci(pairs)`)).toMatchObject(near9);
    const places = `${pairs}, places AS (
      SELECT 'A' || place AS authority, year, x, y
      FROM (SELECT *, row_number() OVER () AS place FROM pairs), unnest([2024, 2025]) AS years(year))`;
    expect(await one(`${places} FROM between_ci(places)`)).toMatchObject(near9);
  });

  it('an infinity leaves no correlation, but a place among ranks', async () => {
    const pairs = `WITH pairs AS (
      SELECT 'A' || i AS authority, unnest([2024, 2025]) AS year, x, x AS y
      FROM (VALUES (1, 1.0::DOUBLE), (2, 2), (3, 'inf'), (4, 3), (5, 4)) AS v(i, x))`;
    expect(await one(`${pairs} SELECT unnest(pearson_ci(x, y)) FROM pairs`)).toMatchObject({
      ...none,
      n: 10,
    });
    expect(await one(`${pairs} FROM between_ci(pairs)`)).toMatchObject({ ...none, n: 5 });
    expect(await one(`${pairs} FROM spearman_ci(pairs)`)).toMatchObject(near({ r: 1, lower: 1, n: 10 }));
  });

  it('r is never past 1 and always within its interval, however it is rounded', async () => {
    const rows = await withMacros((ask) =>
      ask(`SELECT unnest(pearson_ci(x, x * factor)) FROM (
        SELECT hash(g, i) / 1e18 AS x, (g - 150.5) / 7 AS factor, g FROM range(300) AS g(g), range(7) AS i(i)
      ) GROUP BY g`),
    );
    expect(rows).toHaveLength(300);
    for (const { r, lower, upper, p } of rows as Record<'r' | 'lower' | 'upper' | 'p', number>[]) {
      expect(Math.abs(r)).toBeCloseTo(1, 12);
      expect(lower).toBeGreaterThanOrEqual(-1);
      expect(lower).toBeLessThanOrEqual(r);
      expect(upper).toBeGreaterThanOrEqual(r);
      expect(upper).toBeLessThanOrEqual(1);
      expect(p).toBeCloseTo(0, 12);
    }
  });

  it('wilson_ci: national counts, as whole numbers of any type', async () => {
    const row = near({ share: 0.3, lower: 0.2985817974057993, upper: 0.3014220440161297 });
    for (const type of ['INTEGER', 'BIGINT', 'HUGEINT', 'UINTEGER', 'DOUBLE', 'DECIMAL(9, 0)'])
      expect(await one(`SELECT unnest(wilson_ci(120000::${type}, 400000::${type}))`)).toEqual(row);
  });

  it.each(['5, 3', '-1, 3', '1, -3', "'nan'::DOUBLE, 3", "3, 'nan'::DOUBLE", "3, 'inf'::DOUBLE", 'NULL, 3'])(
    'wilson_ci(%s) is no share',
    async (counts) => {
      expect(await one(`SELECT wilson_ci(${counts}) AS plausible`)).toEqual({ plausible: null });
    },
  );

  it('wilson_ci stays within 0 and 1', async () => {
    const { least, most } = await one(`SELECT min(ci.lower) AS least, max(ci.upper) AS most
      FROM (SELECT wilson_ci(side * total, total) AS ci FROM range(1, 2000) AS t(total), range(2) AS s(side))`);
    expect([least, most]).toEqual([0, 1]);
  });

  it.each(['124, 10', '-1, 10', '24, 0', '24, -5', 'NULL, 10', '24, 10, tau := -1', "24, 'inf'::DOUBLE"])(
    'funnel_limits(%s) has none',
    async (asked) => {
      expect(await one(`SELECT funnel_limits(${asked}) AS limits`)).toEqual({ limits: null });
    },
  );

  it.each([
    { values: '(1, 0, 50), (2, 0, 70)', row: { centre: 0, tau: 0, z: null, lower_95: 0, upper_998: 0 } },
    { values: '(1, 100, 50), (2, 100, 70)', row: { centre: 100, tau: 0, z: null, lower_95: 100 } },
    { values: '(1, 310, 50), (2, 20, 70)', row: { centre: null, tau: null, z: null, lower_95: null } },
    { values: '(1, 50, 50000000), (2, 50, 60000000)', row: { centre: 50, tau: 0, z: 0 } },
    { values: '(1, 20, 50)', row: { centre: 20, tau: 0, z: 0 } },
  ])('a funnel of $values', async ({ values, row }) => {
    const sql = `WITH cells AS (
      SELECT 'A' || i AS authority, 'f' AS indicator, 2025 AS year, v AS value, d AS denominator
      FROM (VALUES ${values}) AS t(i, v, d)) FROM funnel('f', 2025, cells := 'cells') ORDER BY authority`;
    expect(await one(sql)).toMatchObject(row);
  });

  it('t_two_sided: 0 at infinity, whatever type t and df have', async () => {
    const row = await one(`SELECT t_two_sided('-inf'::DOUBLE, 4) AS endless, t_two_sided(1e200, 5) AS far,
      t_two_sided(2000000000, 5) AS whole, t_two_sided('nan'::DOUBLE, 5) AS none, t_two_sided(2, 'inf'::DOUBLE) AS flat,
      t_two_sided(0, 5) AS middle`);
    expect(row).toEqual({ endless: 0, far: 0, whole: 0, none: null, flat: null, middle: 1 });
  });

  it('bh_adjust: NaN counts as missing, and what is no probability leaves all empty', async () => {
    const adjusted = async (p: string) => {
      const sql = `WITH tests AS (SELECT unnest([${p}]::DOUBLE[]) AS p) SELECT q_bh FROM bh_adjust(tests) ORDER BY p`;
      return (await withMacros((ask) => ask(sql))).map(({ q_bh }) => q_bh);
    };
    expect(await adjusted("0.01, 0.02, 'nan'::DOUBLE")).toEqual([0.02, 0.02, null]);
    expect(await adjusted('0.01, 0.02, 5')).toEqual([null, null, null]);
    expect(await adjusted('0.01, -0.02')).toEqual([null, null]);
    expect(await adjusted('0, 1')).toEqual([0, 1]);
  });

  const empty = { estimate: null, se: null, lower: null, upper: null, t: null, p: null, slope: null };
  it.each([
    {
      name: 'no rows',
      rows: 'SELECT * FROM pairs LIMIT 0',
      row: { ...empty, df: null, n: 0, authorities: 0 },
    },
    {
      name: 'one authority',
      rows: `FROM pairs WHERE authority = 'A1'`,
      row: { se: null, t: null, df: null, p: null, authorities: 1 },
    },
    {
      name: 'a constant x',
      rows: 'SELECT * REPLACE (0.1 AS x) FROM pairs',
      row: { ...empty, df: 11, n: 50 },
    },
    {
      name: 'a constant y',
      rows: 'SELECT * REPLACE (0.1 AS y) FROM pairs',
      row: { ...empty, df: 11, n: 50 },
    },
    {
      name: 'an x that only the year changes',
      rows: 'SELECT * REPLACE (year / 3 AS x) FROM pairs',
      row: { ...empty, df: 11, n: 50 },
    },
    {
      name: 'an infinity',
      rows: `SELECT * REPLACE (CASE WHEN x = (SELECT max(x) FROM pairs) THEN 'inf' ELSE x END AS x) FROM pairs`,
      row: { ...empty, n: 50 },
    },
  ])('within_slope of $name', async ({ rows, row }) => {
    expect(await one(`${madeUp}, edge AS (${rows}) FROM within_slope(edge)`)).toMatchObject(row);
  });

  it('means of an authority that differ by rounding alone are constant', async () => {
    const row = await one(
      `${madeUp}, still AS (SELECT * REPLACE (0.1 AS x) FROM pairs) FROM between_ci(still)`,
    );
    expect(row).toMatchObject({ ...none, n: 12 });
  });
});

describe('the list of macros', () => {
  it('names each once, creates it, and describes what it gives', () => {
    expect(new Set(domainMacros.map(({ name }) => name)).size).toBe(domainMacros.length);
    for (const macro of domainMacros) {
      expect(macro.sql).toMatch(new RegExp(`^CREATE OR REPLACE MACRO ${macro.name}\\(`));
      expect(macro.signature.startsWith(`${macro.name}(`)).toBe(true);
      expect(macro.example).toContain(`${macro.name}(`);
      expect(macro.results.length).toBeGreaterThan(0);
    }
    expect(macroStatements).toHaveLength(domainMacros.length);
  });

  it('says which tables a statement needs beside those it names', () => {
    expect(tablesOfMacros("FROM Lag_Join ('a', 'b')")).toEqual(['observations', 'verdicts']);
    expect(tablesOfMacros("FROM peer_median('a', 2025), funnel('a', 2025)").toSorted()).toEqual([
      'neighbours',
      'observations',
    ]);
    expect(tablesOfMacros('SELECT 1')).toEqual([]);
  });
});

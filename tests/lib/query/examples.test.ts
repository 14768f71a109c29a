import { quantile } from '../../../src/lib/stats/quantile.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { bindParameters, parameterNames } from '../../../src/lib/query/bind-parameters.ts';
import { defaultsOf, exampleNamed, exampleQueries } from '../../../src/lib/query/examples.ts';
import { guardIndicators, guardNotes } from '../../../src/lib/query/guards.ts';
import { benjaminiHochberg } from '../../../src/lib/stats/benjamini-hochberg.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import type { Indicator, Observation } from '../../../src/lib/tables/rows.ts';
import { type Row, withPublishedTables } from './published-tables.ts';

type Values = Readonly<Record<string, string | number>>;

/** The rows of an example over the published tables, with its own values or others. */
async function answer(id: string, values: Values = {}): Promise<Row[]> {
  const example = exampleNamed(id);
  if (!example) throw new Error(`answer unknown example: ${id}`);
  const { sql } = bindParameters(example.sql, { ...defaultsOf(example), ...values });
  return withPublishedTables((ask) => ask(sql));
}

/** The rows of any statement over the published tables. */
const ask = (sql: string) => withPublishedTables((run) => run(sql));

const number = (row: Row | undefined, column: string) => Number(row?.[column]);
const answers = new Map<string, Row[]>();

beforeAll(async () => {
  await withPublishedTables(async (run) => {
    for (const example of exampleQueries) {
      const { sql } = bindParameters(example.sql, defaultsOf(example));
      answers.set(example.id, await run(sql));
    }
  });
});

const rowsOf = (id: string) => answers.get(id) ?? [];

describe('the example queries', () => {
  it('are twenty or more, each with an id, a question and a note of its own', () => {
    expect(exampleQueries.length).toBeGreaterThanOrEqual(20);
    for (const pick of ['id', 'question', 'note', 'sql'] as const)
      expect(new Set(exampleQueries.map((example) => example[pick])).size).toBe(exampleQueries.length);
    for (const { id, question, note, sql } of exampleQueries) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(question.endsWith('?')).toBe(true);
      expect(note.endsWith('.')).toBe(true);
      expect(sql.endsWith(';')).toBe(true);
    }
  });

  it.each(exampleQueries)('$id answers with rows of named columns', ({ id }) => {
    const rows = rowsOf(id);
    expect(rows.length).toBeGreaterThan(0);
    for (const name of Object.keys(rows[0] ?? {})) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it.each(exampleQueries)(
    '$id has a field for each of its parameters and no other',
    ({ sql, parameters }) => {
      expect(parameters.map(({ name }) => name).toSorted()).toEqual(parameterNames(sql).toSorted());
    },
  );

  it('give no cause for a note, but where one is the point', () => {
    const folder = join(import.meta.dirname, '../../../data');
    const read = <T extends object>(name: 'indicators' | 'observations') =>
      parseTable<T>(tableNamed(name), readFileSync(join(folder, `${name}.csv`), 'utf8'), name).rows;
    const facts = guardIndicators(read<Indicator>('indicators'), read<Observation>('observations'));
    const noted = exampleQueries.flatMap(({ id, sql }) =>
      guardNotes(sql, facts).map(({ guard }) => `${id} ${guard}`),
    );
    expect(noted).toEqual([]);
  });
});

describe('the examples that reproduce published rows', () => {
  const pairs = [
    { support: 'agency_rate', outcome: 're_referrals' },
    { support: 'average_caseload', outcome: 'dental_checks' },
    { support: 'plan_reviews_on_time', outcome: 'repeat_plans' },
  ];

  it.each(pairs)('between-and-within: $support and $outcome', async (pair) => {
    const rows = await answer('between-and-within', pair);
    expect(rows.map(({ method }) => method)).toEqual(['between', 'within']);
    for (const row of rows) expect(number(row, 'worked_out')).toBeCloseTo(number(row, 'published'), 11);
  });

  it.each(pairs)('lag-profile: $support and $outcome', async ({ support, outcome }) => {
    const rows = await answer('lag-profile', { support, outcome });
    const published = await ask(
      `SELECT method, estimate, lower, upper, p, links.n,
              CASE method WHEN 'within_after' THEN shift_after WHEN 'within_lag' THEN shift + 1 ELSE shift END AS back
       FROM links JOIN verdicts USING (support, outcome)
       WHERE support = '${support}' AND outcome = '${outcome}' AND method IN ('within', 'within_lag', 'within_after')`,
    );
    for (const link of published) {
      const row = rows.find(({ years_back }) => years_back === number(link, 'back'));
      for (const column of ['estimate', 'lower', 'upper', 'p'])
        expect(number(row, column)).toBeCloseTo(number(link, column), 10);
      expect(row?.['n']).toBe(link['n']);
    }
    expect(published.length).toBe(3);
  });

  it.each(pairs)('one-year: $support and $outcome', async ({ support, outcome }) => {
    const published = await ask(
      `SELECT estimate, lower, upper, p, n, year FROM links
       WHERE support = '${support}' AND outcome = '${outcome}' AND method IN ('latest_pearson', 'latest_spearman')
       ORDER BY method`,
    );
    const rows = await answer('one-year', { support, outcome, year: number(published[0], 'year') });
    rows.forEach((row, i) => {
      expect(number(row, 'r')).toBeCloseTo(number(published[i], 'estimate'), 11);
      for (const column of ['lower', 'upper', 'p'])
        expect(number(row, column)).toBeCloseTo(number(published[i], column), 10);
      expect(row['n']).toBe(published[i]?.['n']);
    });
    expect(rows).toHaveLength(2);
  });

  it('funnel: centre and tau of the table reliability', async () => {
    const published = await ask(
      `SELECT funnel_year, funnel_n, funnel_centre, funnel_tau FROM reliability WHERE indicator = 're_referrals'`,
    );
    const rows = await answer('funnel', {
      indicator: 're_referrals',
      year: number(published[0], 'funnel_year'),
    });
    expect(rows).toHaveLength(number(published[0], 'funnel_n'));
    expect(number(rows[0], 'centre')).toBeCloseTo(number(published[0], 'funnel_centre'), 9);
    const { tau } = (await ask(`SELECT any_value(tau) AS tau FROM funnel('re_referrals', 2025)`))[0] ?? {};
    expect(tau).toBeCloseTo(number(published[0], 'funnel_tau'), 9);
  });

  it('peers: the medians of the figures of the neighbours', async () => {
    const near = await ask(
      `SELECT n.authority, string_agg(CAST(o.value AS VARCHAR), ' ') AS known FROM neighbours AS n
       JOIN observations AS o ON o.authority = n.neighbour AND NOT o.recast AND o.value IS NOT NULL
       WHERE o.indicator = 're_referrals' AND o.year = 2025 GROUP BY n.authority`,
    );
    const rows = new Map((await answer('peers')).map((row) => [row['authority'], row]));
    expect(near.length).toBeGreaterThan(140);
    for (const { authority, known } of near) {
      const figures = String(known).split(' ').map(Number);
      expect(number(rows.get(authority), 'peers_median')).toBeCloseTo(quantile(figures, 0.5) ?? NaN, 6);
      expect(rows.get(authority)?.['peers']).toBe(figures.length);
    }
  });

  it('own-family: what Benjamini and Hochberg make of the same p', () => {
    const rows = rowsOf('own-family');
    const expected = benjaminiHochberg(rows.map((row) => number(row, 'p')));
    rows.forEach((row, i) => expect(number(row, 'q_bh')).toBeCloseTo(expected[i] ?? NaN, 12));
    expect(rows).toHaveLength(14 * 7);
  });

  it('specifications: as many ways as the table specifications counts', async () => {
    const [published] = await ask(
      `SELECT n_specifications, share_clear_supportive FROM specifications
       WHERE support = 'agency_rate' AND outcome = 're_referrals'`,
    );
    const sum = (column: string) =>
      rowsOf('specifications').reduce((total, row) => total + number(row, column), 0);
    expect(sum('ways')).toBe(number(published, 'n_specifications'));
    expect(sum('clear_supportive') / sum('ways')).toBeCloseTo(number(published, 'share_clear_supportive'), 9);
  });
});

describe('the examples that tell the story of the site', () => {
  it('places-and-changes: between and within hardly agree', () => {
    const [row] = rowsOf('places-and-changes');
    expect(row?.['n']).toBe(420);
    expect(number(row, 'r')).toBeCloseTo(0.04, 2);
  });

  it('more-than-chance: pooling finds a hundred clear links where none can exist', () => {
    const rows = new Map(rowsOf('more-than-chance').map((row) => [row['method'], row]));
    expect(rows.get('within')).toMatchObject({ clear: 35, worlds: 600 });
    expect(number(rows.get('within'), 'by_chance')).toBeGreaterThan(20);
    expect(number(rows.get('naive_pooled'), 'by_chance')).toBeGreaterThan(100);
  });

  it('verdicts-by-feature: 450 pairs, none that holds', () => {
    const sum = (column: string) =>
      rowsOf('verdicts-by-feature').reduce((total, row) => total + number(row, column), 0);
    expect([sum('pairs'), sum('holds'), sum('one_year_only')]).toEqual([450, 0, 30]);
  });

  it('missing-by-size: small authorities lose most', () => {
    const shares = rowsOf('missing-by-size').map((row) => number(row, 'suppressed_percent'));
    expect(shares).toHaveLength(4);
    expect(shares[0]).toBeGreaterThan(shares[3] ?? Infinity);
  });

  it('all-children-together: the weighted mean lies nearer to England than the plain one', () => {
    const rows = rowsOf('all-children-together');
    const far = (column: string) =>
      rows.reduce((sum, row) => sum + Math.abs(number(row, column) - number(row, 'england_as_published')), 0);
    expect(far('all_together')).toBeLessThan(far('mean_of_authorities') / 3);
  });

  it('mutual-neighbours: three in five', () => {
    const all = rowsOf('mutual-neighbours').find(({ closeness }) => closeness === null);
    expect(number(all, 'share')).toBeCloseTo(0.61, 1);
    expect(all?.['named']).toBe(1510);
  });

  it('rank-ranges: for some indicators the order says nothing', () => {
    const shares = rowsOf('rank-ranges').map((row) => number(row, 'share_of_all'));
    expect(Math.max(...shares)).toBeGreaterThan(0.8);
    expect(Math.min(...shares)).toBeLessThan(0.3);
  });

  it('library-and-panel: absence of children on plans moves with that of all children', () => {
    for (const row of rowsOf('library-and-panel')) expect(number(row, 'lower')).toBeGreaterThan(0);
  });

  it('library-search: finds titles and topics, in any letters', async () => {
    const rows = await answer('library-search', { words: 'ABSENCE' });
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(rowsOf('library-search'));
  });
});

import { describe, expect, it } from 'vitest';
import { type GuardIndicator, guardIndicators, guardNotes } from '../../../src/lib/query/guards.ts';
import type { Indicator } from '../../../src/lib/tables/rows.ts';

const usual: GuardIndicator = {
  indicator: '',
  label: '',
  role: 'outcome',
  unit: '% of children',
  shift: 0,
  suppressed: 0,
};
const indicators: readonly GuardIndicator[] = [
  { ...usual, indicator: 'agency_rate', label: 'Agency rate', role: 'support', shift: 1 },
  { ...usual, indicator: 'average_caseload', label: 'Caseload', role: 'support', unit: 'children', shift: 1 },
  { ...usual, indicator: 'plan_reviews_on_time', label: 'Reviews on time', role: 'support' },
  { ...usual, indicator: 're_referrals', label: 'Re-referrals' },
  { ...usual, indicator: 'open_plans_over_2_years', label: 'Open plans', suppressed: 0.361 },
  { ...usual, indicator: 'child_poverty', label: 'Poverty', role: 'context' },
];
const found = (sql: string) => guardNotes(sql, indicators).map(({ guard }) => guard);

/** Statements of which a guard must say something, and statements of which it must not. */
const cases: Readonly<Record<string, { fires: readonly string[]; silent: readonly string[] }>> = {
  unweighted_average: {
    fires: [
      `SELECT year, avg(value) FROM observations WHERE indicator = 're_referrals' GROUP BY year`,
      `SELECT avg(re_referrals) FROM panel`,
      `SELECT mean(p.re_referrals) FROM panel AS p GROUP BY year`,
      `SELECT AVG(o.value) FROM observations o JOIN authorities USING (authority) GROUP BY region`,
      `WITH cells AS (FROM observations WHERE indicator = 're_referrals') SELECT avg(value) FROM cells`,
      `SELECT avg(value) FROM library WHERE indicator = 'ReReferral'`,
    ],
    silent: [
      `SELECT sum(value * denominator) / sum(denominator), avg(value) FROM observations WHERE indicator = 're_referrals'`,
      `SELECT avg(value) FROM observations WHERE indicator = 'average_caseload'`,
      `SELECT avg(average_caseload) FROM panel`,
      `SELECT avg(within) FROM verdicts`,
      `SELECT median(value) FROM observations WHERE indicator = 're_referrals'`,
      `SELECT 'avg(value)' FROM observations -- avg(value)`,
      `SELECT count(avg) FROM observations`,
    ],
  },
  fan_out: {
    fires: [
      `SELECT count(*) FROM observations JOIN panel USING (authority)`,
      `SELECT corr(a.value, b.value) FROM observations a JOIN observations b ON a.authority = b.authority AND a.year = b.year`,
      `SELECT * FROM observations a, observations b WHERE a.authority = b.authority`,
      `FROM links JOIN verdicts USING (support)`,
      `SELECT * FROM neighbours JOIN observations USING (authority)`,
    ],
    silent: [
      `SELECT * FROM observations JOIN authorities USING (authority) JOIN indicators USING (indicator)`,
      `SELECT corr(a.value, b.value) FROM observations a JOIN observations b USING (authority, year) WHERE a.indicator = 'agency_rate' AND b.indicator = 're_referrals'`,
      `SELECT * FROM panel o JOIN panel s ON s.authority = o.authority AND s.year = o.year - 1`,
      `SELECT * FROM links JOIN verdicts USING (support, outcome)`,
      `SELECT * FROM neighbours n JOIN observations o ON o.authority = n.neighbour WHERE o.indicator IN ('re_referrals') AND o.year = 2025`,
      `WITH panel AS (SELECT 1 AS authority) SELECT * FROM panel JOIN observations USING (authority)`,
      `SELECT * FROM mine JOIN observations USING (authority)`,
      `FROM lag_join('agency_rate', 're_referrals') JOIN authorities USING (authority)`,
    ],
  },
  different_clocks: {
    fires: [
      `SELECT corr(agency_rate, re_referrals) FROM panel`,
      `SELECT authority, average_caseload, child_poverty FROM panel WHERE year = 2025`,
      `SELECT * FROM observations a JOIN observations b USING (authority, year) WHERE a.indicator = 'agency_rate' AND b.indicator = 're_referrals'`,
      `SELECT authority, any_value(value) FILTER (indicator = 'agency_rate') AS x, any_value(value) FILTER (indicator = 're_referrals') AS y FROM observations GROUP BY authority, year`,
    ],
    silent: [
      `SELECT corr(plan_reviews_on_time, re_referrals) FROM panel`,
      `SELECT corr(agency_rate, average_caseload) FROM panel`,
      `SELECT corr(s.agency_rate, o.re_referrals) FROM panel o JOIN panel s ON s.authority = o.authority AND s.year = o.year - 1`,
      `FROM lag_join('agency_rate', 're_referrals')`,
      `SELECT lag(agency_rate) OVER (PARTITION BY authority ORDER BY year), re_referrals FROM panel`,
      `SELECT * FROM links WHERE support = 'agency_rate' AND outcome = 're_referrals'`,
      `SELECT indicator, count(*) FROM observations WHERE indicator IN ('agency_rate', 're_referrals') GROUP BY indicator`,
    ],
  },
  missing_averaged: {
    fires: [
      `SELECT coalesce(value, 0) FROM observations`,
      `SELECT avg(ifnull(re_referrals, 0.0)) FROM panel`,
      `SELECT avg(value) FROM observations WHERE indicator = 'open_plans_over_2_years'`,
      `SELECT year, median(open_plans_over_2_years) FROM panel GROUP BY year`,
      `SELECT quantile_cont(value, 0.5) FROM observations WHERE indicator = 'open_plans_over_2_years'`,
    ],
    silent: [
      `SELECT coalesce(label, 'none') FROM indicators`,
      `SELECT coalesce(value, 1) FROM observations`,
      `SELECT coalesce(q, 0) FROM links`,
      `SELECT avg(value), count(*) FILTER (status = 'suppressed') FROM observations WHERE indicator = 'open_plans_over_2_years'`,
      `SELECT median(value) FROM observations WHERE indicator = 're_referrals'`,
    ],
  },
  best_of_many: {
    fires: [
      `FROM links WHERE method = 'within' ORDER BY p LIMIT 5`,
      `SELECT * FROM links ORDER BY abs(estimate) DESC`,
      `SELECT support, outcome, within FROM verdicts ORDER BY within DESC`,
      `WITH w AS (FROM links) SELECT * FROM w ORDER BY aligned`,
    ],
    silent: [
      `FROM links ORDER BY support, outcome`,
      `FROM links WHERE method = 'within' ORDER BY q`,
      `SELECT authority, p FROM mine ORDER BY p`,
      `SELECT min(p) FROM links`,
    ],
  },
  league_order: {
    fires: [
      `SELECT authority, value FROM observations WHERE indicator = 're_referrals' AND year = 2025 ORDER BY value DESC`,
      `SELECT * FROM observations ORDER BY value`,
      `FROM positions ORDER BY z`,
      `SELECT authority, re_referrals FROM panel ORDER BY re_referrals LIMIT 10`,
      `SELECT authority, rank() OVER (ORDER BY value DESC) FROM observations`,
      `FROM peer_median('re_referrals', 2025) ORDER BY difference`,
    ],
    silent: [
      `SELECT authority, value FROM observations ORDER BY authority, year`,
      `SELECT region, median(value) AS value FROM observations JOIN authorities USING (authority) GROUP BY region ORDER BY value`,
      `SELECT value FROM observations ORDER BY value`,
      `FROM benchmarks ORDER BY median`,
      `SELECT authority, lag(value) OVER (PARTITION BY authority ORDER BY year) FROM observations`,
    ],
  },
};

describe.each(Object.entries(cases))('the note %s', (guard, { fires, silent }) => {
  it.each(fires)('is given for %s', (sql) => {
    expect(found(sql)).toContain(guard);
  });

  it.each(silent)('is not given for %s', (sql) => {
    expect(found(sql)).not.toContain(guard);
  });
});

describe('guardNotes', () => {
  it('says what happens, what to do, and where', () => {
    const sql = `SELECT year, avg(value) FROM observations WHERE indicator = 'open_plans_over_2_years' GROUP BY year`;
    const notes = guardNotes(sql, indicators);
    expect(notes.map(({ guard }) => guard)).toEqual(['unweighted_average', 'missing_averaged']);
    expect(notes.map(({ start, end }) => sql.slice(start, end))).toEqual(['avg', 'avg']);
    expect(notes[1]?.note).toContain('36% of those of “Open plans”');
    for (const { note, remedy } of notes) expect([note.at(-1), remedy.at(-1)]).toEqual(['.', '.']);
  });

  it('has nothing to say of a statement that is empty or broken', () => {
    for (const sql of ['', 'SELEC', '((((', `'`, 'SELECT * FROM', ')'])
      expect(guardNotes(sql, indicators)).toEqual([]);
  });
});

describe('guardIndicators', () => {
  it('counts suppressed cells within the lives of authorities', () => {
    const row = { ...usual, indicator: 'a', clock: 'march' } as unknown as Indicator;
    const cell = { indicator: 'a', recast: false };
    const facts = guardIndicators(
      [row, { ...row, indicator: 'b' }],
      [
        { ...cell, status: 'ok' },
        { ...cell, status: 'suppressed' },
        { ...cell, status: 'suppressed', recast: true },
      ],
    );
    expect(facts.map(({ indicator, suppressed }) => [indicator, suppressed])).toEqual([
      ['a', 0.5],
      ['b', 0],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Ask, withMacros } from '../query/published-tables.ts';
import { sweepOut } from '../../../src/lib/sql/sweep-out-means.ts';
import { slopesBySample } from '../../../src/lib/sql/slopes-by-sample.ts';

/** Two regions with years of their own; two authorities of the north share no year with its other two. */
const panel = `panel AS (SELECT * REPLACE (x::DOUBLE AS x, y::DOUBLE AS y) FROM (VALUES
  (1, 'A', 'N', 1, 1.0, 2.0), (1, 'A', 'N', 2, 4.0, 3.0), (1, 'B', 'N', 1, 2.0, 7.0), (1, 'B', 'N', 2, 3.0, 1.0),
  (1, 'C', 'N', 3, 5.0, 4.0), (1, 'C', 'N', 4, 1.0, 9.0), (1, 'D', 'N', 3, 2.0, 2.0), (1, 'D', 'N', 4, 8.0, 3.0),
  (1, 'E', 'S', 1, 2.5, 1.0), (1, 'E', 'S', 2, 1.5, 6.0), (1, 'F', 'S', 1, 7.0, 2.0), (1, 'F', 'S', 2, 3.0, 5.0),
  (1, 'F', 'S', 3, 4.0, 4.0), (1, 'E', 'S', 3, 0.5, 8.0)
) AS cells(sample, authority, region, year, x, y))`;

const run = (usable: string, steps: string, select: string) =>
  withMacros((ask: Ask) => ask(`WITH RECURSIVE ${panel}, usable AS (${usable}), ${steps} ${select}`));

describe('sweepOut', () => {
  it('leaves nothing of the means of authority and of the region’s year', async () => {
    const steps = sweepOut({ effect: ['region', 'year'] });
    const of = (by: string) =>
      run('FROM panel', steps, `SELECT avg(x) AS x, avg(y) AS y FROM changes GROUP BY ${by}`);
    const means = [...(await of('authority')), ...(await of('region, year'))];
    expect(means).toHaveLength(6 + 7);
    for (const row of means) for (const value of Object.values(row)) expect(value).toBeCloseTo(0, 12);
  });

  it('counts the parts of a region that no authority ties together', async () => {
    const steps = sweepOut({ effect: ['region', 'year'] });
    const rows = await run(
      'FROM panel',
      steps,
      'SELECT DISTINCT region, part FROM changes ORDER BY region, part',
    );
    expect(rows).toEqual([
      { region: 'N', part: 'A' },
      { region: 'N', part: 'C' },
      { region: 'S', part: 'E' },
    ]);
  });

  it('gives years of one region what years alone give', async () => {
    const south = `FROM panel WHERE region = 'S'`;
    const select = 'SELECT authority, x, y FROM changes ORDER BY authority, x';
    const alone = await run(south, sweepOut(), select);
    expect(await run(south, sweepOut({ effect: ['region', 'year'] }), select)).toEqual(alone);
    expect(alone).toHaveLength(6);
  });
});

describe('slopesBySample', () => {
  it('gives a sample the same slope and error beside another as by itself', async () => {
    const select = `SELECT slope, n, (SELECT sqrt(sum(psi * psi)) FROM added WHERE added.sample = 1) AS se
      FROM lines JOIN sizes USING (sample) WHERE sample = 1`;
    const other = 'SELECT 2 AS sample, * EXCLUDE (sample) REPLACE (x * x + year AS x) FROM panel';
    const alone = await run('FROM panel', slopesBySample('sample'), select);
    const beside = await run(`FROM panel UNION ALL ${other}`, slopesBySample('sample'), select);
    expect(alone).toHaveLength(1);
    for (const name of ['slope', 'n', 'se'])
      expect(beside[0]?.[name]).toBeCloseTo(Number(alone[0]?.[name]), 12);
  });
});

import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeYears } from '../../../src/lib/links/complete-years.ts';
import { estimateLink } from '../../../src/lib/links/estimate-link.ts';
import { estimateSql, linkScript, pairsSql, yearsSql } from '../../../src/lib/links/link-sql.ts';
import { pairUp } from '../../../src/lib/links/pair-up.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { committedCells, committedIndicators } from './cells.ts';
import { referencePairs } from './reference-pairs.ts';

const observations = join(import.meta.dirname, '../../../data/observations.csv');
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`
    CREATE TABLE panel AS
    PIVOT (SELECT authority, year, indicator, value FROM read_csv('${observations}') WHERE in_links)
    ON indicator USING first(value) GROUP BY authority, year`);
});

afterAll(() => connection.closeSync());

async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  const result = await connection.runAndReadAll(sql);
  return result
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    );
}

describe('the statements of a link, run by DuckDB', () => {
  const cells = committedCells();
  const indicators = committedIndicators();

  it.each(referencePairs())(
    'agree with the library on $support and $outcome',
    async ({ support, outcome, year }) => {
      const shift = indicators.get(support)?.shift ?? NaN;
      const question = { support, outcome, shift, year };
      const sides = [cells.get(support) ?? [], cells.get(outcome) ?? []] as const;
      const pairs = pairUp(...sides, { year, shift });
      const estimate = estimateLink(pairs);
      if (isNoResult(estimate)) throw new Error(`no estimate: ${estimate.reason}`);
      expect(await rowsOf(pairsSql(question))).toEqual(pairs);
      expect(await rowsOf(yearsSql(question))).toEqual(completeYears(...sides, shift));
      const [row] = await rowsOf(estimateSql(question));
      const near = Object.entries(estimate).map(([name, value]) => [name, expect.closeTo(value, 9)]);
      expect(row).toEqual(Object.fromEntries(near));
    },
  );
});

describe('the text of the statements', () => {
  const question = { support: 'agency_rate', outcome: 're_referrals', shift: 1, year: 2025 };

  it('holds both statements, each ended, for another DuckDB', () => {
    const script = linkScript(question);
    expect(script.match(/;$/gm)).toHaveLength(2);
    expect(script).toContain('support.year = outcome.year - 1');
  });

  it('joins equal label years where the shift is 0', () => {
    expect(pairsSql({ ...question, shift: 0 })).toContain('support.year = outcome.year\n');
  });

  it.each(['x; DROP TABLE panel', 'A', 'a"b', '', '__proto__'])('takes no name like %s', (support) => {
    expect(() => pairsSql({ ...question, support })).toThrow('linkSql unknown indicator');
  });

  it('takes no year that is not a whole number', () => {
    expect(() => estimateSql({ ...question, year: 2025.5 })).toThrow(
      'linkSql requires a whole number: 2025.5',
    );
  });
});

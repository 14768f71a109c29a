import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../scripts/node/database.ts';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';

const folder = join(import.meta.dirname, '../../data');
const { rows, problems } = parseTable<LibraryIndicator>(
  tableNamed('library_indicators'),
  readFileSync(join(folder, 'library_indicators.csv'), 'utf8'),
  'data/library_indicators.csv',
);

/** The rows of a statement over the committed files. */
function ask<T>(sql: string): Promise<T[]> {
  const tables = sql
    .replaceAll('$library', `'${folder}/library.parquet'`)
    .replaceAll('$observations', `read_csv('${folder}/observations.csv')`)
    .replaceAll('$described', `read_csv('${folder}/library_indicators.csv')`);
  return withDatabase(
    async (connection) => (await connection.runAndReadAll(tables)).getRowObjectsJS() as T[],
  );
}

describe('the library', () => {
  it('describes every indicator of the publisher’s long table once, each under a title of its own', () => {
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(434);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(434);
  });

  it('keeps the names that differ by a stray space', () => {
    const names = rows.map(({ indicator }) => indicator);
    expect(names).toContain('CIN_Good _Develop');
    expect(names).toContain('LAC_Fixed_ Ex');
  });

  it('holds a cell for each authority, indicator and label, none of them twice', async () => {
    const [counts] = await ask<{ cells: number; keys: number; authorities: number }>(
      `SELECT count(*)::INT AS cells, count(DISTINCT (authority, indicator, year))::INT AS keys,
              count(DISTINCT authority)::INT AS authorities FROM $library`,
    );
    // 3,771 labels of the long table, less one that is 0 for two series and one that ends in 2026
    expect(counts).toEqual({ cells: 587_964, keys: 587_964, authorities: 156 });
  });

  it('agrees in every cell with the indicators the site reads from the same series', async () => {
    const [counts] = await ask<{ both: number; differ: number }>(
      `SELECT count(*)::INT AS both, (count(*) FILTER (library.value IS DISTINCT FROM observations.value))::INT AS differ
       FROM $library AS library
       JOIN $described AS described USING (indicator)
       JOIN $observations AS observations
         ON observations.indicator = described.same_as
        AND observations.authority = library.authority AND observations.year = library.year
       WHERE observations.status <> 'set_aside' AND described.same_as <> 'injury_admissions'`,
    );
    expect(counts?.both).toBeGreaterThan(60_000);
    expect(counts?.differ).toBe(0);
  });

  it('prints injuries as the other file does, but for its rounding to two decimals', async () => {
    const [found] = await ask<{ furthest: number }>(
      `SELECT max(abs(library.value - observations.value)) AS furthest
       FROM $library AS library JOIN $observations AS observations USING (authority, year)
       WHERE library.indicator = 'HospAd0-14' AND observations.indicator = 'injury_admissions'`,
    );
    expect(found?.furthest).toBeLessThanOrEqual(0.005 + 1e-9);
  });
});

import { expect, it } from 'vitest';
import { movedWorkersSql } from '../../../../src/lib/links/break/moved-workers-sql.ts';
import { withPublishedTables } from '../../query/published-tables.ts';

it('finds the authorities moved in 2024, and far fewer in other years', async () => {
  const rows = await withPublishedTables((ask) => ask(movedWorkersSql));
  expect(rows.find(({ year }) => year === 2024)).toEqual({ year: 2024, moved: 29, known: 151 });
  const others = rows.filter(({ year }) => year !== 2024).map(({ moved }) => Number(moved));
  expect(others.length).toBeGreaterThan(5);
  expect(Math.max(...others)).toBeLessThan(20);
});

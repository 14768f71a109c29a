import { describe, expect, it } from 'vitest';
import { reproduceSql, reproducibleMethods } from '../../src/lib/links/reproduce-sql.ts';
import { linkStatements } from '../../src/lib/links/explored/link-sql.ts';
import { openFragment, shareFragment } from '../../src/lib/query/share-link.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { rowsOf } from './every-pair.ts';

const indicators = rowsOf<Indicator>('indicators');
const supports = indicators.filter(({ role }) => role === 'support');
const outcomes = indicators.filter(({ role }) => role === 'outcome');
const edition = '2025-11-20';

/** What the SQL page shows of a statement that was opened from another page. */
function opened(sql: string): string | undefined {
  const shared = shareFragment({ sql, parameters: {}, edition });
  const link = 'fragment' in shared ? openFragment(shared.fragment, edition) : undefined;
  return link?.kind === 'query' ? link.query.sql : undefined;
}

describe('a statement shown on a page', () => {
  it('opens on the SQL page as it stands, for every pair and method', () => {
    const statements = supports.flatMap(({ indicator: support, shift }) =>
      outcomes.flatMap(({ indicator: outcome }) =>
        reproducibleMethods.map((method) =>
          reproduceSql(method, { support, outcome, shift, after: shift - 1, year: 2025 }),
        ),
      ),
    );
    expect(statements.length).toBeGreaterThan(2_500);
    expect(statements.filter((sql) => opened(sql) !== sql)).toEqual([]);
  });

  it('opens from the explorer too, however much is held equal', () => {
    const question = {
      support: 'children_in_need_per_worker',
      outcome: 'looked_after_persistent_absence',
      shift: 2,
      first: 2017,
      last: 2025,
      peers: { group: 'neighbours', authority: 'A010' },
      weights: 'children',
    } as const;
    const statements = (['poverty_region', 'within'] as const).flatMap((adjust) =>
      linkStatements({ ...question, adjust }, { x: [-1.25, 30], y: [0, 99.5] }),
    );
    expect(statements).toHaveLength(8);
    expect(statements.filter(({ sql }) => opened(sql) !== sql)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinAfterSql, withinRegionYearSql } from '../../../../src/lib/links/followed/followed-sql.ts';
import type { LinkRow, VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { rowsOf } from '../../../content/every-pair.ts';
import { openPublished, type PublishedDatabase } from '../published-database.ts';

interface Found {
  estimate: number;
  se: number;
  n: number;
  difference: number;
  difference_se: number;
}

const links = rowsOf<LinkRow>('links');
const verdicts = rowsOf<VerdictRow>('verdicts');
let database: PublishedDatabase;

beforeAll(async () => {
  database = await openPublished();
});

afterAll(() => database.close());

/** The published row of a pair by a method. */
function published({ support, outcome }: { support: string; outcome: string }, method: string): LinkRow {
  const row = links.find(
    (each) => each.support === support && each.outcome === outcome && each.method === method,
  );
  if (!row) throw new Error(`published missing link: ${support}, ${outcome}, ${method}`);
  return row;
}

function verdictOf({ support, outcome }: { support: string; outcome: string }): VerdictRow {
  const row = verdicts.find((each) => each.support === support && each.outcome === outcome);
  if (!row) throw new Error(`verdictOf missing verdict: ${support}, ${outcome}`);
  return row;
}

async function answer(sql: string): Promise<Found> {
  const rows = await database.rows<Found>(sql);
  expect(rows).toHaveLength(1);
  return rows[0] as Found;
}

const pairs = [
  { support: 'agency_rate', outcome: 're_referrals' },
  { support: 'average_caseload', outcome: 'dental_checks' },
  // the fewest authorities in a region's year, and the parts of a region that no authority ties together
  { support: 'leadership_judgement', outcome: 'plan_ks2' },
  // the slowest to converge
  { support: 'manager_share', outcome: 'development_checks_under_5' },
  // taken from a later label year
  { support: 'net_workforce_growth', outcome: 'first_time_youth_justice' },
  // counts around one day
  { support: 'children_in_need_per_worker', outcome: 'repeat_plans' },
  { support: 'plan_reviews_on_time', outcome: 'plan_absence' },
];

describe('against the own region’s year, from the published tables', () => {
  it.each(pairs)('$support and $outcome: estimate, standard error and n', async (pair) => {
    const row = published(pair, 'within_region_year');
    const found = await answer(withinRegionYearSql({ ...pair, shift: verdictOf(pair).shift }));
    expect(found.estimate).toBeCloseTo(row.estimate, 8);
    expect(found.se).toBeCloseTo(row.se, 8);
    expect(found.n).toBe(row.n);
  });

  it('is told from the same with effects of years alone', () => {
    for (const pair of pairs) {
      const [own, other] = [published(pair, 'within_region_year'), published(pair, 'within')];
      expect(Math.abs(own.estimate - other.estimate)).toBeGreaterThan(1e-4);
    }
  });
});

describe('counted after, from the published tables', () => {
  it.each(pairs)('$support and $outcome: the slope, and how much clearer the main one is', async (pair) => {
    const row = published(pair, 'within_after');
    const { shift, shift_after: after, difference, difference_se } = verdictOf(pair);
    const found = await answer(withinAfterSql({ ...pair, shift, after }));
    expect(found.estimate).toBeCloseTo(row.estimate, 10);
    expect(found.se).toBeCloseTo(row.se, 10);
    expect(found.n).toBe(row.n);
    expect(found.difference).toBeCloseTo(difference ?? NaN, 10);
    expect(found.difference_se).toBeCloseTo(difference_se ?? NaN, 10);
  });

  it('is no difference at all where both shifts are the same', async () => {
    const found = await answer(
      withinAfterSql({ support: 'agency_rate', outcome: 're_referrals', shift: 1, after: 1 }),
    );
    expect(found.difference).toBeCloseTo(0, 12);
    expect(found.difference_se).toBeCloseTo(0, 12);
    expect(found.se).toBeGreaterThan(0.01);
  });
});

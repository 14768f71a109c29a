import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reproduceSql, type ReproducibleMethod } from '../../../src/lib/links/reproduce-sql.ts';
import type { LinkRow, VerdictRow } from '../../../src/lib/tables/result-rows.ts';
import { rowsOf } from '../../content/every-pair.ts';
import { closeBrowser, openPage, type OpenedPage } from '../site.ts';

/** What the explorer offers to a console. */
interface Explorer extends HTMLElement {
  query(sql: string): Promise<Record<string, unknown>[]>;
}

const links = rowsOf<LinkRow>('links');
const verdicts = rowsOf<VerdictRow>('verdicts');

let opened: OpenedPage;

beforeAll(async () => {
  opened = await openPage('/explore/');
  await opened.page.waitForFunction(
    () => document.querySelector<HTMLElement>('link-explorer')?.dataset['state'] === 'live',
  );
});

afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** The published row of a link. */
function published(support: string, outcome: string, method: string): LinkRow {
  const row = links.find(
    (each) => each.support === support && each.outcome === outcome && each.method === method,
  );
  if (!row) throw new Error(`published missing link: ${support}, ${outcome}, ${method}`);
  return row;
}

/** What the statement on the pair's page gives in the reader's own browser. */
async function reproduced(support: string, outcome: string, method: ReproducibleMethod) {
  const year = published(support, outcome, 'latest_pearson').year ?? 0;
  const timed = verdicts.find((each) => each.support === support && each.outcome === outcome);
  if (!timed) throw new Error(`reproduced missing verdict: ${support}, ${outcome}`);
  const { shift, shift_after: after } = timed;
  const sql = reproduceSql(method, { support, outcome, shift, after, year });
  const rows = await opened.page.evaluate(
    (text) => document.querySelector<Explorer>('link-explorer')?.query(text),
    sql,
  );
  expect(rows).toHaveLength(1);
  const { estimate, se, n } = rows?.[0] ?? {};
  return { estimate: Number(estimate), se: Number(se), n: Number(n) };
}

describe('the statements on the page of a pair, in the reader’s browser', () => {
  it.each<{ support: string; outcome: string; method: ReproducibleMethod }>([
    { support: 'agency_rate', outcome: 're_referrals', method: 'latest_pearson' },
    { support: 'agency_rate', outcome: 're_referrals', method: 'latest_partial' },
    { support: 'average_caseload', outcome: 'injury_admissions', method: 'between' },
    { support: 'average_caseload', outcome: 'dental_checks', method: 'within' },
    // the most uneven years of all: the slowest to converge
    { support: 'leadership_judgement', outcome: 'plan_ks2', method: 'within' },
    { support: 'average_caseload', outcome: 'dental_checks', method: 'within_region_year' },
    { support: 'agency_rate', outcome: 're_referrals', method: 'within_after' },
    // nothing to go back
    { support: 'plan_reviews_on_time', outcome: 'repeat_plans', method: 'within' },
  ])('give what is published: $method of $support and $outcome', async ({ support, outcome, method }) => {
    const row = published(support, outcome, method);
    const found = await reproduced(support, outcome, method);
    expect(found.n).toBe(row.n);
    expect(Math.abs(found.estimate - row.estimate)).toBeLessThan(1e-9);
    expect(Math.abs(found.se - row.se)).toBeLessThan(1e-9);
  });
});

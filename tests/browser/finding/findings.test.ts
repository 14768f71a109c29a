import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFindingFiles } from '../../../scripts/findings/read-finding-files.ts';
import { describePairs, linksSentence } from '../../../src/lib/words/finding/describe-bearing-links.ts';
import { findingSentence } from '../../../src/lib/words/finding/describe-finding.ts';
import { plain } from '../../../src/lib/words/link/pair-change.ts';
import type { FindingVerdictRow } from '../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../fixtures/results/read-results.ts';
import { addressOf, closeBrowser, type OpenedPage, openPage } from '../site.ts';

const judged = new Map(resultRows<FindingVerdictRow>('finding_verdicts').map((row) => [row.finding, row]));
const findings = (await readFindingFiles('src/content/findings')).map(
  ({ number, slug, supports, frontmatter }) => ({
    number,
    claims: /^claims: outcomes$/m.test(frontmatter) ? ('outcomes' as const) : ('practice' as const),
    notTested: /^not_tested: '(.*)'$/m.exec(frontmatter)?.[1],
    path: `/findings/${slug}/`,
    row: judged.get(number),
    isTested: supports.length > 0,
  }),
);

/** Text with every run of white space as one space. */
const oneLine = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

afterAll(closeBrowser);

describe('the list of findings', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage('/findings/', { javaScriptEnabled: false });
  });

  it('holds all 25 in the order of the report', async () => {
    const numbers = await opened.page.$$eval('.finding .num', (all) => all.map((each) => each.textContent));
    expect(numbers).toEqual(findings.map(({ number }) => String(number)));
  });

  it.each(['theme-managers', 'directness-related', 'verdict-not_tested', 'verdict-not_measured'])(
    'shows as many for %s as it says, without JavaScript',
    async (id) => {
      const { page } = opened;
      await page.$eval('.choose', (details) => details.setAttribute('open', ''));
      await page.check(`#${id}`);
      const count = await page.locator(`label:has(#${id}) small`).textContent();
      expect(String(await page.locator('.finding:visible').count())).toBe(count);
      expect(await page.locator('.browse-findings section:visible:not(:has(.finding))').count()).toBe(0);
      await page.check(`#${id.split('-')[0]}-all`);
      expect(await page.locator('.finding:visible').count()).toBe(findings.length);
    },
  );

  it('combines choices', async () => {
    const { page } = opened;
    await page.check('#theme-evidence');
    await page.check('#directness-related');
    const shown = await page.locator('.finding:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBe(
      await page.locator('.finding[data-theme="evidence"][data-directness="related"]').count(),
    );
    await opened.close();
  });
});

describe.each(findings)('$path', ({ path, claims, notTested, row, isTested }) => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(path);
  });

  afterAll(() => opened.close());

  it('tells the numbers of the table, and none where nothing is tested', async () => {
    const { page } = opened;
    expect(oneLine(await page.locator('p.verdict').textContent())).toBe(
      plain(findingSentence({ claims, notTested, row })),
    );
    const isRelated = row !== undefined && claims === 'practice';
    const related = await page.locator('aside[aria-labelledby="related-link"] h2 + p').allTextContents();
    expect(related.map(oneLine)).toEqual(isRelated ? [plain(linksSentence(row))] : []);
    expect(oneLine(await page.locator('.steps li').nth(2).locator('p').textContent())).toBe(
      describePairs(row),
    );
    expect(await page.locator('#pairs svg').count()).toBe(row ? 3 : 0);
  });

  it('prints on two sides of A4', async () => {
    const paper = await opened.page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
  });

  it('gives its template as a file with the columns that the page defines', async () => {
    const columns = await opened.page.locator('dt code').allTextContents();
    const template = await fetch(addressOf(`${path}template.csv`));
    expect(await template.text()).toBe(`${columns.join(',')}\n`);
    const fields = await fetch(addressOf(`${path}fields.csv`));
    expect((await fields.text()).trimEnd().split('\n')).toHaveLength(columns.length + 1);
  });

  it('has its pairs in a table, each opening its own page, and in files; none where nothing is tested', async () => {
    const { page } = opened;
    expect(await page.locator('#pairs tbody tr').count()).toBe(row?.pairs ?? 0);
    expect(await page.locator('#pairs tbody a[href*="/links/"]').count()).toBe(row?.pairs ?? 0);
    const [rows, picture] = await Promise.all(
      ['pairs.csv', 'pairs.svg'].map((file) => fetch(addressOf(`${path}${file}`))),
    );
    const lines = rows?.ok ? (await rows.text()).trimEnd().split('\n').length : 0;
    expect(lines).toBe(isTested ? (row?.pairs ?? 0) + 1 : 0);
    expect(picture?.ok).toBe(isTested);
  });
});

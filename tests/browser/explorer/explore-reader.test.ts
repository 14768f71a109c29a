import { afterAll, describe, expect, it } from 'vitest';
import { type Explorer, openExplorer, saved, settled, textOf } from './explorer-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

describe('what a reader does with the explorer', () => {
  it('shows the last of several quick choices', async () => {
    const { page, close } = await openExplorer();
    await page.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('select[name="outcome"]');
      for (const value of ['repeat_plans', 'plan_absence', 'sdq_score']) {
        if (list) list.value = value;
        list?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.waitForFunction(
      () => document.querySelector<Explorer>('link-explorer')?.shown?.question.outcome === 'sdq_score',
    );
    await settled(page);
    expect(await page.locator('figure h2').innerText()).toContain('difficulties');
    await close();
  });

  it('offers years with too few authorities, says so, and draws no line through nothing', async () => {
    const { page, close } = await openExplorer(
      '#support=three_or_more_workers&outcome=repeat_plans&years=2019',
    );
    expect(await textOf(page, 'summary')).toBe('No authority has both figures in 2019.');
    expect(await page.locator('select[name="years"] option', { hasText: '2019: none' }).count()).toBe(1);
    expect(await page.locator('.drawing-wide .fit').count()).toBe(0);
    await close();
  });

  it('turns nonsense in the address down in words', async () => {
    const nonsense =
      '#support=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&outcome=__proto__&years=1066&constructor=1&data=2024-01-01.a';
    const { page, close } = await openExplorer(nonsense);
    const notice = await textOf(page, 'notice');
    expect(notice).toContain(
      'The address asks for the support “<img src=x onerror=alert(1)>”, which is not one of ours.',
    );
    expect(notice).toContain('The usual choice is shown instead.');
    expect(notice).toContain('This link was made with the data of 1 January 2024');
    expect(await page.locator('link-explorer img').count()).toBe(0);
    expect(await textOf(page, 'summary')).toContain('r = ');
    await close();
  });

  it('marks an authority chosen by its code, and tells its figures', async () => {
    const { page, close } = await openExplorer();
    const code = (await page.locator('[data-part="rows"] th').first().textContent()) ?? '';
    await page.locator('select[name="marked"]').selectOption(code);
    await page.locator('.drawing-wide .my-mark').waitFor();
    expect(await textOf(page, 'marked')).toMatch(
      new RegExp(`^${code}: [\\d.]+% .*; [\\d.]+% of referrals\\.$`),
    );
    await close();
  });

  it('marks the reader’s own authority without being asked', async () => {
    const { page, close } = await openExplorer('', {
      before: (each) => each.addInitScript(() => localStorage.setItem('support-atlas:authority', 'A010')),
    });
    expect(await page.locator('select[name="marked"]').inputValue()).toBe('A010');
    expect(await page.locator('.drawing-wide .my-mark').count()).toBe(1);
    await close();
  });

  it('gives the points, the picture, the queries and the link away', async () => {
    const { page, close } = await openExplorer('', {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const csv = await saved(page, 'save-csv');
    expect(csv.name).toMatch(/^agency_rate-re_referrals-20\d\d\.csv$/);
    const lines = csv.bytes.toString().trim().split('\r\n');
    const rows = lines.filter((line) => !line.startsWith('#'));
    expect(lines[0]).toMatch(/^# The Support Atlas: No clear slope/);
    expect(lines.filter((line) => line.startsWith('#')).join('\n')).toMatch(
      /Open Government Licence v3\.0[\s\S]*\/explore\/#view=/,
    );
    expect(rows[0]).toBe('support,outcome,authority,support_year,year,support_value,outcome_value,x,y');
    expect(rows.length - 1).toBe(await page.locator('[data-part="rows"] tr').count());
    const svg = (await saved(page, 'save-svg')).bytes.toString();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).not.toContain('var(');
    expect([...(await saved(page, 'save-png')).bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect((await saved(page, 'save-sql')).bytes.toString()).toContain('SELECT authority, support_year');
    await page.locator('[data-part="copy-link"]').click();
    await page.locator('[data-part="done"]', { hasText: 'Link copied.' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toMatch(
      /^#view=scatter&support=agency_rate&outcome=re_referrals&years=latest&data=/,
    );
    await close();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { areaPath, areaHeading } from '../../../src/lib/words/outcome/outcome-area.ts';
import { outcomeAreas } from '../../fixtures/outcome-areas.ts';
import { closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

describe('outcomes', () => {
  it('lists the six of the report in its order, each with its page', async () => {
    const { page, close } = await openPage('/outcomes/', { javaScriptEnabled: false });
    const paths = await page
      .locator('.areas h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(paths).toEqual(outcomeAreas.map(areaPath));
    expect(await page.locator('.areas svg').count()).toBe(outcomeAreas.length);
    await close();
  });

  it.each(outcomeAreas)('$name: question, what is not measured, what to record', async (area) => {
    const { page, close } = await openPage(areaPath(area), { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe(areaHeading(area));
    expect(await page.locator('.missing li').count()).toBe(area.missing.length);
    expect(await page.locator('#record dt').count()).toBe(area.record.length);
    expect(await page.locator('#findings a').count()).toBe(area.findings.length);
    await close();
  });

  it('counts every link of an area under one verdict', async () => {
    const { page, close } = await openPage('/outcomes/safer/', { javaScriptEnabled: false });
    const counts = await page.locator('#verdicts li b').allInnerTexts();
    const indicators = await page.locator('.counted > li').count();
    expect(indicators).toBe(9);
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(indicators * 15);
    await close();
  });

  it('says of anxiety that nothing is measured, and draws nothing', async () => {
    const { page, close } = await openPage('/outcomes/less-anxious/', { javaScriptEnabled: false });
    expect(await page.locator('.verdict').innerText()).toContain('nothing is measured');
    expect(await page.locator('figure').count()).toBe(0);
    expect(await page.locator('.counted').count()).toBe(0);
    await close();
  });

  it('leads from one to the next', async () => {
    const { page, close } = await openPage('/outcomes/safer/');
    await page.locator('a[rel="next"]').click();
    await page.waitForURL('**/outcomes/healthier/');
    expect(await page.locator('a[rel="prev"]').innerText()).toBe('Safer');
    await close();
  });
});

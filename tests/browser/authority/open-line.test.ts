import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code } from './authority-codes.ts';
import { axeFindings, closeBrowser, openPage, type OpenedPage } from '../site.ts';

const page = `/authorities/${code}/`;

afterAll(closeBrowser);

describe('a line that is opened', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(page);
    await opened.page.locator('#row-re_referrals .opener').focus();
    await opened.page.keyboard.press('Enter');
    await opened.page.locator('.walker').waitFor();
  });

  afterAll(() => opened.close());

  const walker = () => opened.page.locator('.walker');

  it('shows its years with axes, all authorities, those compared with by name, and sentences', async () => {
    const box = await opened.page.locator('.opened-box').innerText();
    expect(box).toMatch(/its usual level is [\d.]+% \(95% range [\d.]+% to [\d.]+%\)/);
    expect(box).toMatch(/From the lowest, its ten statistical neighbours: A\d{3} [\d.]+%/);
    expect(await opened.page.locator('.trend .mine-name').textContent()).toContain(code);
    expect(await opened.page.locator('.open .dot').count()).toBeGreaterThan(140);
  });

  it('tells the strip beside the slider, not in it', async () => {
    const described = await walker().getAttribute('aria-describedby');
    const summary = await opened.page.locator(`#${described}`).textContent();
    expect(summary).toMatch(/usual level [\d.]+% to [\d.]+%.*place .* from the lowest.*England: [\d.]+%/);
    expect(await walker().evaluate((element) => element.childElementCount)).toBe(0);
  });

  it('walks the dots in the order of their values and says each', async () => {
    await walker().focus();
    expect(await walker().getAttribute('aria-valuetext')).toMatch(
      new RegExp(`^${code}, [\\d.]+%, \\d+ of \\d+`),
    );
    await opened.page.keyboard.press('Home');
    const values: number[] = [];
    for (let step = 0; step < 5; step++) {
      const spoken = (await walker().getAttribute('aria-valuetext')) ?? '';
      expect(spoken.startsWith(await opened.page.locator('.readout').innerText())).toBe(true);
      values.push(Number(/, ([\d.]+)%, /.exec(spoken)?.[1]));
      await opened.page.keyboard.press('ArrowRight');
    }
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    await opened.page.keyboard.press('End');
    expect(await walker().getAttribute('aria-valuenow')).toBe(await walker().getAttribute('aria-valuemax'));
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.locator('.walked').count()).toBe(0);
  });

  it('says the same to a reader who points', async () => {
    await walker().scrollIntoViewIfNeeded();
    await walker().hover();
    await opened.page.locator('.walked').waitFor();
    expect(await opened.page.locator('.readout').innerText()).toMatch(/^A\d{3}, [\d.]+%$/);
  });

  it('saves its years as SVG and as PNG, with title, key and source', async () => {
    const saved = async (kind: string) => {
      const [file] = await Promise.all([
        opened.page.waitForEvent('download'),
        opened.page.click(`[data-save="${kind}"]`),
      ]);
      return readFileSync(await file.path());
    };
    const svg = (await saved('svg')).toString();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).not.toContain('var(');
    expect(svg).toMatch(/median of those compared with/);
    expect(svg).toMatch(/Source: The Support Atlas/);
    expect([...(await saved('png')).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('is clean to axe, and closes again', async () => {
    expect(await axeFindings(opened.page)).toEqual([]);
    await opened.page.locator('#row-re_referrals .opener').click();
    await opened.page.locator('.opened-box').waitFor({ state: 'detached' });
  });
});

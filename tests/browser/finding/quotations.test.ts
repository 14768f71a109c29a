import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

const path = '/findings/';

describe('what may be quoted', () => {
  it('is copied with its source, its date and where it stands', async () => {
    const { page, close } = await openPage(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const quotations = page.locator('.quotations li');
    expect(await quotations.count()).toBe(3);
    for (const quotation of await quotations.all()) {
      const text = await quotation.locator('blockquote p').innerText();
      const date = /Data of (\d+ \w+ \d{4})/.exec(await quotation.innerText())?.[1] ?? 'no date';
      await quotation.getByRole('button').click();
      await quotation.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`“${text}” The Support Atlas, data of ${date}, http`);
      expect(copied).toContain(`/findings/#${await quotation.getAttribute('id')}`);
    }
    await close();
  });

  it('stands without JavaScript, where nothing offers to copy it', async () => {
    const { page, close } = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('.quotations blockquote:visible').count()).toBe(3);
    expect(await page.locator('.quotations button').count()).toBe(3);
    expect(await page.locator('.quotations button:visible').count()).toBe(0);
    await close();
  });
});

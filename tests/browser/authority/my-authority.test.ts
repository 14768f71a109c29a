import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, axeFindings, closeBrowser, openPage, sidewaysScroll, type OpenOptions } from '../site.ts';

const key = 'support-atlas:authority';
const [, ...rows] = readFileSync('data/authorities.csv', 'utf8').trim().split('\n');
const authorities = rows.map((row) => row.split(','));

/** An authority that still stands, and one that does not. */
const mine = authorities.find((row) => row[6] === '2025')?.[0] ?? '';
const ended = authorities.find((row) => row[6] === '2019')?.[0] ?? '';

/** Opens a page on a device that knows an authority already. */
const openKnowing = (path: string, code: string, options: OpenOptions = {}) =>
  openPage(path, {
    ...options,
    before: (page) =>
      page.addInitScript(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key, code]),
  });

/** How many drawings of a chart there are, and how many bear a diamond. */
const marksIn = (page: Page, chart: string) =>
  page.evaluate((selector) => {
    const drawings = [...document.querySelectorAll(`${selector} svg[data-x]`)];
    const marked = drawings.filter((svg) => svg.querySelector('.my-mark .mine'));
    return { drawings: drawings.length, marked: marked.length };
  }, chart);

const line = (page: Page) => page.locator('my-authority').first();

afterAll(closeBrowser);

describe('before an authority is chosen', () => {
  it('offers to find it, and marks and asks for nothing', async () => {
    const opened = await openPage('/indicators/repeat_plans/', { untilSilent: true });
    expect(await line(opened.page).innerText()).toContain('Find your authority');
    expect(await opened.page.locator('.my-mark').count()).toBe(0);
    expect(opened.requests.filter((address) => address.includes('/authorities/'))).toEqual([]);
    await opened.close();
  });

  it('offers the same without JavaScript', async () => {
    const opened = await openPage('/indicators/repeat_plans/', { javaScriptEnabled: false });
    expect(await opened.page.locator('my-authority a:visible').getAttribute('href')).toMatch(/\/compare\/$/);
    await opened.close();
  });

  it('passes over what is no code', async () => {
    const opened = await openKnowing('/indicators/repeat_plans/', '<img src=x>');
    expect(await line(opened.page).innerText()).toContain('Find your authority');
    await opened.close();
  });
});

describe('once it is chosen', () => {
  it.each([
    { path: '/indicators/repeat_plans/', chart: '#distribution', drawings: 3 },
    { path: '/indicators/repeat_plans/', chart: '#funnel', drawings: 3 },
    { path: '/indicators/sdq_score/', chart: '#distribution', drawings: 3 },
    { path: '/links/agency_rate/re_referrals/', chart: '[data-marks="pair-average"]', drawings: 2 },
    { path: '/links/three_or_more_workers/sdq_score/', chart: '[data-marks="pair-year"]', drawings: 2 },
  ])('marks it in every drawing of $chart on $path', async ({ path, chart, drawings }) => {
    const opened = await openKnowing(path, mine);
    expect(await line(opened.page).innerText()).toContain(`Your authority: ${mine}`);
    expect(await marksIn(opened.page, chart)).toEqual({ drawings, marked: drawings });
    const label = await opened.page.locator(`${chart} svg[data-x]`).first().getAttribute('aria-label');
    expect(label).toContain(`Marked: ${mine}`);
    await opened.close();
  });

  it('asks only for the figures of that authority, from this site', async () => {
    const opened = await openKnowing('/indicators/repeat_plans/', mine, { untilSilent: true });
    const asked = opened.requests.filter((address) => address.includes(mine));
    expect(asked).toEqual([addressOf(`/authorities/${mine}.json`)]);
    await opened.close();
  });

  it('moves nothing on the page', async () => {
    const heights = async (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, h2')].map((h) => Math.round(h.getBoundingClientRect().top)),
      );
    for (const width of [390, 1280]) {
      const without = await openPage('/indicators/repeat_plans/', { width });
      const before = await heights(without.page);
      await without.close();
      const opened = await openKnowing('/indicators/repeat_plans/', mine, { width });
      expect(await heights(opened.page)).toEqual(before);
      expect(await sidewaysScroll(opened.page)).toBe(0);
      await opened.close();
    }
  });

  it('is clean to axe, light and dark', async () => {
    const opened = await openKnowing('/indicators/repeat_plans/', mine);
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.page.emulateMedia({ colorScheme });
      expect(await axeFindings(opened.page)).toEqual([]);
    }
    await opened.close();
  });

  it('says on a chart that it has no figure there', async () => {
    const opened = await openKnowing('/indicators/repeat_plans/', ended);
    const funnel = opened.page.locator('#funnel svg[data-x]').first();
    expect(await funnel.getAttribute('aria-label')).toContain(`${ended} has no figure here.`);
    expect(await funnel.locator('.mine').count()).toBe(0);
    expect(await marksIn(opened.page, '#distribution')).toMatchObject({ marked: 3 });
    await opened.close();
  });

  it('says what to do when its figures cannot be fetched', async () => {
    const opened = await openPage('/indicators/repeat_plans/', {
      expected: /Failed to load resource/,
      before: async (page) => {
        await page.addInitScript(
          ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
          [key, mine],
        );
        await page.route('**/authorities/*.json', (route) => route.abort());
      },
    });
    await expect.poll(() => line(opened.page).innerText()).toContain('Reload to try again');
    expect(await opened.page.locator('.my-mark').count()).toBe(0);
    await opened.close();
  });
});

describe('forgetting it', () => {
  it('takes one press, by keyboard too, and leaves no trace', async () => {
    const opened = await openPage('/indicators/repeat_plans/');
    const { page, reload } = opened;
    await page.evaluate(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key, mine]);
    await reload();
    expect(await page.locator('.my-mark').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'forget' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.my-mark').count()).toBe(0);
    expect(await line(page).innerText()).toContain('Forgotten on this device.');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Find your authority',
    );
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator('#distribution svg[data-x]').first().getAttribute('aria-label')).not.toContain(
      'Marked',
    );
    await reload();
    expect(await line(page).innerText()).toContain('Find your authority');
    await opened.close();
  });

  it('is followed by the other tabs', async () => {
    const opened = await openPage('/indicators/repeat_plans/');
    const other = await opened.page.context().newPage();
    await other.goto(addressOf('/methods/'));
    const store = (code: string) =>
      opened.page.evaluate(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key, code]);
    await store(mine);
    await expect.poll(() => line(other).innerText()).toContain(mine);
    await opened.page.evaluate((name) => localStorage.removeItem(name), key);
    await expect.poll(() => line(other).innerText()).toContain('Find your authority');
    await opened.close();
  });
});

describe('where the browser keeps nothing', () => {
  it('holds for the page, and says so', async () => {
    const opened = await openPage(`/authorities/${mine}/`, {
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(globalThis, 'localStorage', {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }),
    });
    const { page } = opened;
    expect(await line(page).innerText()).toContain('Find your authority');
    await page.locator('mark-authority button').click();
    await expect.poll(() => line(page).innerText()).toContain(`Your authority, on this page only: ${mine}`);
    await page.getByRole('button', { name: 'forget', exact: true }).click();
    await expect.poll(() => line(page).innerText()).toContain('Find your authority');
    await opened.close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openCompare } from '../authority/compare-page.ts';
import { choose, openExplorer, textOf } from '../explorer/explorer-page.ts';
import { ask, openConsole, shownRows } from '../console/query-page.ts';
import { closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

/**
 * Before any script of the page: what all objects have in common can neither be added to nor changed. An object may still
 * have a `valueOf` or `constructor` of its own by assignment, as d3 and DuckDB's binding give theirs, which a plain freeze
 * would forbid with it.
 */
const before = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const shared of [Object.prototype, Array.prototype, Function.prototype]) {
      for (const [name, { value, configurable }] of Object.entries(
        Object.getOwnPropertyDescriptors(shared),
      )) {
        if (!configurable || value === undefined) continue;
        const set = function (this: object, own: unknown): void {
          if (this === shared) throw new TypeError(`${name} of all objects is not to be changed`);
          Object.defineProperty(this, name, {
            value: own,
            writable: true,
            enumerable: true,
            configurable: true,
          });
        };
        Object.defineProperty(shared, name, { get: () => value as unknown, set });
      }
      Object.freeze(shared);
    }
  });

describe('with the prototypes of all objects frozen', () => {
  it('nothing can be put into all objects', async () => {
    const { page, close } = await openPage('/privacy/', { before });
    const put = await page.evaluate(() => [
      Reflect.set(Object.prototype, 'polluted', true),
      Reflect.set(JSON.parse('{}') as object, '__proto__', null),
      'polluted' in {},
    ]);
    expect(put).toEqual([false, true, false]);
    await close();
  });

  it('the explorer answers', async () => {
    const { page, close } = await openExplorer('', { before });
    await choose(page, 'outcome', 'repeat_plans');
    expect(await textOf(page, 'summary')).toContain('r = ');
    await close();
  });

  it('the console runs a query and draws it', async () => {
    const { page, close } = await openConsole('', { before });
    await ask(page, 'SELECT year, median(agency_rate) AS agency FROM panel GROUP BY year ORDER BY year');
    expect(await shownRows(page)).toHaveLength(9);
    await page.locator('.drawing-wide .fit').first().waitFor();
    await close();
  });

  it('own figures are placed', async () => {
    const { page, close } = await openCompare('', { before });
    await page.locator('[data-part="paste"]').fill('indicator,value\nvacancy_rate,13.4');
    await page.locator('[data-part="read-paste"]').click();
    await page.locator('[data-part="place"]').click();
    await page.locator('[data-part="placed"]:visible').waitFor();
    expect(await page.locator('#row-vacancy_rate [data-part="strip"] .own').count()).toBeGreaterThan(0);
    await close();
  });

  it('links are filtered', async () => {
    const { page, close } = await openPage('/links/#method=between&tier=1', { before });
    expect(await page.isChecked('#method-between')).toBe(true);
    await close();
  });

  it('the search finds', async () => {
    const { page, close } = await openPage('/search/#q=dental', { before });
    await page.locator('site-search[data-state="found"] li a').first().waitFor();
    expect(await page.locator('site-search li').count()).toBeGreaterThan(0);
    await close();
  });
});

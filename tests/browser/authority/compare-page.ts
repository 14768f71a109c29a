import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { madeUpIdentities } from '../../fixtures/official/made-up-secret.ts';
import { type OpenedPage, openPage, type OpenOptions } from '../site.ts';

/** A key that the tests know, and the code it is made to fit. */
export const { token: knownKey, tokenHash: knownHash } = madeUpIdentities[1];

/** Codes and published figures of the committed data. */
export function publishedRows(): Record<string, string>[] {
  const file = join(import.meta.dirname, '../../../data/observations.csv');
  return readCsv(readFileSync(file, 'utf8'), file).rows.filter(({ value }) => value !== '');
}

/** The first authority that still stands, by its code. */
export function anAuthority(): string {
  const file = join(import.meta.dirname, '../../../data/authorities.csv');
  const { rows } = readCsv(readFileSync(file, 'utf8'), file);
  const latest = Math.max(...rows.map((row) => Number(row['last_year'])));
  return rows.find((row) => Number(row['last_year']) === latest)?.['authority'] ?? '';
}

/**
 * Opens the page with the published fingerprint of one authority replaced by that of a key the tests know: nobody but
 * the publisher has a key of the real ones.
 */
export function openCompare(fragment = '', options: OpenOptions = {}): Promise<OpenedPage> {
  const { before, ...rest } = options;
  return openPage(`/compare/${fragment}`, {
    ...rest,
    before: async (page) => {
      await page.route('**/compare/', async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const own = new RegExp(`("${anAuthority()}":")[0-9a-f]{64}`);
        await route.fulfill({ response, body: text.replace(own, `$1${knownHash}`) });
      });
      await before?.(page);
    },
  });
}

/** Unfolds the ways to find an authority. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('#find > summary').click();
}

/** Says who the reader is, and waits for the lines. */
export async function choose(page: Page, code: string): Promise<void> {
  await page.locator('#shown-authority').selectOption(code);
  await page.locator('compare-choice button[type="submit"]').click();
  await page.locator('#row-re_referrals .mine').first().waitFor();
}

/** The visible words of a part of the page. */
export function textOf(page: Page, part: string): Promise<string> {
  return page.locator(`[data-part="${part}"]`).first().innerText();
}

/** Types three figures as a reader does and asks for the code. */
export async function findByFigures(
  page: Page,
  figures: readonly { indicator: string; year?: string; value: string }[],
): Promise<string> {
  if (!(await page.locator('#indicator-0').isVisible())) await unfold(page);
  for (const [i, { indicator, year = '', value }] of figures.entries()) {
    await page.locator(`#indicator-${i}`).selectOption(indicator);
    await page.locator(`#year-${i}`).selectOption(year);
    await page.locator(`#value-${i}`).fill(value);
  }
  await page.locator('[data-part="figures-form"] button[type="submit"]').click();
  await page.waitForFunction(() => {
    const said = document.querySelector('[data-part="match-answer"]')?.textContent ?? '';
    return said !== '' && !said.startsWith('Looking');
  });
  return textOf(page, 'match');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openCompare } from './compare-page.ts';
import { type OwnCase, ownCases } from './own-figures-cases.ts';
import { siteIndicators } from '../../lib/intake/site-indicators.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

/** A folder of further files of the same kinds with `own-figures.json`, where one is named; every kind is made here too. */
const further = process.env['CASES'];

interface FurtherCase extends Omit<OwnCase, 'content'> {
  content?: string;
}

function furtherCases(): OwnCase[] {
  if (!further) return [];
  const { cases } = JSON.parse(readFileSync(join(further, 'own-figures.json'), 'utf8')) as {
    cases: FurtherCase[];
  };
  return cases.map((each) => ({ ...each, content: readFileSync(join(further, 'own-figures', each.file)) }));
}

const labels = new Map(siteIndicators().map(({ indicator, label }) => [indicator, label]));

/** What the page makes of a file: the rows understood, what may be chosen, and all its words. */
interface Seen {
  rows: { label: string; year: string; figure: number; cases: number | null }[];
  choices: string[];
  words: string;
}

async function give(page: Page, { file, content }: OwnCase): Promise<void> {
  await page
    .locator('own-figures [data-part="file"]')
    .setInputFiles({ name: file, mimeType: '', buffer: Buffer.from(content) });
  await page
    .locator('own-figures')
    .locator('[data-part="understood"]:visible, [data-part="failure"]:visible')
    .first()
    .waitFor();
}

function seenOn(page: Page): Promise<Seen> {
  return page.locator('own-figures').evaluate((root) => {
    const number = (text: string) => Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
    const said = ['understood', 'failure'].map((name) =>
      root.querySelector<HTMLElement>(`[data-part="${name}"]`),
    );
    return {
      rows: [...root.querySelectorAll<HTMLTableRowElement>('[data-part="understood-rows"] tr')].map(
        (row) => ({
          label: row.cells[0]?.firstChild?.textContent ?? '',
          year: row.cells[1]?.innerText ?? '',
          figure: number(row.cells[2]?.innerText ?? ''),
          cases: row.cells[3]?.innerText ? number(row.cells[3].innerText) : null,
        }),
      ),
      choices: [...root.querySelectorAll('[data-part="understood"] .choices button')].map(
        (each) => each.textContent,
      ),
      words: said.map((part) => (part?.hidden ? '' : (part?.innerText ?? ''))).join(' '),
    };
  });
}

/** Whether all figures of a case are shown as they are meant, with their years and cases. */
function areShown({ figures }: OwnCase, { rows }: Seen): boolean {
  return figures.every(({ indicator, value, year, cases }) => {
    const row = rows.find(({ label }) => label === labels.get(indicator));
    if (value === null) return row === undefined;
    const isYear = year === undefined || row?.year === String(year);
    return row?.figure === value && isYear && (cases === undefined || row.cases === cases);
  });
}

/** Numbers of the file that stand there as understood and must not. */
function wronglyShown({ figures }: OwnCase, { rows }: Seen): string[] {
  return figures.flatMap(({ indicator, never = [] }) =>
    rows
      .filter(({ label }) => label === labels.get(indicator))
      .filter(({ figure, cases }) => never.some((each) => each === figure || each === cases))
      .map(({ label, figure }) => `${label}: ${figure}`),
  );
}

function asks({ words = [] }: OwnCase, seen: Seen): boolean {
  return words.some((word) => seen.words.toLowerCase().includes(word.toLowerCase()));
}

function offersAll({ figures }: OwnCase, { rows, choices }: Seen): boolean {
  return figures.every(({ indicator }) => {
    const label = labels.get(indicator) ?? '';
    return rows.some((row) => row.label === label) || choices.includes(label);
  });
}

describe('a file of own figures', () => {
  it.each([...ownCases(), ...furtherCases()])('$file: $rule', async (each) => {
    const { page, close } = await openCompare();
    await give(page, each);
    const seen = await seenOn(page);
    expect(wronglyShown(each, seen)).toEqual([]);
    const isUnderstood = areShown(each, seen);
    const outcome = {
      values: isUnderstood,
      'values or asks': isUnderstood || (asks(each, seen) && seen.rows.every(({ figure }) => figure !== 0)),
      asks: asks(each, seen),
      'values or offers': isUnderstood || offersAll(each, seen),
    };
    expect({ [each.answer]: outcome[each.answer], seen }).toEqual({ [each.answer]: true, seen });
    await close();
  });

  const asked = ownCases().flatMap((each) => (each.choose ? [{ ...each, choose: each.choose }] : []));

  it.each(asked)('$file: is answered where it is asked, without editing the file', async (each) => {
    const { page, close } = await openCompare();
    await give(page, each);
    for (const label of each.choose)
      await page.locator('own-figures .choices button', { hasText: label }).first().click();
    await expect.poll(async () => areShown(each, await seenOn(page))).toBe(true);
    expect(wronglyShown(each, await seenOn(page))).toEqual([]);
    expect(await page.locator('[data-part="questions-box"]').isVisible()).toBe(false);
    await close();
  });
});

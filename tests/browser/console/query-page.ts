import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { type OpenedPage, openPage, type OpenOptions } from '../site.ts';

/** What the element offers to a console, as far as these tests use it. */
export interface SqlConsole extends HTMLElement {
  answer?: {
    columns: { name: string; type: string }[];
    rows: unknown[][];
    isCut: boolean;
    question: { sql: string; values: Record<string, string> };
  };
}

/** Opens the console; `fragment` is what stands behind the address. */
export async function openConsole(fragment = '', options: OpenOptions = {}): Promise<OpenedPage> {
  return await openPage(`/query/${fragment}`, options);
}

/** A part of the console. */
export function partOf(page: Page, part: string): Locator {
  return page.locator(`sql-console [data-part="${part}"]`);
}

/** The visible words of a part of the page. */
export function wordsOf(page: Page, part: string): Promise<string> {
  return partOf(page, part).innerText();
}

/** Waits until nothing runs and the line beside the button says what came of it. */
export async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const words = document.querySelector('[data-part="state"]')?.textContent ?? '';
    const button = document.querySelector('[data-part="run"]')?.textContent.trim();
    return button === 'Run' && / in \d|It took|Not run:|^Not run\.$|^Stopped\.$/.test(words);
  });
  return await wordsOf(page, 'state');
}

/** Waits until the editor has taken the place of the plain text field. */
export async function openEditor(page: Page): Promise<void> {
  if (await page.locator('.cm-content').isVisible()) return;
  await page.locator('[data-part="textarea"]').focus();
  await page.locator('.cm-content').waitFor();
}

/** Writes a statement in place of the one in the editor. */
export async function write(page: Page, sql: string): Promise<void> {
  await openEditor(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}

/** Writes a statement, runs it from the keyboard and gives what the line beside the button says. */
export async function ask(page: Page, sql: string): Promise<string> {
  await write(page, sql);
  await forget(page);
  await page.keyboard.press('Control+Enter');
  return await settled(page);
}

/** Runs what is there with the button. */
export async function run(page: Page): Promise<string> {
  await forget(page);
  await page.locator('[data-part="run"]').click();
  return await settled(page);
}

/** Empties the line beside the button, so that the words of the next run are told from those of the last. */
export function forget(page: Page): Promise<void> {
  return page.locator('[data-part="state"]').evaluate((line) => line.replaceChildren());
}

/** The rows that the table shows, each with its cells. */
export function shownRows(page: Page): Promise<string[][]> {
  return page
    .locator('[data-part="result"] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

/** What a button saves, with the name it is saved under. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-part="${button}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The answer on show with its exact values. */
export function answerOf(page: Page): Promise<SqlConsole['answer']> {
  return page.evaluate(() => {
    const answer = document.querySelector<SqlConsole>('sql-console')?.answer;
    return answer && structuredClone({ ...answer });
  });
}

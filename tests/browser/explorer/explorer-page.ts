import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { type OpenedPage, openPage, type OpenOptions } from '../site.ts';

/** What the element offers to a console, as far as these tests use it. */
export interface Explorer extends HTMLElement {
  shown?: {
    choice: Record<string, unknown>;
    question: { support: string; outcome: string; first: number; last: number };
    points: { authority: string; x: number; y: number }[];
    result: Record<string, number>;
    selected?: { result: Record<string, number> };
  };
  query(sql: string): Promise<Record<string, unknown>[]>;
}

/** Opens the explorer and waits until it is live, or has said why it is not. */
export async function openExplorer(fragment = '', options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(`/explore/${fragment}`, options);
  await settled(opened.page);
  return opened;
}

/** Waits until the explorer is live or has said why it is not. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = document.querySelector<HTMLElement>('link-explorer')?.dataset['state'];
    return state === 'live' || state === 'failed';
  });
}

/** Adds up how much the page moves once its fonts are there, which is not the explorer's doing. */
export function watchShifts(): void {
  const shifts: { at: number; by: number }[] = [];
  let fontsReady = Infinity;
  Reflect.set(globalThis, 'movedBy', 0);
  const count = (): void => {
    const late = shifts.filter(({ at }) => at > fontsReady + 100);
    const sum = late.reduce((total, { by }) => total + by, 0);
    Reflect.set(globalThis, 'movedBy', Math.round(sum * 1000) / 1000);
  };
  addEventListener(
    'load',
    () => void document.fonts.ready.then(() => (fontsReady = performance.now())).then(count),
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifts.push({ at: entry.startTime, by: Number(Reflect.get(entry, 'value')) });
    count();
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The visible words of a part of the page. */
export function textOf(page: Page, part: string): Promise<string> {
  return page.locator(`[data-part="${part}"]`).innerText();
}

/** Chooses from a list as a reader does, and waits for the answer. */
export async function choose(page: Page, list: string, value: string): Promise<void> {
  const before = await shownKey(page);
  await page.locator(`select[name="${list}"]`).selectOption(value);
  await answered(page, before);
}

/** What is shown, as text that changes with every answer. */
export function shownKey(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { choice, question } = document.querySelector<Explorer>('link-explorer')?.shown ?? {};
    return JSON.stringify([choice, question]);
  });
}

/** Waits until another answer is shown than the one that was. */
export async function answered(page: Page, before: string): Promise<void> {
  await page.waitForFunction((known) => {
    const explorer = document.querySelector<Explorer>('link-explorer');
    const { choice, question } = explorer?.shown ?? {};
    return explorer?.dataset['state'] === 'live' && JSON.stringify([choice, question]) !== known;
  }, before);
}

/** Waits until the checks below the picture belong to what is shown. */
export async function checked(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector<Explorer>('link-explorer')?.dataset['checks'] === 'done',
  );
}

/** What a button saves, with the name it is saved under. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('figure details').evaluate((details: HTMLDetailsElement) => (details.open = true));
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.locator(`[data-part="${button}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

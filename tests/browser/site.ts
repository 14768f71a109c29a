import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import { expect, inject } from 'vitest';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { quiet } from '../../scripts/node/quiet-chromium.ts';

let browser: Promise<Browser> | undefined;

export interface OpenOptions extends BrowserContextOptions {
  /** Width of the window in CSS pixels. */
  width?: number;
  /** Runs before the page is asked for, for instance to block a file. */
  before?: (page: Page) => Promise<unknown>;
  /** Faults a test provokes on purpose; a fault that matches is not held against the page. */
  expected?: RegExp;
}

/** A page of the site with everything it did that it must not do. */
export interface OpenedPage {
  page: Page;
  response: Response;
  /** Console errors, script errors, refusals by the security policy, requests to other origins. */
  faults: string[];
  /** Every address asked for, in order, each with what was sent to it. */
  requests: string[];
  /** Closes the page and asserts that there were no faults. */
  close: () => Promise<void>;
}

/** The address of a page of the served site, from its path. */
export function addressOf(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('baseURL')).href;
}

/**
 * A reader’s browser, as if new. Nothing is kept for reading offline, so that a test meets only what it asked for; one
 * about what is kept says `serviceWorkers: 'allow'`.
 */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: quiet });
  return await (await browser).newContext({ serviceWorkers: 'block', ...options });
}

/** Opens a page of the site in Chromium and waits until the network is idle. */
export async function openPage(path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1280, before, expected, ...contextOptions } = options;
  const context = await openContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  const page = await context.newPage();
  const { faults, requests } = await watch(page);
  await before?.(page);
  const response = await page.goto(addressOf(path), { waitUntil: 'networkidle' });
  if (!response) throw new Error(`openPage not found: ${path} gave no response`);
  const close = async (): Promise<void> => {
    await context.close();
    expect(faults.filter((fault) => !expected?.test(fault))).toEqual([]);
  };
  return { page, response, faults, requests, close };
}

/** Closes the browser; call it after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}

/** What axe finds wrong with the page by WCAG 2.2 AA, each with the first element concerned. */
export async function axeFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`);
}

/** How many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Starts to record what a page does. */
async function watch(page: Page): Promise<{ faults: string[]; requests: string[] }> {
  const origin = new URL(inject('baseURL')).origin;
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.context().on('request', (request) => {
    requests.push([request.url(), request.postData()].filter((part) => part !== null).join(' '));
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      faults.push(`off-origin: ${request.url()}`);
    }
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as { reportViolation?: (text: string) => void }).reportViolation;
      report?.(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return { faults, requests };
}

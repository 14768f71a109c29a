import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
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
  /** Whether to wait for half a second without a request, for a test of what the page never asks for. */
  untilSilent?: boolean;
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
  /** Loads the page anew, as far as it was opened. */
  reload: () => Promise<void>;
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

/** Opens a page of the site in Chromium and waits until it is loaded and all it asked for meanwhile has come. */
export async function openPage(path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1280, before, expected, untilSilent = false, ...contextOptions } = options;
  const context = await openContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  const page = await context.newPage();
  const underWay = watchAnswers(page);
  const { faults, requests } = await watch(page);
  await before?.(page);
  const waitUntil = untilSilent ? 'networkidle' : 'load';
  const settle = async (): Promise<void> => {
    if (!untilSilent && contextOptions.javaScriptEnabled !== false) await untilAnswered(page, underWay);
  };
  const response = await page.goto(addressOf(path), { waitUntil });
  if (!response) throw new Error(`openPage not found: ${path} gave no response`);
  await settle();
  const reload = async (): Promise<void> => {
    await page.reload({ waitUntil });
    await settle();
  };
  const close = async (): Promise<void> => {
    await context.close();
    expect(faults.filter((fault) => !expected?.test(fault))).toEqual([]);
  };
  return { page, response, faults, requests, reload, close };
}

/** Closes the browser; call it after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}

/**
 * What axe finds wrong with the page by WCAG 2.2 AA, each with the first element concerned. Asked for faults alone and
 * in the page itself (none has a frame), which takes a quarter of the time.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values } })
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`);
}

/** How many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a page has asked the site for and not had an answer to yet. */
function watchAnswers(page: Page): ReadonlySet<Request> {
  const underWay = new Set<Request>();
  const end = (request: Request): void => void underWay.delete(request);
  page
    .context()
    .on('request', (request) => /^https?:/.test(request.url()) && underWay.add(request))
    .on('requestfinished', end)
    .on('requestfailed', end);
  return underWay;
}

/** Waits until nothing a page asked for is under way, and it has had the time of two frames to ask for more. */
async function untilAnswered(page: Page, underWay: ReadonlySet<Request>): Promise<void> {
  const end = Date.now() + 30_000;
  for (let isAnswered = false; !isAnswered;) {
    while (underWay.size > 0) {
      if (Date.now() > end)
        throw new Error(`openPage no answer from ${[...underWay].map((each) => each.url())}`);
      await new Promise((done) => setTimeout(done, 5));
    }
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    isAnswered = underWay.size === 0;
  }
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

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { findChromium } from '../../../scripts/node/find-chromium.ts';
import { quiet } from '../../../scripts/node/quiet-chromium.ts';
import { serveFolder } from '../../../scripts/node/serve.ts';
import { type Call, callFrom, startCanary } from '../canary.ts';
import type {} from './page/page.ts';

const root = join(import.meta.dirname, '../../..');

/** A page with nothing but the engine's own interface, under the site's policy, and a server that must hear nothing. */
export interface EngineSite {
  url: string;
  /** Address of a server on another origin. */
  elsewhere: string;
  /** What that server heard since it was last asked; throws when it would not hear this browser. */
  heard: () => Promise<string[]>;
  /** Opens the page in a context of its own. */
  open: (options?: BrowserContextOptions) => Promise<EnginePageOpened>;
  close: () => Promise<void>;
}

export interface EnginePageOpened {
  page: Page;
  /** Faults nobody expected: script errors, requests to elsewhere that were let out. */
  faults: string[];
  close: () => Promise<void>;
}

export interface EngineSiteOptions {
  /** Whether the engine as it is published is served too, under `stock/`. */
  withStock?: boolean;
}

/** Serves the engine's page. The published engine, where it is wanted, is only ever served here. */
export async function serveEngine({ withStock = false }: EngineSiteOptions = {}): Promise<EngineSite> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-page-'));
  cpSync(inject('enginePage'), folder, { recursive: true });
  symlinkSync(join(root, 'public/data'), join(folder, 'data'));
  symlinkSync(join(root, 'public/engine'), join(folder, 'engine'));
  if (withStock) putStock(join(folder, 'stock'));
  const [served, canary] = [await serveFolder(folder, { port: 0 }), await startCanary()];
  const browser = await chromium.launch({ executablePath: findChromium(), args: quiet });
  let call: Promise<Call> | undefined;
  return {
    url: served.url,
    elsewhere: canary.url,
    heard: async () => {
      call ??= browser.newContext({ bypassCSP: true }).then((context) => callFrom(context, served.url));
      return await canary.heard(await call);
    },
    open: (options) => open(browser, served.url, options),
    close: async () => {
      await browser.close();
      await Promise.all([served.close(), canary.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The engine and its worker as the package has them, packed as ours are. */
function putStock(folder: string): void {
  const from = join(root, 'node_modules/@duckdb/duckdb-wasm/dist');
  mkdirSync(join(folder, 'engine'), { recursive: true });
  const pack = (source: string, target: string): void =>
    writeFileSync(join(folder, 'engine', target), gzipSync(readFileSync(join(from, source)), { level: 1 }));
  pack('duckdb-eh.wasm', 'duckdb-eh.wasm.gz');
  pack('duckdb-browser-eh.worker.js', 'worker.js.gz');
  cpSync(join(root, 'public/data'), join(folder, 'data'), { recursive: true });
}

async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<EnginePageOpened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  context.on('response', (response) => {
    if (new URL(response.url()).origin !== new URL(url).origin && !/^(data|blob):/.test(response.url()))
      faults.push(`off-origin: ${response.url()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => 'engine' in globalThis);
  const close = async (): Promise<void> => {
    await context.close();
    expect(faults).toEqual([]);
  };
  return { page, faults, close };
}

import { Unzip, UnzipInflate } from 'fflate';
import { spawnSync } from 'node:child_process';
import { appendFileSync, createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedFiles } from '../../../scripts/node/published-files.ts';
import { type ServedFolder, serveFolder } from '../../../scripts/node/serve.ts';
import { builtSite } from '../built-site.ts';
import { settled as explorerSettled } from '../explorer/explorer-page.ts';
import { closeBrowser, openContext } from '../site.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-bundled-'));
const names: string[] = [];
let site: ServedFolder;
let memory = 0;

beforeAll(async () => {
  memory = pack();
  const [zip = ''] = readdirSync(folder);
  await unpack(join(folder, zip), join(folder, 'unpacked'));
  site = await serveFolder(join(folder, 'unpacked/site'), { port: 0 });
}, 300_000);

afterAll(async () => {
  await closeBrowser();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Packs the built site as a publisher does; the most memory it took, in megabytes. */
function pack(): number {
  const report = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`;
  const watch = `data:text/javascript,${encodeURIComponent(report)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', watch, 'scripts/bundle.ts', '--from', builtSite, '--to', folder],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`pack failed: ${stderr}`);
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_000;
}

/** Unpacks a zip as it streams, every file where it says. */
async function unpack(zip: string, to: string): Promise<void> {
  const unzip = new Unzip((file) => {
    const path = join(to, file.name);
    names.push(file.name);
    mkdirSync(dirname(path), { recursive: true });
    file.ondata = (error, bytes) => {
      if (error) throw error;
      appendFileSync(path, bytes);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const bytes of createReadStream(zip)) unzip.push(bytes as Buffer);
  unzip.push(new Uint8Array(), true);
}

/** Opens a page of the unpacked site; what went wrong on it. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await (await openContext()).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (!response.ok()) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
  return { page, faults };
}

describe('the bundle', () => {
  it('holds every published file and how to open it, and was packed in little memory', () => {
    expect(names[0]).toBe('README.txt');
    expect(names.slice(1)).toEqual(publishedFiles(builtSite).map((path) => `site/${path}`));
    expect(memory).toBeLessThan(300);
  });

  it.each(['', 'findings/', 'data/'])('shows /%s from a plain server', async (path) => {
    const { page, faults } = await open(path);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('would be seen to lack a page', async () => {
    const { page, faults } = await open('nowhere/');
    expect(faults).toEqual([`404 ${new URL('nowhere/', site.url).href}`]);
    await page.context().close();
  });

  it('computes in the explorer', async () => {
    const { page, faults } = await open(
      'explore/#view=within&support=agency_rate&outcome=re_referrals&years=all',
    );
    await explorerSettled(page);
    expect(await page.locator('link-explorer').getAttribute('data-state')).toBe('live');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

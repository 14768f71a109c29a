import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../scripts/node/build-site.ts';
import { type ServedFolder, serveFolder } from '../../../scripts/node/serve.ts';
import { inCaches, until } from '../kept-site.ts';
import { closeBrowser, openContext } from '../site.ts';
import { templates } from '../templates.ts';

const base = '/atlas/';
const out = mkdtempSync(join(tmpdir(), 'atlas-subfolder-'));
let site: ServedFolder | undefined;

beforeAll(async () => {
  buildSite({ base, out, only: ['pages'] });
  site = await serveFolder(out, { base, port: 0 });
}, 900_000);

afterAll(async () => {
  await closeBrowser();
  await site?.close();
  rmSync(out, { recursive: true, force: true });
});

/** Every address a page names that begins at the root of the host. */
function rooted(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|poster|data-[\w-]+)="(\/[^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
}

describe('a site built for a subfolder', () => {
  it.each(templates().filter(({ status }) => status === 200))('keeps $path inside it', async ({ path }) => {
    const address = new URL(path.slice(1), site?.url);
    const response = await fetch(address);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(rooted(html).length).toBeGreaterThan(3);
    expect(rooted(html).filter((found) => !found.startsWith(base))).toEqual([]);
    const files = rooted(html).filter((found) => /\.(css|js|woff2|svg|parquet|csv)$/.test(found));
    const statuses = await Promise.all(
      files.map(async (file) => (await fetch(new URL(file, address))).status),
    );
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('keeps the addresses in its style sheets inside it', () => {
    const folder = join(out, '_astro');
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
    const addresses = sheets.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/url\(["']?(\/[^"')]*)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(sheets.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  });

  it('keeps what was visited for itself, and leaves another site of the same origin alone', async () => {
    const page = await (await openContext({ serviceWorkers: 'allow' })).newPage();
    await page.goto(new URL('findings/', site?.url).href);
    await until(page, 'the page is kept', async (each) =>
      Object.keys((await inCaches(each)).kept).some((address) => address.endsWith('/atlas/findings/')),
    );
    const { names, kept } = await inCaches(page);
    expect(names.filter((name) => !name.startsWith(`support-atlas ${base} `))).toEqual([]);
    expect(Object.keys(kept).filter((address) => !new URL(address).pathname.startsWith(base))).toEqual([]);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual([base]);
    await page.context().close();
  });
});

import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from './site.ts';
import { templates } from './templates.ts';

/** What a page without the engine may weigh: HTML with its charts, CSS and JavaScript together, by gzip -9, in bytes. */
const budget = 60_000;

/** The same for a page with a strip of all authorities for every indicator. */
const budgetWithRows = 120_000;

/** The same for the console, which holds its tables, examples and functions in the page. */
const budgetOfConsole = 73_000;

function budgetOf(path: string): number {
  if (path === '/query/') return budgetOfConsole;
  return /^\/(authorities\/[^/]+|compare)\/$/.test(path) ? budgetWithRows : budget;
}

const kinds = { document: 'html', stylesheet: 'css', script: 'js' } as const;

afterAll(closeBrowser);

/** The gzipped bytes of each kind that a page loads, and all it asks for. */
async function weigh(path: string): Promise<{ html: number; css: number; js: number; requests: string[] }> {
  const weight = { html: 0, css: 0, js: 0 };
  const bodies: Promise<void>[] = [];
  const opened = await openPage(path, {
    untilSilent: true,
    before: async (page) => {
      page.on('response', (response) => {
        const kind = kinds[response.request().resourceType() as keyof typeof kinds];
        if (kind)
          bodies.push(
            response.body().then((body) => void (weight[kind] += gzipSync(body, { level: 9 }).byteLength)),
          );
      });
    },
  });
  await Promise.all(bodies);
  await opened.close();
  return { ...weight, requests: opened.requests };
}

const light = templates().filter(({ path, status }) => status === 200 && path !== '/explore/');

describe('a page without the engine', () => {
  it.each(light)('$path stays light', async ({ path }) => {
    const { requests, ...weight } = await weigh(path);
    expect(weight.html).toBeGreaterThan(1_000);
    expect(weight.html + weight.css + weight.js).toBeLessThan(budgetOf(path));
    expect(requests.filter((address) => /\/(engine|data)\/.*\.(gz|wasm|parquet)$/.test(address))).toEqual([]);
  });
});

import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { settled as live } from '../explorer/explorer-page.ts';
import { ask, partOf } from '../console/query-page.ts';
import { closeBrowser, openPage } from '../site.ts';
import { templates } from '../templates.ts';

/** What a page without the engine may weigh: HTML with its charts, CSS and JavaScript together, by gzip -9, in bytes. */
const budget = 60_000;

/** The same for a page with a strip of all authorities for every indicator. */
const budgetWithRows = 110_000;

/** The same for the console, which holds its tables, examples, functions and the words for what may fail in the page. */
const budgetOfConsole = 80_000;

/** The same for the methods, with a formula and an example for each. */
const budgetOfMethods = 80_000;

function budgetOf(path: string): number {
  if (path === '/query/') return budgetOfConsole;
  if (path === '/methods/') return budgetOfMethods;
  return /^\/(authorities\/[^/]+(\/pack)?|compare)\/$/.test(path) ? budgetWithRows : budget;
}

const kinds = { document: 'html', stylesheet: 'css', script: 'js' } as const;

afterAll(closeBrowser);

/** The gzipped bytes of each kind that a page has loaded so far. */
type Weight = Record<(typeof kinds)[keyof typeof kinds], number>;

/** Opens a page; `weigh` waits until it asks for nothing more and gives what it has loaded so far. */
async function openScales(path: string) {
  const asked = new Map<Request, Promise<number>>();
  const opened = await openPage(path, {
    untilSilent: true,
    before: async (page) => {
      page.on('request', (request) => {
        if (kindOf(request)) asked.set(request, gzippedBytes(request));
      });
    },
  });
  const weigh = async (): Promise<Weight> => {
    for (let before = -1; before < asked.size; await opened.page.waitForTimeout(500)) {
      before = asked.size;
      await Promise.all(asked.values());
    }
    const weight = { html: 0, css: 0, js: 0 };
    for (const [request, bytes] of asked) weight[kindOf(request) ?? 'html'] += await bytes;
    return weight;
  };
  return { ...opened, weigh };
}

/** What a request is weighed as; the database, which a page makes out of what it fetched packed, is not weighed. */
function kindOf(request: Request): keyof Weight | undefined {
  return request.url().startsWith('http') ? kinds[request.resourceType() as keyof typeof kinds] : undefined;
}

/** Bytes of what came; 0 where nothing did, which the page's faults tell of. */
async function gzippedBytes(request: Request): Promise<number> {
  const response = await request.response();
  return response ? gzipSync(await response.body(), { level: 9 }).byteLength : 0;
}

const light = templates().filter(({ path, status }) => status === 200 && path !== '/explore/');

/** The files of the engine, and tables for it. */
const engine = /\/(engine|data)\/.*\.(gz|wasm|parquet)$/;

describe('a page without the engine', () => {
  it.each(light)('$path stays light', async ({ path }) => {
    const { weigh, requests, close } = await openScales(path);
    const weight = await weigh();
    await close();
    expect(weight.html).toBeGreaterThan(1_000);
    expect(weight.html + weight.css + weight.js).toBeLessThan(budgetOf(path));
    expect(requests.filter((address) => engine.test(address))).toEqual([]);
  });

  it('is told from one that has it', async () => {
    const { requests, close } = await openPage('/explore/');
    expect(requests.filter((address) => engine.test(address)).length).toBeGreaterThan(1);
    await close();
  });
});

/** What a page may have fetched in scripts of ours by each step of its first use, in bytes; the database does not count. */
const uses: {
  path: string;
  steps: { name: string; use: (page: Page) => Promise<unknown>; budget: number }[];
}[] = [
  {
    path: '/query/',
    steps: [
      {
        name: 'the first answer, without a picture',
        use: (page) => ask(page, "SELECT 'a' AS a"),
        budget: 300_000,
      },
      {
        name: 'the first picture',
        use: async (page) => {
          await ask(page, 'SELECT range AS n FROM range(20)');
          await partOf(page, 'picture').waitFor();
        },
        budget: 398_000,
      },
      {
        name: 'another answer and another kind of picture',
        use: async (page) => {
          await ask(page, 'SELECT range AS n, -range AS m FROM range(20)');
          await page.locator('select[name="kind"]').selectOption('bar');
        },
        budget: 398_000,
      },
    ],
  },
  {
    path: '/query/',
    steps: [
      {
        name: 'another picture of the first answer',
        use: async (page) => {
          await page.locator('select[name="kind"]').selectOption('dot');
          await partOf(page, 'summary').filter({ hasText: 'a dot for each row' }).waitFor();
        },
        budget: 132_000,
      },
    ],
  },
  {
    path: '/compare/',
    steps: [
      {
        name: 'the first file of one’s own',
        use: async (page) => {
          const buffer = Buffer.from('indicator,year,value,denominator\nre_referrals,2026,27.438,4173\n');
          await page
            .locator('[data-part="file"]')
            .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer });
          await page.locator('[data-part="place"]').click();
          await page.locator('[data-part="placed"]').waitFor();
          await page.locator('#row-re_referrals [data-part="strip"] .own').waitFor();
        },
        // reading a table with questions of whose rows and what kind of figures, and placing what was read
        budget: 71_000,
      },
    ],
  },
  { path: '/explore/', steps: [{ name: 'the first live result', use: live, budget: 210_000 }] },
];

describe.each(uses)('what $path fetches when it is used', ({ path, steps }) => {
  it(`stays light: ${steps.map(({ name }) => name).join('; ')}`, async () => {
    const { page, weigh, close } = await openScales(path);
    for (const { name, use, budget: most } of steps) {
      await use(page);
      const { js } = await weigh();
      // a budget much above what is fetched would hold nothing
      expect({ name, js, isInBudget: js < most && js > 0.9 * most }).toEqual({ name, js, isInBudget: true });
    }
    await close();
  });
});

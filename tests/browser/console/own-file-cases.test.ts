import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { closeBrowser, type OpenedPage } from '../site.ts';
import { madeCases, type MadeCase, type OwnFileCase } from './own-file-cases.ts';
import { openConsole, partOf } from './query-page.ts';

/** A folder of further files of the same kinds with `own-files.json`, where one is named; every kind is made here too. */
const further = process.env['CASES'];

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openConsole();
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

type Case = OwnFileCase & { content: () => Promise<Buffer> };

function furtherCases(): Case[] {
  if (!further) return [];
  const { cases } = JSON.parse(readFileSync(join(further, 'own-files.json'), 'utf8')) as {
    cases: OwnFileCase[];
  };
  return cases.map((each) => ({
    ...each,
    content: () => Promise.resolve(readFileSync(join(further, 'own-files', each.file))),
  }));
}

async function contentOf(each: MadeCase): Promise<Buffer> {
  if ('text' in each) return Buffer.from(each.text);
  const folder = mkdtempSync(join(tmpdir(), 'own-file-'));
  const path = join(folder, each.file);
  await withDatabase((connection) => connection.run(`COPY (${each.parquet}) TO '${path}' (FORMAT parquet)`));
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Opens a file by its field and gives what the page says of it. */
async function bring(page: Page, name: string, buffer: Buffer): Promise<string> {
  await partOf(page, 'file-state').evaluate((line) => line.replaceChildren());
  await partOf(page, 'choose-file').setInputFiles({ name, mimeType: '', buffer });
  await partOf(page, 'file-state')
    .filter({ hasText: /is open as the table|not opened/ })
    .waitFor();
  return await partOf(page, 'own-file').innerText();
}

/** Asks as a developer does; whole numbers beyond 2^53 come as text. */
async function rowsOf(page: Page, sql: string): Promise<unknown[][]> {
  return await page.evaluate(async (statement) => {
    interface Console extends HTMLElement {
      query(sql: string): Promise<{ rows: unknown[][] }>;
    }
    const { rows } = (await document.querySelector<Console>('sql-console')?.query(statement)) ?? { rows: [] };
    return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? String(value) : value)));
  }, sql);
}

/** Whether a value is the one expected: text exactly, numbers to 1e-9. */
function isSame(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(found) && Array.isArray(wanted))
    return found.length === wanted.length && found.every((each, i) => isSame(each, wanted[i]));
  if (typeof found === 'number' && typeof wanted === 'number') return Math.abs(found - wanted) < 1e-9;
  return found === wanted;
}

/** What is wrong with what the page makes of a file; nothing where all is as it is meant. */
async function faultsOf(each: Case): Promise<unknown[]> {
  const { page } = opened;
  const words = await bring(page, each.file, await each.content());
  const says = (list: readonly string[] = []): boolean =>
    list.some((word) => words.toLowerCase().includes(word.toLowerCase()));
  if (words.includes('not opened')) {
    return says([...(each.refuses ?? []), ...(each.or_refuses ?? [])]) ? [] : [words];
  }
  if (each.refuses && each.asks.length === 0) return [`${each.file} was opened`];
  const table = /is open as the table (\w+):/.exec(words)?.[1] ?? '';
  const wrong: unknown[] = [];
  for (const { ask, rows } of each.asks) {
    const found = await rowsOf(page, ask.replaceAll('@t', table));
    if (!rows.some((wanted) => isSame(found, wanted))) wrong.push({ ask, found });
  }
  return says(each.or_says) ? [] : wrong;
}

const made: Case[] = madeCases.map((each) => ({ ...each, content: () => contentOf(each) }));

describe('a file of one’s own', () => {
  it.each([...made, ...furtherCases()])('$file: $rule', async (each) => {
    expect(await faultsOf(each)).toEqual([]);
  });

  it.each([
    ['day_first.csv', 'n,seen\n1,01/02/2025\n', 'every date of it could be month first'],
    ['sep.csv', 'sep=;\na;b\n1;2\n', 'only tells what parts the values'],
    ['titles.csv', 'Made up,,\na,b,c\n1,2,3\n', 'above the names of the columns'],
    ['twice.csv', 'a,a\n1,2\n', 'here it is a_2'],
    ['mixed.json', '[{"a": 1}, {"a": "x"}]', 'of several kinds'],
    ['wrapped.json', '{"count": 1, "data": [{"a": 1}]}', 'Left out beside it: count'],
    ['no_header.csv', 'A,3\nB,4\n', 'names no columns'],
    ['one_word.csv', 'a,n\n1,x\nthree,y\n', '“three” in row 2 is no number'],
  ])('has beside it what was assumed: %s', async (name, text, words) => {
    expect(await bring(opened.page, name, Buffer.from(text))).toContain(words);
  });

  it('is told apart from one that is read wrongly', async () => {
    const content = () => Promise.resolve(Buffer.from('n,it\n1,007\n'));
    const asks = [{ ask: 'SELECT it FROM @t', rows: [[[7]]] }];
    expect(await faultsOf({ file: 'a.csv', rule: 'none', asks, content })).toHaveLength(1);
    expect(await faultsOf({ file: 'a.csv', rule: 'none', asks: [], refuses: ['x'], content })).toHaveLength(
      1,
    );
  });
});

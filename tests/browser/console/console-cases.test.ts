import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type OpenedPage } from '../site.ts';
import { consoleCases, type CaseValue, type ConsoleCase } from './console-cases.ts';
import { ask, openConsole, shownRows } from './query-page.ts';

/** A folder with further cases of the same kinds in its `console.json`, where one is named; every kind is made here too. */
const further = process.env['CASES'];

function furtherCases(): ConsoleCase[] {
  if (!further) return [];
  return (JSON.parse(readFileSync(join(further, 'console.json'), 'utf8')) as { cases: ConsoleCase[] }).cases;
}

const all = [...consoleCases, ...furtherCases()];

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openConsole('', { expected: /./ });
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** What came of a statement, with what cannot leave the page by name. */
interface Told {
  columns: { name: string; type: string }[];
  rows: CaseValue[][];
  /** Why it failed, in the words that the page would say; empty where it did not. */
  failure: string;
}

interface AskingConsole extends HTMLElement {
  query(sql: string): Promise<{ columns: Told['columns']; rows: unknown[][] }>;
}

function query(page: Page, sql: string): Promise<Told> {
  return page.evaluate(async (text) => {
    const nameOf = (value: unknown): CaseValue => {
      if (typeof value === 'bigint') return { big: String(value) };
      const isNamed = typeof value === 'number' && !Number.isFinite(value);
      return isNamed ? { num: String(value) } : (value as CaseValue);
    };
    try {
      const asked = document.querySelector<AskingConsole>('sql-console')?.query(text);
      const { columns = [], rows = [] } = (await asked) ?? {};
      return { columns, rows: rows.map((row) => row.map(nameOf)), failure: '' };
    } catch (error) {
      const { message, advice = '' } = error as Error & { advice?: string };
      return { columns: [], rows: [], failure: `${message} ${advice}` };
    }
  }, sql);
}

/** Whether a value is the one meant: a decimal by its digits, another number to nine decimals. */
function isMeant(meant: CaseValue, value: CaseValue | undefined, type = ''): boolean {
  if (typeof meant === 'object' && meant !== null) {
    return 'any' in meant || JSON.stringify(meant) === JSON.stringify(value);
  }
  if (type.startsWith('DECIMAL'))
    return value === meant || (typeof value === 'number' && String(value) === meant);
  if (typeof meant !== 'number' || typeof value !== 'number') return value === meant;
  return Math.abs(meant - value) <= 1e-9 * Math.max(1, Math.abs(meant));
}

const says = (words: readonly string[], failure: string) =>
  words.some((word) => failure.toLowerCase().includes(word.toLowerCase()));

/** What of an answer is not as it is meant. */
function wronglyGiven(told: Told, { columns, types, rows = [] }: ConsoleCase) {
  const shapes = [
    [columns, told.columns.map(({ name }) => name)],
    [types, told.columns.map(({ type }) => type)],
    [[rows.length], [told.rows.length]],
  ] as const;
  const shape = shapes.filter(([meant, given]) => meant && JSON.stringify(meant) !== JSON.stringify(given));
  const values = rows.flatMap((row, i) =>
    row.flatMap((meant, j) => {
      const value = told.rows[i]?.[j];
      return isMeant(meant, value, told.columns[j]?.type) ? [] : [{ row: i, column: j, meant, value }];
    }),
  );
  return [...shape, ...values];
}

const queried = all.filter(({ rows, error }) => rows || error);

describe('a statement put to the element of the page', () => {
  it.each(queried)('$name: $rule', async (each) => {
    const { sql, error, or_error } = each;
    const told = await query(opened.page, sql);
    const said = error ?? (told.failure ? or_error : undefined);
    const wrong = said ? [] : wronglyGiven(told, each);
    const failure = said ? told.failure : '';
    expect({ ...told, hasWords: said ? says(said, told.failure) : true, wrong }).toEqual({
      ...told,
      failure,
      hasWords: true,
      wrong: [],
    });
  });
});

/** A number from its cell; undefined for what is none. */
function numberIn(cell = ''): number | undefined {
  const infinite = /^(−?)infinite$/.exec(cell);
  if (infinite) return infinite[1] ? -Infinity : Infinity;
  return /^−?[\d,.]+$/.test(cell) ? Number(cell.replace('−', '-').replaceAll(',', '')) : undefined;
}

const sortable = all.flatMap((each) => (each.sort === undefined ? [] : [{ ...each, sort: each.sort }]));

describe('a column of an answer', () => {
  it.each(sortable)('$name: $rule', async ({ sql, sort }) => {
    const { page } = opened;
    await ask(page, sql);
    const came = await shownRows(page);
    const head = page.locator('.result thead th', { has: page.locator(`span:text-is("${sort}")`) });
    const place = await head.evaluate((cell) => [...(cell.parentElement?.children ?? [])].indexOf(cell));
    for (const direction of ['ascending', 'descending'] as const) {
      await head.locator('button').click();
      await page.locator(`.result [aria-sort="${direction}"]`).waitFor();
      const numbers = (await shownRows(page)).map((row) => numberIn(row[place]));
      const real = numbers.filter((number) => number !== undefined);
      const turn = direction === 'ascending' ? 1 : -1;
      expect(real.length).toBeGreaterThan(2);
      expect(numbers).toHaveLength(came.length);
      expect(numbers.slice(0, real.length)).toEqual(
        real.toSorted((a, b) => turn * (a < b ? -1 : a > b ? 1 : 0)),
      );
    }
  });
});

/** Notes every task of the page that lasts longer than 50 ms, from now on. */
function noteTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
}

/** The longest task noted, in milliseconds; asked a moment later, as notes come after a task. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resume) => setTimeout(resume, 200));
    return Math.max(0, ...(Reflect.get(globalThis, 'tasks') as number[]));
  });
}

const written = all.filter(({ blocks_at_most_ms: most }) => most !== undefined);

describe('the page', () => {
  it('notes a task that is too long, so that none is overlooked', async () => {
    const { page } = opened;
    await noteTasks(page);
    await page.evaluate(async () => {
      await new Promise((resume) => setTimeout(resume));
      const began = performance.now();
      while (performance.now() - began < 150);
    });
    expect(await longestTask(page)).toBeGreaterThanOrEqual(150);
  });

  /** Time decides only where the cases are asked for by name: tests share the machine. */
  it.each(written)('$name: $rule', async ({ sql, blocks_at_most_ms: most = 0 }) => {
    const { page } = opened;
    await ask(page, 'SELECT 1 AS warm');
    await noteTasks(page);
    expect(await ask(page, sql)).toMatch(/row|Not run|Stopped/);
    const longest = await longestTask(page);
    expect(further ? longest : 0).toBeLessThanOrEqual(most);
  });
});

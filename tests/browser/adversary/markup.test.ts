import { afterAll, describe, expect, it } from 'vitest';
import { plainVectors, vectors, watchMarkup } from './vectors.ts';
import { code } from '../authority/authority-codes.ts';
import { openCompare, textOf, unfold } from '../authority/compare-page.ts';
import { ask, openConsole, openEditor, partOf, run, wordsOf, write } from '../console/query-page.ts';
import { closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

/** Parts of a list, each short enough to be told in full. */
function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** One of so many, for places where each takes a while: the same code shows them all. */
function some<T>(list: readonly T[], every: number): T[] {
  return list.filter((_, i) => i % every === 0);
}

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const sqlName = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Spaces as a page shows them. */
const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

it('there are enough vectors, each its own', () => {
  expect(new Set(vectors).size).toBeGreaterThan(60);
});

describe('own figures on the page of comparisons', () => {
  it.each([
    { as: 'names of indicators', line: (vector: string) => `${csvCell(vector)},2025,3` },
    { as: 'values', line: (vector: string) => `vacancy_rate,2025,${csvCell(vector)}` },
    { as: 'years', line: (vector: string) => `vacancy_rate,${csvCell(vector)},3` },
  ])('show $as as text', async ({ line }) => {
    const { page, close } = await openCompare();
    const became = await watchMarkup(page);
    for (const part of inParts(plainVectors, 18)) {
      await page
        .locator('[data-part="paste"]')
        .fill(['indicator,year,value', 'vacancy_rate,2025,3.5', ...part.map(line)].join('\n'));
      await page.locator('[data-part="read-paste"]').click();
      await page.locator('[data-part="understood"]:visible').waitFor();
      expect(await became()).toEqual([]);
    }
    expect(await textOf(page, 'problems')).toContain('Row ');
    await close();
  });

  it('show the names of files and columns as text, and are placed all the same', async () => {
    const { page, close } = await openCompare();
    const became = await watchMarkup(page);
    for (const vector of some(plainVectors, 3)) {
      const text = `indicator,value,${csvCell(vector)}\nvacancy_rate,13.4,${csvCell(vector)}\n`;
      await page
        .locator('own-figures [data-part="file"]')
        .setInputFiles({ name: `${vector}.csv`, mimeType: '', buffer: Buffer.from(text) });
      // a head may be a note, or a fault of its row where it sounds like one of ours
      await page
        .locator('own-figures [data-part="understood"]', { hasText: shown(vector).slice(0, 12) })
        .waitFor();
    }
    await page.locator('[data-part="place"]').click();
    await page.locator('[data-part="placed"]:visible').waitFor();
    expect(await became()).toEqual([]);
    await page.locator('own-figures [data-part="file"]').setInputFiles({
      name: `${plainVectors[0]}.csv`,
      mimeType: '',
      buffer: Buffer.alloc(2_200_000, 'a'),
    });
    await page.locator('[data-part="failure-what"]', { hasText: 'at most 2 MB' }).waitFor();
    expect(await textOf(page, 'failure-what')).toContain(plainVectors[0]);
    expect(await became()).toEqual([]);
    await close();
  });

  it('take keys and typed figures for text', async () => {
    const { page, close } = await openCompare();
    const became = await watchMarkup(page);
    await unfold(page);
    for (const vector of some(plainVectors, 5)) {
      await page.locator('#key').fill(vector);
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-part="refused"]:visible').waitFor();
    await page.locator('#indicator-0').selectOption('vacancy_rate');
    for (const vector of some(plainVectors, 5)) {
      await page.locator('#value-0').fill(vector);
      await page.locator('[data-part="figures-form"] button[type="submit"]').click();
    }
    expect(await textOf(page, 'match-answer')).toContain('is not a number');
    expect(await became()).toEqual([]);
    await close();
  });
});

describe('the console', () => {
  it('shows cells, names of columns and a picture of them as text', async () => {
    const { page, close } = await openConsole();
    const became = await watchMarkup(page);
    for (const part of inParts(vectors, 25)) {
      await ask(
        page,
        `SELECT ${part.map((vector) => `${sqlText(vector)} AS ${sqlName(vector)}`).join(', ')}`,
      );
      const cells = await page.locator('.result tbody td, .result tbody th').allTextContents();
      expect(cells.map(shown)).toEqual(part.map(shown));
      expect(await became()).toEqual([]);
    }
    const rows = vectors.slice(0, 12).map((vector, i) => `(${sqlText(vector)}, ${i + 1})`);
    await ask(page, `FROM (VALUES ${rows.join(', ')}) t(${sqlName(vectors[25] ?? '')}, n)`);
    await page.locator('select[name="kind"]').selectOption('bar');
    await page.locator('.drawing-wide svg .bar').first().waitFor();
    expect(await became()).toEqual([]);
    await close();
  });

  it('shows what the database says of a statement as text', async () => {
    const { page, close } = await openConsole();
    const became = await watchMarkup(page);
    const wrong = (vector: string): string[] => [
      `SELECT ${sqlName(vector)} FROM links`,
      `SELECT CAST(${sqlText(vector)} AS INTEGER)`,
      `SELECT error(${sqlText(vector)})`,
    ];
    for (const vector of some(vectors, 9)) {
      for (const sql of wrong(vector)) {
        expect(await ask(page, sql)).toBe('Not run.');
        const words = shown(await wordsOf(page, 'error')).toLowerCase();
        expect(words).toContain(shown(vector).slice(0, 20).toLowerCase());
      }
      expect(await became()).toEqual([]);
    }
    await close();
  });

  it('shows a file with its columns and rows as text, and suggests them as text', async () => {
    const { page, close } = await openConsole();
    const became = await watchMarkup(page);
    const buffer = Buffer.from(
      [plainVectors, plainVectors].map((row) => row.map(csvCell).join(',')).join('\n'),
    );
    for (const vector of some(plainVectors, 24)) {
      await partOf(page, 'file-state').evaluate((line) => line.replaceChildren());
      await partOf(page, 'choose-file').setInputFiles({ name: `${vector}.csv`, mimeType: '', buffer });
      await partOf(page, 'file-state')
        .filter({ hasText: /is open as the table|not opened/ })
        .waitFor();
      expect(await wordsOf(page, 'file-state')).toContain(vector.slice(0, 20));
    }
    const table = (await page.locator('[data-part="own-table"] summary code').textContent()) ?? '';
    await ask(page, `FROM ${table}`);
    expect((await page.locator('.result tbody tr').first().locator('td, th').allTextContents())[0]).toBe(
      plainVectors[0],
    );
    await openEditor(page);
    await write(page, '');
    await page.keyboard.type(`SELECT ${table}.`);
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
    expect(await became()).toEqual([]);
    await close();
  }, 150_000);

  it('takes names of tabs and values of parameters for text', async () => {
    const { page, close } = await openConsole();
    const became = await watchMarkup(page);
    for (const vector of some(plainVectors, 12)) {
      await partOf(page, 'rename-tab').click();
      await page.locator('input[name="name"]').fill(vector);
      await page.keyboard.press('Enter');
      await write(page, 'SELECT :word AS word');
      await page.locator('input[name="word"]').fill(vector);
      expect(await run(page)).toMatch(/^1 row in /);
      expect(await page.locator('.result tbody').innerText()).toBe(shown(vector));
    }
    await page.reload({ waitUntil: 'networkidle' });
    expect(await became()).toEqual([]);
    await close();
  });
});

describe('an address', () => {
  const fragments: { path: string; name: string; of: (text: string) => string }[] = [
    {
      path: '/explore/',
      name: 'what is chosen',
      of: (v) => `#support=${v}&outcome=${v}&years=${v}&lag=${v}&adjust=${v}&data=x`,
    },
    {
      path: '/explore/',
      name: 'how it is looked at',
      of: (v) => `#view=${v}&peers=${v}&weights=${v}&x=${v}&y=${v}&${v}=1`,
    },
    { path: '/query/', name: 'a statement', of: (v) => `#v=1&sql=${v}&t.${v}=${v}&t.a=${v}&data=${v}` },
    { path: '/query/', name: 'an example', of: (v) => `#v=1&example=${v}&t.support=${v}&data=${v}` },
    {
      path: '/compare/',
      name: 'an authority',
      of: (v) => `#authority=${v}&with=${v}&show=${v}&sort=${v}&open=${v}&to=${v}`,
    },
    { path: '/compare/', name: 'a key', of: (v) => `#key=${v}` },
    { path: '/links/', name: 'a filter', of: (v) => `#method=${v}&verdict=${v}&tier=${v}&${v}=${v}` },
    { path: '/search/', name: 'a question', of: (v) => `#q=${v}&kind=${v}` },
    {
      path: '/embed/explore/',
      name: 'a picture',
      of: (v) => `#support=${v}&outcome=${v}&years=${v}&data=${v}`,
    },
  ];

  it.each(fragments)('of $path is text: $name', async ({ path, of }) => {
    const { page, close } = await openPage(`${path}${of(encodeURIComponent(vectors[0] ?? ''))}`, {
      serviceWorkers: 'block',
    });
    const became = await watchMarkup(page);
    expect(await became()).toEqual([]);
    // every answer of the explorer takes a while
    for (const vector of path.includes('explore') ? some(vectors, 3) : vectors) {
      await page.evaluate((hash) => void (location.hash = hash), of(encodeURIComponent(vector)));
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
    }
    await page.waitForLoadState('networkidle');
    expect(await became()).toEqual([]);
    await close();
  });

  it('of the search page is text behind the ? too', async () => {
    for (const vector of some(vectors, 40)) {
      const { page, close } = await openPage(`/search/?q=${encodeURIComponent(vector)}`);
      const became = await watchMarkup(page);
      expect(await became()).toEqual([]);
      await close();
    }
  });
});

describe('the name on the pages for committee', () => {
  it('is text, also when the page comes back with it', async () => {
    const { page, close } = await openPage(`/authorities/${code}/pack/`);
    const became = await watchMarkup(page);
    for (const vector of plainVectors) {
      await page.fill('#pack-name', vector);
      expect(await page.locator('[data-part="pack-name"]').first().textContent()).toBe(vector);
    }
    expect(await became()).toEqual([]);
    for (const vector of plainVectors.slice(0, 1)) {
      await page.fill('#pack-name', vector);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await became()).toEqual([]);
    }
    await close();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { referencePairs } from '../lib/links/reference-pairs.ts';
import { choose, type Explorer, openExplorer, saved, settled, textOf, watchShifts } from './explorer-page.ts';
import { addressOf, axeFindings, closeBrowser, openPage, sidewaysScroll } from './site.ts';

afterAll(closeBrowser);

describe('the explorer before any script', () => {
  it('has its first chart, sentence and table in the HTML', async () => {
    const html = await (await fetch(addressOf('/explore/'))).text();
    const [start = ''] = html.split('link-explorer.');
    expect(html.match(/<svg[^>]* class="chart"|<svg class="chart"/g)).toHaveLength(3);
    expect(html).toMatch(/\d+ authorities in 20\d\d: r = −?0\.\d\d \(/);
    expect(html.match(/<th scope="row"[^>]*>A\d{3}/g)?.length).toBeGreaterThan(100);
    expect(start).not.toContain('modulepreload');
  });

  it('shows them without JavaScript, says so, and offers nothing that would not work', async () => {
    const { page, close } = await openPage('/explore/', { javaScriptEnabled: false });
    expect(await page.locator('link-explorer svg:visible').count()).toBe(1);
    expect(await page.locator('noscript').innerText()).toContain('Choosing needs JavaScript');
    expect(await page.locator('select:visible, button:visible').count()).toBe(0);
    await close();
  });
});

describe('the explorer live', () => {
  it.each([referencePairs()[0]!, referencePairs().find(({ r }) => Math.abs(r) > 0.3)!])(
    'computes in the browser what R computed: $support and $outcome',
    async ({ support, outcome, year, n, r, lower, upper }) => {
      const { page, close } = await openExplorer(`#support=${support}&outcome=${outcome}`);
      const shown = await page.evaluate(() => document.querySelector<Explorer>('link-explorer')?.shown);
      expect(shown?.question).toMatchObject({ support, outcome, year });
      expect(shown?.result).toMatchObject({
        n,
        r: expect.closeTo(r, 9),
        lower: expect.closeTo(lower, 9),
        upper: expect.closeTo(upper, 9),
      });
      expect(await textOf(page, 'summary')).toContain(`${n} authorities in ${year}: r = `);
      await close();
    },
  );

  it('comes alive without moving anything and with the same words as the built page', async () => {
    const built = await openPage('/explore/', { javaScriptEnabled: false });
    const words = await textOf(built.page, 'summary');
    await built.close();
    const { page, close } = await openExplorer('', { before: (each) => each.addInitScript(watchShifts) });
    expect(await textOf(page, 'state')).toMatch(
      /^Computed in your browser, by the query below, in [\d,]+ ms\.$/,
    );
    expect(await textOf(page, 'summary')).toBe(words);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'movedBy'))).toBe(0);
    await close();
  });

  it('follows the choices, keeps them in the address and goes back', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'outcome', 'repeat_plans');
    await choose(page, 'support', 'average_caseload');
    await choose(page, 'year', '2021');
    expect(new URL(page.url()).hash).toBe('#support=average_caseload&outcome=repeat_plans&year=2021');
    expect(await textOf(page, 'summary')).toMatch(/ in 2021: r = /);
    expect(await textOf(page, 'timing')).toContain('30 September 2020');
    expect(await textOf(page, 'sql')).toContain('support.average_caseload AS support_value');
    const again = await openExplorer(new URL(page.url()).hash);
    expect(await textOf(again.page, 'summary')).toBe(await textOf(page, 'summary'));
    await again.close();
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelector<Explorer>('link-explorer')?.shown?.question.year !== 2021,
    );
    expect(await page.locator('select[name="support"]').inputValue()).toBe('average_caseload');
    await page.goForward();
    await page.waitForFunction(
      () => document.querySelector<Explorer>('link-explorer')?.shown?.question.year === 2021,
    );
    await close();
  });

  it('shows the last of several quick choices', async () => {
    const { page, close } = await openExplorer();
    await page.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('select[name="outcome"]');
      for (const value of ['repeat_plans', 'plan_absence', 'sdq_score']) {
        if (list) list.value = value;
        list?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.waitForFunction(
      () => document.querySelector<Explorer>('link-explorer')?.shown?.question.outcome === 'sdq_score',
    );
    await settled(page);
    expect(await page.locator('figure h2').innerText()).toContain('difficulties');
    await close();
  });

  it('offers years with too few authorities, says so, and draws no line through nothing', async () => {
    const { page, close } = await openExplorer(
      '#support=three_or_more_workers&outcome=repeat_plans&year=2019',
    );
    expect(await textOf(page, 'summary')).toBe('No authority has both figures in 2019.');
    expect(await page.locator('select[name="year"] option', { hasText: '2019: none' }).count()).toBe(1);
    expect(await page.locator('.drawing-wide .fit').count()).toBe(0);
    await close();
  });

  it('turns nonsense in the address down in words', async () => {
    const nonsense =
      '#support=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&outcome=__proto__&year=1066&constructor=1';
    const { page, close } = await openExplorer(nonsense);
    const notice = await textOf(page, 'notice');
    expect(notice).toContain(
      'The address asks for the support “<img src=x onerror=alert(1)>”, which is not one of ours.',
    );
    expect(notice).toContain('The usual choice is shown instead.');
    expect(await page.locator('link-explorer img').count()).toBe(0);
    expect(await textOf(page, 'summary')).toContain('r = ');
    await close();
  });

  it('marks an authority chosen by its code, and tells its figures', async () => {
    const { page, close } = await openExplorer();
    const code = (await page.locator('[data-part="rows"] th').first().textContent()) ?? '';
    await page.locator('select[name="marked"]').selectOption(code);
    await page.locator('.drawing-wide .mark-mine').waitFor();
    expect(await page.locator('.drawing-wide').textContent()).toContain(code);
    expect(await textOf(page, 'marked')).toMatch(
      new RegExp(`^${code}: [\\d.]+% .*; [\\d.]+% of referrals\\.$`),
    );
    await close();
  });

  it('marks the authority whose dot is clicked', async () => {
    const { page, close } = await openExplorer();
    const [x = 0, y = 0] = await page.locator('.drawing-wide path.dots').evaluate((path) => {
      path.scrollIntoView({ block: 'center' });
      const [, left, top] = /M(\S+) (\S+)h0/.exec(path.getAttribute('d') ?? '') ?? [];
      const place = new DOMPoint(Number(left), Number(top)).matrixTransform(
        (path as SVGPathElement).getScreenCTM() ?? undefined,
      );
      return [place.x, place.y];
    });
    await page.mouse.click(x, y);
    await page.locator('.drawing-wide .mark-mine').waitFor();
    const code = await page.locator('[data-part="rows"] th').first().textContent();
    expect(await page.locator('select[name="marked"]').inputValue()).toBe(code);
    await close();
  });

  it('gives the points, the picture and the link away', async () => {
    const { page, close } = await openExplorer('', {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const csv = await saved(page, 'save-csv');
    expect(csv.name).toMatch(/^agency_rate-re_referrals-20\d\d\.csv$/);
    const rows = csv.bytes.toString().trim().split('\r\n');
    expect(rows[0]).toBe('support,outcome,authority,support_year,support_value,outcome_year,outcome_value');
    expect(rows.length - 1).toBe(await page.locator('[data-part="rows"] tr').count());
    const svg = (await saved(page, 'save-svg')).bytes.toString();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).not.toContain('var(');
    expect([...(await saved(page, 'save-png')).bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    await page.locator('[data-part="copy-link"]').click();
    await page.locator('[data-part="done"]', { hasText: 'Link copied.' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toMatch(/^#support=agency_rate&outcome=re_referrals&year=20\d\d$/);
    await close();
  });

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'is clean to axe once live, at %i px in %s, and does not scroll sideways',
    async (width, colorScheme) => {
      const { page, close } = await openExplorer('', { width, colorScheme });
      await page.locator('figure details').evaluate((details: HTMLDetailsElement) => (details.open = true));
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await close();
    },
  );
});

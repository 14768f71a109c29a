import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/lib/stats/least-squares.ts';
import {
  answered,
  checked,
  choose,
  type Explorer,
  openExplorer,
  saved,
  shownKey,
  textOf,
} from './explorer-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

/** Two corners of the visible drawing, as shares of its field of points, in px of the screen. */
async function corners(page: Page, shares: readonly [number, number, number, number]): Promise<number[]> {
  return await page.locator('[data-part="single"] svg:visible').evaluate((drawing, at) => {
    drawing.scrollIntoView({ block: 'center' });
    const svg = drawing as unknown as SVGSVGElement;
    const [, , , left = 0, right = 0] = (svg.getAttribute('data-x') ?? '').split(' ').map(Number);
    const [, , , bottom = 0, top = 0] = (svg.getAttribute('data-y') ?? '').split(' ').map(Number);
    const place = (across: number, down: number): number[] => {
      const point = new DOMPoint(left + across * (right - left), top + down * (bottom - top));
      const { x, y } = point.matrixTransform(svg.getScreenCTM() ?? undefined);
      return [x, y];
    };
    return [...place(at[0], at[1]), ...place(at[2], at[3])];
  }, shares);
}

/** What is shown of a selection, and the points of the whole. */
function shownOf(page: Page) {
  return page.evaluate(() => {
    const { points = [], choice, selected } = document.querySelector<Explorer>('link-explorer')?.shown ?? {};
    return {
      points,
      selection: choice?.['selection'] as { x: number[]; y: number[] } | undefined,
      result: selected?.result,
    };
  });
}

/** The fit of the points inside, by our own least squares. */
function fitInside(points: readonly { x: number; y: number }[], selection: { x: number[]; y: number[] }) {
  const [x1 = 0, x2 = 0] = selection.x;
  const [y1 = 0, y2 = 0] = selection.y;
  const inside = points.filter(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
  return leastSquares(
    inside.map(({ x }) => x),
    inside.map(({ y }) => y),
  );
}

describe('selecting points', () => {
  it('by dragging fits the line again to what lies inside, beside the whole, and keeps it in the address', async () => {
    const { page, close } = await openExplorer('#support=agency_rate&outcome=re_referrals&years=2025');
    const before = await shownKey(page);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = await corners(page, [0.1, 0.2, 0.6, 0.95]);
    await page.mouse.move(x1, y1);
    await page.mouse.down();
    await page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2);
    await page.mouse.move(x2, y2);
    await page.mouse.up();
    await answered(page, before);
    const { points, selection, result } = await shownOf(page);
    const fit = fitInside(points, selection ?? { x: [], y: [] });
    expect(result).toMatchObject({ n: fit.n, slope: expect.closeTo('slope' in fit ? fit.slope : NaN, 9) });
    expect(await page.locator('.drawing-wide .fit').count()).toBe(2);
    expect(await page.locator('[data-part="selection-rows"] tr').count()).toBe(2);
    expect(await textOf(page, 'selection-said')).toContain('of the points selected: r = ');
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/&x=[\d.-]+&y=[\d.-]+&data=/);
    const again = await openExplorer(hash);
    expect((await shownOf(again.page)).result).toEqual(result);
    await again.close();
    await page.locator('[data-part="clear-selection"]').click();
    await page.locator('[data-part="selection-result"]').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).not.toContain('&x=');
    await close();
  });

  it('works from the keyboard alone', async () => {
    const { page, close } = await openExplorer('#support=agency_rate&outcome=re_referrals&years=2025');
    const before = await shownKey(page);
    await page.locator('input[name="x-from"]').focus();
    for (const value of ['5', '25', '10', '30']) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await answered(page, before);
    const { points, selection, result } = await shownOf(page);
    expect(selection).toEqual({ x: [5, 25], y: [10, 30] });
    expect(result?.['n']).toBe(fitInside(points, { x: [5, 25], y: [10, 30] }).n);
    await close();
  });

  it('says what is wrong with a range, and selects nothing', async () => {
    const { page, close } = await openExplorer();
    await page.locator('input[name="x-from"]').fill('ten');
    await page.locator('[data-part="selecting"] button.outline').click();
    await page
      .locator('[data-part="selection-said"]', { hasText: 'Write numbers only, such as 12.5.' })
      .waitFor();
    await page.locator('input[name="x-from"]').fill('30');
    await page.locator('input[name="x-to"]').fill('20');
    await page.locator('[data-part="selecting"] button.outline').click();
    await page
      .locator('[data-part="selection-said"]', { hasText: 'Each range must begin below its end.' })
      .waitFor();
    expect((await shownOf(page)).selection).toBeUndefined();
    await close();
  });

  it('by touch asks first, so that a finger can scroll', async () => {
    const { page, close } = await openExplorer('', { hasTouch: true, isMobile: true, width: 390 });
    const button = page.locator('[data-part="select-by-touch"]');
    expect(await button.isVisible()).toBe(true);
    const touchAction = () =>
      page.locator('[data-part="single"] svg:visible').evaluate((svg) => getComputedStyle(svg).touchAction);
    expect(await touchAction()).toBe('auto');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await touchAction()).toBe('none');
    const before = await shownKey(page);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = await corners(page, [0.05, 0.2, 0.7, 0.95]);
    const touch = await page.context().newCDPSession(page);
    const send = (type: string, points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points });
    await send('touchStart', [{ x: x1, y: y1 }]);
    await send('touchMove', [{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 }]);
    await send('touchMove', [{ x: x2, y: y2 }]);
    await send('touchEnd', []);
    await answered(page, before);
    expect((await shownOf(page)).result?.['n']).toBeGreaterThan(5);
    await close();
  });

  it('still marks the authority whose dot is clicked', async () => {
    const { page, close } = await openExplorer();
    const [x = 0, y = 0, code] = await page
      .locator('[data-part="single"] svg:visible')
      .evaluate((drawing) => {
        drawing.scrollIntoView({ block: 'center' });
        const svg = drawing as unknown as SVGSVGElement;
        const at = (name: string, value: number): number => {
          const [, from = 0, to = 0, start = 0, end = 0] = (svg.getAttribute(name) ?? '')
            .split(' ')
            .map(Number);
          return start + ((value - from) / (to - from)) * (end - start);
        };
        const point = document.querySelector<Explorer>('link-explorer')?.shown?.points[0];
        const place = new DOMPoint(at('data-x', point?.x ?? 0), at('data-y', point?.y ?? 0));
        const { x: left, y: top } = place.matrixTransform(svg.getScreenCTM() ?? undefined);
        return [left, top, point?.authority] as const;
      });
    await page.mouse.click(Number(x), Number(y));
    await page.locator('.drawing-wide .my-mark').waitFor();
    expect(await page.locator('select[name="marked"]').inputValue()).toBe(code);
    await close();
  });
});

describe('the counter of comparisons', () => {
  it('counts what was looked at once, allows for all of it, and stays while the tab stays', async () => {
    const { page, close } = await openExplorer();
    expect(await textOf(page, 'tried-heading')).toBe('1 comparison tried in this visit');
    await choose(page, 'years', 'all');
    await choose(page, 'adjust', 'within');
    await choose(page, 'adjust', 'none');
    expect(await textOf(page, 'tried-heading')).toBe('3 comparisons tried in this visit');
    expect(await textOf(page, 'tried-said')).toMatch(/Allowing for all 3, one stays \(q below 0\.05\)\.$/);
    const before = await shownKey(page);
    await page.locator('input[name="view"][value="lag"]').check();
    await answered(page, before);
    expect(await textOf(page, 'tried-heading')).toBe('6 comparisons tried in this visit');
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('link-explorer')?.dataset['state'] === 'live',
    );
    expect(await textOf(page, 'tried-heading')).toBe('6 comparisons tried in this visit');
    await close();
  });

  it('restores a comparison from the log, which can be taken away and cleared', async () => {
    const { page, close } = await openExplorer('', { acceptDownloads: true });
    await choose(page, 'lag', '2');
    const json = JSON.parse((await saved(page, 'save-log-json')).bytes.toString()) as {
      comparisons: Record<string, unknown>[];
    };
    expect(json.comparisons).toHaveLength(2);
    expect(json.comparisons[1]).toMatchObject({
      scale: 'r',
      version: expect.stringMatching(/^\d{4}-\d\d-\d\d\./),
    });
    expect(String(json.comparisons[1]?.['address'])).toContain('/explore/#support=agency_rate');
    expect((await saved(page, 'save-log-markdown')).bytes.toString()).toContain(
      '| 2 | Agency staff and re-referrals',
    );
    const before = await shownKey(page);
    await page.locator('[data-part="tried-rows"] a').last().click();
    await answered(page, before);
    expect(await page.locator('select[name="lag"]').inputValue()).toBe('0');
    await page.locator('[data-part="clear-tried"]').click();
    expect(await textOf(page, 'tried-heading')).toBe('0 comparisons tried in this visit');
    expect(await page.locator('[data-part="tried-log"]').isVisible()).toBe(false);
    await checked(page);
    await close();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import type { LinkRow } from '../../../src/lib/tables/result-rows.ts';
import { rowsOf } from '../../content/every-pair.ts';
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

const links = rowsOf<LinkRow>('links');

/** The published row of the standing pair. */
function published(method: string): LinkRow {
  const row = links.find(
    (each) => each.support === 'agency_rate' && each.outcome === 're_referrals' && each.method === method,
  );
  if (!row) throw new Error(`published missing row: ${method}`);
  return row;
}

describe('ways to look at a link', () => {
  it.each([
    ['years=all', 'between'],
    ['years=all&adjust=poverty', 'between_poverty'],
    ['years=all&adjust=poverty_region', 'between_poverty_region'],
    ['years=all&adjust=within', 'within'],
    ['years=latest&adjust=poverty', 'latest_partial'],
  ])('give in the browser what is published: %s as %s', async (how, method) => {
    const { page, close } = await openExplorer(`#support=agency_rate&outcome=re_referrals&${how}`);
    const result = await page.evaluate(
      () => document.querySelector<Explorer>('link-explorer')?.shown?.result,
    );
    const { n, df, estimate, lower, upper, p } = published(method);
    const near = (value: number) => expect.closeTo(value, 9);
    expect(result).toMatchObject({
      n,
      df,
      estimate: near(estimate),
      lower: near(lower),
      upper: near(upper),
      p: near(p),
    });
    await close();
  });

  it('can all be chosen from the lists, one after the other', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'years', 'all');
    await choose(page, 'lag', '1');
    await choose(page, 'adjust', 'poverty');
    await choose(page, 'peers', 'without_london');
    await choose(page, 'weights', 'children');
    const summary = await textOf(page, 'summary');
    expect(summary).toContain('(authorities outside London), averages of');
    expect(summary).toContain('child poverty held equal, by their children: r = ');
    expect(await page.locator('.drawing-wide').first().textContent()).toContain(
      'from the usual at its level of child poverty',
    );
    expect(new URL(page.url()).hash).toContain(
      'years=all&lag=1&adjust=poverty&peers=without_london&weights=children',
    );
    await close();
  });

  it('look at some years, and at the neighbours of an authority', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'years', 'range');
    await choose(page, 'first', '2020');
    await choose(page, 'last', '2023');
    expect(await textOf(page, 'summary')).toContain('averages of 2020 to 2023');
    await choose(page, 'peers', 'neighbours');
    const code = await page.locator('select[name="neighbours-of"]').inputValue();
    expect(await textOf(page, 'summary')).toContain(
      `11 authorities (${code} and its ten statistical neighbours)`,
    );
    expect(await textOf(page, 'summary')).toContain('Too few to rely on');
    await close();
  });

  it('that make no sense are changed to what does, and that is said', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'adjust', 'within');
    expect(await textOf(page, 'notice')).toContain('one year says nothing of change: all years are taken');
    expect(await page.locator('select[name="years"]').inputValue()).toBe('all');
    expect(await textOf(page, 'summary')).toContain('each against itself');
    await choose(page, 'peers', 'region:London');
    await choose(page, 'adjust', 'poverty_region');
    expect(await textOf(page, 'notice')).toContain('lie in one region');
    expect(await page.locator('select[name="adjust"]').inputValue()).toBe('poverty');
    await close();
  });

  it('name a count after what it is, with the months of the pair', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'lag', '-1');
    expect(await textOf(page, 'summary')).toMatch(/^Counted after\. /);
    expect(await textOf(page, 'timing')).toContain(
      'That is counted after (6 months after the outcome’s year). What comes after cannot be the cause.',
    );
    await close();
  });
});

describe('the explorer from the keyboard', () => {
  it('changes lists and pictures with the arrow keys alone', async () => {
    const { page, close } = await openExplorer();
    let before = await shownKey(page);
    await page.locator('select[name="adjust"]').focus();
    await page.keyboard.press('ArrowDown');
    await answered(page, before);
    expect(await textOf(page, 'summary')).toContain('child poverty held equal');
    before = await shownKey(page);
    await page.locator('input[name="view"]:checked').focus();
    await page.keyboard.press('ArrowRight');
    await answered(page, before);
    expect(await page.locator('[data-part="both"]').isVisible()).toBe(true);
    expect(await textOf(page, 'notice')).toContain('Changes need several years');
    await close();
  });
});

describe('the three pictures', () => {
  it('set places beside changes on the same axes at the same size', async () => {
    const { page, close } = await openExplorer('#support=agency_rate&outcome=re_referrals&years=all');
    const before = await shownKey(page);
    await page.locator('input[name="view"][value="within"]').check();
    await answered(page, before);
    const scales = await page
      .locator('[data-part="both"] .pair-narrow svg')
      .evaluateAll((drawings) =>
        drawings.map((svg) => [
          svg.getAttribute('data-x'),
          svg.getAttribute('data-y'),
          svg.getAttribute('viewBox'),
        ]),
      );
    expect(scales).toHaveLength(2);
    expect(scales[0]).toEqual(scales[1]);
    expect(await textOf(page, 'changes-said')).toContain(
      '+0.18 SD (0.07 to 0.29). The slope is clear of zero.',
    );
    expect(await page.locator('[data-part="selecting"]').isVisible()).toBe(false);
    const svg = (await saved(page, 'save-svg')).bytes.toString();
    expect(svg.match(/class="band"/g)).toHaveLength(2);
    await close();
  });

  it('show the estimate by timing, the count after named and shaded, what was counted when above', async () => {
    const { page, close } = await openExplorer(
      '#view=lag&support=agency_rate&outcome=re_referrals&years=all&adjust=within',
    );
    const chart = page.locator('[data-part="profile"] .drawing-wide');
    expect(await chart.textContent()).toMatch(
      /The outcome: April 2024 to March 2025.*two years.*the year before.*in its year.*counted after6 months after/s,
    );
    expect(await chart.locator('.blind:not(.outcome-window)').count()).toBe(1);
    expect(await chart.locator('.outcome-window').count()).toBe(1);
    expect(await page.locator('figure h2').innerText()).toBe(
      'Clear at the main timing; counted after, not clear by itself',
    );
    await close();
  });
});

describe('the checks below the picture', () => {
  it('leave out London and whoever moves the line most, and set the published verdict beside', async () => {
    const { page, close } = await openExplorer(
      '#support=agency_rate&outcome=re_referrals&years=all&adjust=within',
    );
    await checked(page);
    const rows = await page.locator('[data-part="without-rows"] tr').allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain('+0.18 SD (0.07 to 0.29)');
    expect(rows[1]).toMatch(/^London\s+1\d\d/);
    expect(rows.slice(2).every((row) => /^A\d{3}\s+155/.test(row))).toBe(true);
    expect(await textOf(page, 'without-said')).toBe('It stays clear of zero whoever of these is left out.');
    expect(await textOf(page, 'published-differs')).toBe(
      'Nothing: this is the first of the two tests that the verdict rests on.',
    );
    expect(await page.locator('[data-part="published-link"]').getAttribute('href')).toBe(
      '/links/agency_rate/re_referrals/',
    );
    await choose(page, 'outcome', 'repeat_plans');
    await choose(page, 'adjust', 'none');
    await choose(page, 'years', '2022');
    await checked(page);
    expect(await textOf(page, 'published-differs')).toContain('2022 alone');
    expect(await textOf(page, 'published-link')).toContain('All methods');
    expect(await page.locator('[data-part="published-link"]').getAttribute('href')).toBe(
      '/links/agency_rate/repeat_plans/',
    );
    await close();
  });

  it('name the reader’s own way to look as what differs', async () => {
    const { page, close } = await openExplorer('#support=agency_rate&outcome=re_referrals&years=2024&lag=1');
    await checked(page);
    expect(await textOf(page, 'published-differs')).toBe(
      'Places compared in one year, 2024 alone and support the year before.',
    );
    await close();
  });
});

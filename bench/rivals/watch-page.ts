import type { Page } from 'playwright-core';

/** When something was first seen, in milliseconds after the navigation began. */
export interface Seen {
  drawn?: number;
  live?: number;
}

type Watched = typeof globalThis & { seen: Seen };

/** Has the page note, frame by frame, when the chart is seen and when a computed number is there. */
export async function watchPage(page: Page, selectors: { drawn: string; live: string }): Promise<void> {
  await page.addInitScript(({ drawn, live }) => {
    const seen: Seen = ((globalThis as Watched).seen = {});
    const note = (what: keyof Seen, isThere: boolean): void => {
      // the frame in which it is found is painted before a task that is queued now
      if (isThere && seen[what] === undefined) setTimeout(() => (seen[what] ??= performance.now()));
    };
    const look = (): void => {
      note(
        'drawn',
        [...document.querySelectorAll(drawn)].some((part) => part.checkVisibility()),
      );
      note('live', document.querySelector(live) !== null);
      if (seen.drawn === undefined || seen.live === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selectors);
}

/** Waits for what is to be seen and says when it was. */
export async function whenSeen(page: Page, what: keyof Seen): Promise<number> {
  const handle = await page.waitForFunction((name) => (globalThis as Watched).seen?.[name], what, {
    timeout: 120_000,
    polling: 100,
  });
  return Number(await handle.jsonValue());
}

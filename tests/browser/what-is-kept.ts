import type { Page } from 'playwright-core';
import type { Leave } from './canary.ts';

/** Everything a page could keep of what was typed: every storage with what it holds, the address, the title, the cookies. */
export function whatIsKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(new Error(request.error?.message)));
      });
    const records = async (name: string): Promise<unknown[]> => {
      const database = await settled(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const found = stores.map((store) => settled(database.transaction(store).objectStore(store).getAll()));
      const all = await Promise.all(found);
      database.close();
      return [name, stores, all];
    };
    const answers = async (name: string): Promise<unknown[]> => {
      const cache = await caches.open(name);
      const found = (await cache.keys()).map(async (request) => [
        request.url,
        await (await cache.match(request))?.text(),
      ]);
      return [name, await Promise.all(found)];
    };
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await Promise.all(databases.map(({ name = '' }) => records(name))),
      await Promise.all((await caches.keys()).map(answers)),
      document.cookie,
      document.title,
      location.href,
      history.state,
      history.length,
    ]);
  });
}

/** The places that `whatIsKept` looks into. */
export function placesToKeep(page: Page): Leave[] {
  return [
    (value) => page.evaluate((text) => localStorage.setItem('left', text), value),
    (value) => page.evaluate((text) => sessionStorage.setItem('left', text), value),
    (value) =>
      page.evaluate(
        (text) =>
          new Promise((done) => {
            const opening = indexedDB.open('left');
            opening.addEventListener('upgradeneeded', () =>
              opening.result.createObjectStore('left').put(text, 1),
            );
            opening.addEventListener('success', () => done(opening.result.close()));
          }),
        value,
      ),
    (value) =>
      page.evaluate(async (text) => (await caches.open('left')).put('/left', new Response(text)), value),
    (value) => page.evaluate((text) => void (document.cookie = `left=${text}`), value),
    (value) => page.evaluate((text) => void (document.title = text), value),
    (value) => page.evaluate((text) => history.replaceState(text, ''), value),
    (value) => page.evaluate((text) => history.replaceState(history.state, '', `?${text}`), value),
  ];
}

/** The ways in which a page could send something to its own host. */
export function placesToSend(page: Page): Leave[] {
  return [
    (value) => page.evaluate((text) => fetch(`/robots.txt?${text}`).then(() => {}), value),
    (value) => page.evaluate((body) => fetch('/robots.txt', { method: 'POST', body }).then(() => {}), value),
  ];
}

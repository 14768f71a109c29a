import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
let opened: EnginePageOpened;
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
});
afterAll(async () => {
  await opened.close();
  await site.close();
});

describe('an open file', () => {
  it('is out of reach of links, of other sessions, and of everyone once it is closed', async () => {
    const ends = await opened.page.evaluate(async () => {
      const { siteUrl } = engine;
      const { session, close } = await engine.openFile(new File(['secret\n4711\n'], 'own.csv'), { siteUrl });
      const other = new engine.Session({ siteUrl });
      const kinds = {
        own: await engine.tell(session.run('SELECT secret FROM own')),
        link: await engine.tell(session.run('SELECT 1', { origin: 'link' })),
        saved: await engine.tell(session.collect('FROM own', { origin: 'link' })),
        other: await engine.tell(other.run('FROM own')),
        read: await engine.tell(session.run("FROM read_csv('user/file.csv')")),
        out: await engine.tell(session.run("FROM read_text('user/*')")),
      };
      close();
      const closed = await engine.tell(session.run('FROM own'));
      other.end();
      return Object.entries({ ...kinds, closed }).map(([name, each]) => [
        name,
        'value' in each ? each.value.rows : each.kind,
      ]);
    });
    expect(Object.fromEntries(ends)).toEqual({
      own: [[4711]],
      link: 'refused',
      saved: 'refused',
      other: 'query',
      read: 'query',
      out: [],
      closed: 'stopped',
    });
  });

  it('is there again after a statement that took the worker with it', async () => {
    const rows = await opened.page.evaluate(async () => {
      const { siteUrl } = engine;
      const { session, close } = await engine.openFile(new File(['a\n7\n'], 'own.csv'), { siteUrl });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 100);
      const { signal } = controller;
      await engine.tell(session.run("SELECT length(repeat('a', 2000000000)) FROM range(3)", { signal }));
      const found = await session.run('SELECT a, (SELECT count(*) > 0 FROM neighbours) FROM own');
      close();
      return found.rows;
    });
    expect(rows).toEqual([[7, true]]);
  });

  it('leaves nothing on the device', async () => {
    const left = await opened.page.evaluate(async () => {
      const { siteUrl } = engine;
      const { session, close } = await engine.openFile(new File(['secret\n4711\n'], 'own.csv'), { siteUrl });
      await session.run('FROM own');
      close();
      const opfs: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) opfs.push(name);
      return {
        local: { ...localStorage, ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        opfs,
        address: location.hash + document.title,
      };
    });
    expect(left).toEqual({ local: {}, databases: [], caches: [], opfs: [], address: 'engine' });
  });

  it('does not hold up the page while it is read', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i},${i * 1.5},word${i % 100}`);
    const text = `id,v,w\n${rows.join('\n')}\n`;
    const standstill = async (): Promise<number> =>
      await opened.page.evaluate(async (content) => {
        const file = new File([content], 'own.csv');
        await new Promise((done) => setTimeout(done, 50));
        engine.longestStandstill();
        const { rows: found, close } = await engine.openFile(file, { siteUrl: engine.siteUrl });
        close();
        return found === 200_000 ? engine.longestStandstill() : Infinity;
      }, text);
    const found = [await standstill(), await standstill(), await standstill()]; // a busy machine is no fault of the page
    expect(Math.min(...found)).toBeLessThan(100);
  });
});

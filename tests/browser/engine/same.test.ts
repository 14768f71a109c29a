import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineSite, serveEngine } from './engine-site.ts';
import { statements } from './statements.ts';

let site: EngineSite;
beforeAll(async () => {
  site = await serveEngine({ withStock: true });
});
afterAll(() => site.close());

/** What an engine answers to every statement and to every call of its interface, as text. */
async function answersOf(folder: string): Promise<Record<string, string>> {
  const { page, close } = await site.open();
  const answers = await page.evaluate(
    async ([siteUrl, list]) => {
      const { database } = await engine.startUnknown(siteUrl);
      const connection = await database.connect();
      const found: Record<string, string> = {};
      const note = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
        try {
          found[name] = String(await ask());
        } catch (error) {
          found[name] = `failed: ${(error as Error).message}`;
        }
      };
      const { arrow } = await engine.tablesOf(siteUrl).table('panel');
      await note('insertArrowFromIPCStream', () =>
        connection.insertArrowFromIPCStream(arrow, { name: 'panel', create: true }),
      );
      await connection.query('SET autoload_known_extensions = false');
      await note('registerFileText', () => database.registerFileText('t.csv', 'a;b\n1;é\n2;x\n'));
      await database.registerFileText('t.json', '[{"a":1}]');
      await note('tokenize', async () => JSON.stringify(await database.tokenize('SELECT a FROM b -- c')));
      await note('getTableNames', () => connection.getTableNames('SELECT * FROM panel JOIN y ON true'));
      await note('prepare and run', async () => {
        const prepared = await connection.prepare('SELECT ?::INTEGER + 1 AS a');
        const rows = (await prepared.query(41)).toArray().map(String);
        await prepared.close();
        return rows;
      });
      await note('prepare and send', async () => {
        const prepared = await connection.prepare('SELECT ?::INTEGER + 1 AS a');
        let rows = 0;
        for await (const batch of await prepared.send(41)) rows += batch.numRows;
        return rows;
      });
      await note('send', async () => {
        let rows = 0;
        for await (const batch of await connection.send('FROM range(100000)')) rows += batch.numRows;
        return rows;
      });
      await note('cancelSent', async () => {
        const sent = (async () => {
          for await (const _ of await connection.send(
            'SELECT sum(hash(range)) FROM range(100000000000)',
            true,
          ))
            void _;
        })();
        sent.catch(() => {});
        await new Promise((done) => setTimeout(done, 50));
        const isCancelled = await connection.cancelSent();
        return [isCancelled, await sent.catch((error: Error) => error.message)];
      });
      await note('globFiles', async () =>
        (await database.globFiles('*')).map((file) => JSON.stringify(file)),
      );
      await note('copyFileToBuffer', () => database.copyFileToBuffer('t.csv'));
      await note('insertCSVFromPath', () =>
        connection.insertCSVFromPath('t.csv', { name: 'ct', create: true, detect: true, delimiter: ';' }),
      );
      await note('insertJSONFromPath', () =>
        connection.insertJSONFromPath('t.json', { name: 'jt', create: true }),
      );
      await note('dropFile', () => database.dropFile('t.json'));
      await note('getVersion', () => database.getVersion());
      await note('getFeatureFlags', () => database.getFeatureFlags());
      for (const sql of list)
        await note(sql, async () => (await connection.query(sql)).toArray().map(String).join('\n'));
      await note('reset', async () => {
        await database.reset();
        return (await (await database.connect()).query('SELECT 7')).toArray();
      });
      return found;
    },
    [new URL(folder, site.url).href, statements] as const,
  );
  await close();
  return answers;
}

describe('the stripped engine', () => {
  it('answers every statement and every call as the published one does', async () => {
    const published = await answersOf('stock/');
    expect(Object.keys(published).length).toBeGreaterThan(100);
    const failed = Object.values(published).filter((answer) => answer.startsWith('failed'));
    expect(failed.length).toBeLessThan(30);
    expect(await answersOf('.')).toEqual(published);
  });
});

/**
 * Builds what is missing and serves the site: `npm start`. `PORT` chooses the first port to try, `BASE` the folder.
 */
import { join } from 'node:path';
import { buildSite, siteBase } from './node/build-site.ts';
import { serveFolder } from './node/serve.ts';

/** Runs until it is stopped; the exit code of the process when it cannot start. */
async function start(): Promise<number> {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT is “${process.env['PORT']}”, which is no port: choose a number from 1024 to 65535.`);
    return 2;
  }
  const dist = join(import.meta.dirname, '../dist');
  try {
    buildSite({ base: siteBase(), out: dist });
    const site = await serveFolder(dist, { base: siteBase(), port });
    console.log(`\nThe Support Atlas is at ${site.url}\nStop it with Ctrl+C.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await start();

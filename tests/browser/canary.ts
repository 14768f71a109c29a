import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';

/** A server on another origin. */
export interface Elsewhere {
  url: string;
  close: () => Promise<void>;
}

/** Makes one request to an address from where the requests would come that must not come. */
export type Call = (url: string) => Promise<unknown>;

/** A server on another origin that must hear nothing. */
export interface Canary extends Elsewhere {
  /**
   * What was heard since it was last asked, in order: requests, attempts to switch to another protocol, and datagrams.
   * Silence proves something only where a sound is heard, so whoever asks makes one on purpose; throws when that is not
   * heard.
   */
  heard: (call: Call) => Promise<string[]>;
}

/** How long a call may be under way, in milliseconds. */
const patience = 10_000;

/** Starts a canary, over TCP and UDP on the same port. */
export async function startCanary(): Promise<Canary> {
  const heard: string[] = [];
  let calls = 0;
  const { server, url, close } = await serve({ type: 'text/plain', text: 'a,b\n1,2\n' });
  server.on('request', (request) => heard.push(`${request.method} ${request.url}`));
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  const datagrams = createSocket('udp4', () => heard.push('datagram'));
  datagrams.bind(Number(new URL(url).port), '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    url,
    heard: async (call) => {
      calls += 1;
      const path = `called-on-purpose-${calls}`;
      await call(`${url}${path}`);
      const isCall = (line: string): boolean => line.endsWith(` /${path}`);
      for (const end = Date.now() + patience; !heard.some(isCall) && Date.now() < end;)
        await new Promise((done) => setTimeout(done, 10));
      const all = heard.splice(0);
      if (!all.some(isCall)) throw new Error('the canary is deaf: a call on purpose was not heard');
      return all.filter((line) => !isCall(line));
    },
    close: async () => {
      datagrams.close();
      await close();
    },
  };
}

/** Serves one page of someone else. */
export async function serveElsewhere(text: string): Promise<Elsewhere> {
  const { url, close } = await serve({ type: 'text/html', text });
  return { url, close };
}

async function serve(page: { type: string; text: string }): Promise<Elsewhere & { server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': page.type }).end(page.text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { server, url: `http://127.0.0.1:${port}/`, close };
}

/** Calls from a page of ours whose policy the browser sets aside: `context` was made with `bypassCSP`. */
export async function callFrom(context: BrowserContext, address: string): Promise<Call> {
  const page = await context.newPage();
  await page.goto(address);
  return (url) => page.evaluate((there) => fetch(there, { mode: 'no-cors' }).then(() => {}), url);
}

/** A place in which a value could be left, and how it is left there. */
export type Leave = (value: string) => unknown;

/**
 * Which of these values were left in what `look` sees. That nothing is seen proves something only where it would be, so
 * one value more is then left on purpose in each place; throws when one of those is not seen.
 */
export async function tracesOf(
  values: readonly string[],
  look: () => string | Promise<string>,
  places: readonly Leave[],
): Promise<string[]> {
  const text = await look();
  const left = places.map((_, i) => `left-on-purpose-${i}`);
  for (const [i, leave] of places.entries()) await leave(left[i] ?? '');
  const after = await look();
  const unseen = left.filter((value) => !after.includes(value));
  if (places.length === 0 || unseen.length > 0)
    throw new Error(`what is left in some place is not seen: ${unseen.join(', ') || 'none was named'}`);
  return values.filter((value) => text.includes(value));
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../scripts/node/serve.ts';
import { TrafficCount } from './count-traffic.ts';
import { pace, type Pace } from './pace.ts';

/** A site whose traffic is counted. */
export interface MeasuredSite {
  url: string;
  traffic: TrafficCount;
  /** From now on sends this many bits a second, or as fast as it goes. */
  setSpeed: (bitsPerSecond: number | undefined) => void;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** How long what was fetched may be kept, as GitHub Pages says it. */
const cacheControl = 'max-age=600';

/**
 * Serves a folder as `npm start` does, with gzip for everything that gzip makes smaller. Answers are kept in memory, so
 * that no visit but the first waits for the disk or for packing.
 */
export async function serveMeasured(folder: string): Promise<MeasuredSite> {
  const plain = await serveFolder(folder, { port: 0 });
  const kept = new Map<string, Promise<Answer>>();
  let speed = pace(undefined);
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = kept.get(path) ?? fetchAnswer(new URL(path, plain.url));
    kept.set(path, answer);
    await send(request, response, await answer, speed);
  });
  const traffic = new TrafficCount(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    traffic,
    setSpeed: (bitsPerSecond) => (speed = pace(bitsPerSecond)),
    close: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([plain.close(), ended]);
    },
  };
}

async function fetchAnswer(url: URL): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual' });
  const plain = Buffer.from(await response.arrayBuffer());
  const packed = gzipSync(plain, { level: 9 });
  const isSmaller = packed.length < plain.length * 0.9;
  const location = response.headers.get('location');
  return {
    status: response.status,
    headers: {
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      'cache-control': cacheControl,
      ...(location ? { location } : {}),
      ...(isSmaller ? { 'content-encoding': 'gzip' } : {}),
    },
    body: isSmaller ? packed : plain,
  };
}

async function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  speed: Pace,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  if (method !== 'HEAD') {
    for (const part of speed.parts(body)) {
      await speed.turn(part.length);
      if (response.destroyed) return;
      response.write(part);
    }
  }
  response.end();
}

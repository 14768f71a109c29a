import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A folder being served, until it is closed. */
export interface ServedFolder {
  /** Address of the site, with the base and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder of the site on the host, for instance `/atlas/`. */
  base?: string;
  /** First port to try; 0 takes any that is free. */
  port?: number;
}

const host = '127.0.0.1';

/** How many ports after the first are tried before giving up. */
const portsToTry = 20;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a built site as a plain static host would: no compression of its own, `index.html` for a folder, a
 * redirect to the address with a slash, `404.html` for the rest. Takes the next port when one is in use.
 */
export async function serveFolder(
  folder: string,
  { base = '/', port = 4321 }: ServeOptions = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => answer(folder, base, request, response));
  const free = await listen(server, port);
  return {
    url: `http://${host}:${free}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Listens on the first free port from `port` on and says which it is. */
async function listen(server: Server, port: number): Promise<number> {
  const ports = port === 0 ? [0] : Array.from({ length: portsToTry }, (_, i) => port + i);
  for (const candidate of ports) {
    if (await listenOn(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    `ports ${port} to ${port + portsToTry - 1} are all in use. Close one of the programs that use them, or choose another: PORT=5000 npm start`,
  );
}

/** Whether the server could take this port; a port in use is no error, anything else is. */
function listenOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** Answers one request. */
function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/', base);
  const file = path === undefined ? undefined : fileOf(folder, path);
  if (file === undefined) return send(response, request, 404, fileOf(folder, '/404.html'));
  if (file.endsWith('/')) {
    response.writeHead(301, { location: `${base}${path?.slice(1)}/` }).end();
    return;
  }
  send(response, request, 200, file);
}

/** The path below the base; undefined outside it or when it cannot be decoded. */
function pathOf(url: string, base: string): string | undefined {
  const bare = url.split(/[?#]/, 1)[0] ?? '/';
  if (!bare.startsWith(base)) return undefined;
  try {
    return normalize(`/${decodeURIComponent(bare.slice(base.length))}`);
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}

/** The file for a path, the folder with a slash when the address lacks it, or undefined. */
function fileOf(folder: string, path: string): string | undefined {
  const full = join(folder, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isFile()) return full;
  const index = join(full, 'index.html');
  if (!found?.isDirectory() || !statSync(index, { throwIfNoEntry: false })) return undefined;
  return path.endsWith('/') ? index : `${full}/`;
}

/** Sends a file, or a plain line when the site has no page for what is not found. */
function send(
  response: ServerResponse,
  request: IncomingMessage,
  status: number,
  file: string | undefined,
): void {
  if (file === undefined) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

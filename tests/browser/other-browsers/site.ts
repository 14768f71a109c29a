import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The built site behind a server of the tests, which puts a probe into every page and can spoil a file. */
export interface ProbedSite {
  url: string;
  /** Files whose address matches have one bit turned over. */
  spoil: RegExp | undefined;
  close: () => Promise<void>;
}

/**
 * Runs first in every page and keeps what goes wrong in it: errors of scripts, what is printed as an error, what the
 * policy refuses. It is a file of the site, so that the policy lets it.
 */
const probe = `globalThis.faults = [];
// Firefox says of a module that is there already that it could not be loaded ahead: no fault
addEventListener('error', ({ message, target }) =>
  target.rel === 'modulepreload' || faults.push('script: ' + (message ?? target.src ?? target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => faults.push('rejection: ' + reason));
addEventListener('securitypolicyviolation', (event) => faults.push('policy: ' + event.effectiveDirective + ' ' + event.blockedURI));
const print = console.error;
console.error = (...words) => { faults.push('console: ' + words.join(' ')); print(...words); };`;

/** Serves the site at an address again, with the probe. */
export async function serveProbed(from: string): Promise<ProbedSite> {
  const site: ProbedSite = { url: '', spoil: undefined, close: async () => {} };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/browsers-probe.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(probe);
      return;
    }
    void answer(new URL(path, from), site.spoil).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(502).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  site.close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return site;
}

async function answer(url: URL, spoil: RegExp | undefined) {
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  let body = Buffer.from(await response.arrayBuffer());
  if (type.startsWith('text/html')) {
    const html = body.toString();
    const end = html.indexOf('>', html.indexOf('http-equiv="content-security-policy"')) + 1;
    body = Buffer.from(`${html.slice(0, end)}<script src="/browsers-probe.js"></script>${html.slice(end)}`);
  }
  const at = Math.floor(body.length * 0.61);
  if (spoil?.test(url.pathname)) body[at] = (body[at] ?? 0) ^ 0x10;
  return { status: response.status, type, body };
}

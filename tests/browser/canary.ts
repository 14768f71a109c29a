import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on another origin that keeps what it hears. */
export interface Canary {
  url: string;
  /** Requests, attempts to switch to another protocol, and datagrams, in order. */
  heard: string[];
  /** How many connections were opened, whether or not anything was asked over them. */
  connections: () => number;
  close: () => Promise<void>;
}

/** Starts a server that must hear nothing, over TCP and UDP on the same port. It answers a request with `page`. */
export async function startCanary(page = { type: 'text/plain', text: 'a,b\n1,2\n' }): Promise<Canary> {
  const heard: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': page.type }).end(page.text);
  });
  server.on('connection', () => connections++);
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => heard.push('datagram'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    url: `http://127.0.0.1:${port}/`,
    heard,
    connections: () => connections,
    close: async () => {
      datagrams.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

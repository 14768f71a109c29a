import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What went over the wire since counting began. */
export interface Traffic {
  bytes: number;
  requests: number;
}

const quietMs = 500;

/** Counts what a server sends, headers included, and tells when it has come to rest. */
export class TrafficCount {
  readonly #sockets = new Set<Socket>();
  #ended = 0;
  #before = 0;
  #requests = 0;
  #open = 0;
  #lastEnd = performance.now();

  constructor(server: Server) {
    server.on('connection', (socket) => this.#follow(socket));
    server.on('request', (_request, response) => this.#count(response));
  }

  /** Starts at nought again. */
  begin(): void {
    this.#before = this.#written();
    this.#requests = 0;
  }

  get sofar(): Traffic {
    return { bytes: this.#written() - this.#before, requests: this.#requests };
  }

  /** Waits until nothing has been on its way for half a second. */
  async settled(): Promise<void> {
    while (this.#open > 0 || performance.now() - this.#lastEnd < quietMs) await wait(50);
  }

  #follow(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#ended += socket.bytesWritten;
    });
  }

  #count(response: ServerResponse): void {
    this.#requests++;
    this.#open++;
    response.once('close', () => {
      this.#open--;
      this.#lastEnd = performance.now();
    });
  }

  #written(): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.bytesWritten, this.#ended);
  }
}

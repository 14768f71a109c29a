import { setTimeout as wait } from 'node:timers/promises';

/** How fast a server sends: all its answers together share one line. */
export interface Pace {
  /** A body in the pieces in which it is sent. */
  parts: (body: Buffer) => Iterable<Buffer>;
  /** Waits until the line has room for this many bytes. */
  turn: (bytes: number) => Promise<void>;
}

const pieceBytes = 8192;

/** How far behind the line may fall and still catch up: timers are late by about a millisecond. */
const slackMs = 20;

/** A line of this many bits a second; without a number, one that never waits. */
export function pace(bitsPerSecond: number | undefined): Pace {
  if (bitsPerSecond === undefined) return { parts: (body) => [body], turn: async () => {} };
  let free = performance.now();
  return { parts: pieces, turn };

  async function turn(bytes: number): Promise<void> {
    const now = performance.now();
    free = Math.max(free, now - slackMs) + (bytes * 8000) / (bitsPerSecond ?? Infinity);
    if (free > now) await wait(free - now);
  }
}

function* pieces(body: Buffer): Iterable<Buffer> {
  for (let from = 0; from < body.length; from += pieceBytes) yield body.subarray(from, from + pieceBytes);
}

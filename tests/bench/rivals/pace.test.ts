import { describe, expect, it } from 'vitest';
import { pace } from '../../../bench/rivals/pace.ts';

/** How long it takes to send some bodies at once over one line, in milliseconds. */
async function timeToSend(bitsPerSecond: number | undefined, bodies: readonly Buffer[]): Promise<number> {
  const line = pace(bitsPerSecond);
  const began = performance.now();
  await Promise.all(
    bodies.map(async (body) => {
      for (const part of line.parts(body)) await line.turn(part.length);
    }),
  );
  return performance.now() - began;
}

describe('pace', () => {
  it('sends everything, in pieces', () => {
    const body = Buffer.from(Array.from({ length: 20_000 }, (_, i) => i % 256));
    expect(Buffer.concat([...pace(1e6).parts(body)])).toEqual(body);
  });

  it('gives several answers one line to share', async () => {
    const quarter = Buffer.alloc(62_500);
    const time = await timeToSend(10e6, [quarter, quarter]);
    expect(time).toBeGreaterThanOrEqual(75); // 125 kB at 10 Mbit/s take 100 ms, of which 20 ms may be caught up
  });

  it('never waits without a limit', async () => {
    expect(await timeToSend(undefined, [Buffer.alloc(10_000_000)])).toBeLessThan(75);
  });
});

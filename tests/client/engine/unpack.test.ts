import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/client/engine/unpack.ts';

function streamOf(bytes: Uint8Array, chunk: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk)
        controller.enqueue(Uint8Array.from(bytes.slice(at, at + chunk)));
      controller.close();
    },
  });
}

async function textOf(bytes: Uint8Array, chunk: number): Promise<string> {
  return await new Response(await unpack(streamOf(bytes, chunk))).text();
}

describe('unpack', () => {
  const plain = new TextEncoder().encode('the engine '.repeat(500));

  it.each([1, 7, 100_000])('unpacks gzip that arrives %d bytes at a time', async (chunk) => {
    expect(await textOf(gzipSync(plain), chunk)).toBe('the engine '.repeat(500));
  });

  it.each([1, 100_000])(
    'leaves alone what the host has unpacked already, %d bytes at a time',
    async (chunk) => {
      expect(await textOf(plain, chunk)).toBe('the engine '.repeat(500));
    },
  );

  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', new Uint8Array([0x1f])],
  ])('passes %s through', async (_name, bytes) => {
    expect(new Uint8Array(await new Response(await unpack(streamOf(bytes, 10))).arrayBuffer())).toEqual(
      bytes,
    );
  });

  it('fails on half a gzip file', async () => {
    const packed = gzipSync(plain);
    await expect(textOf(packed.subarray(0, packed.length / 2), 50)).rejects.toBeInstanceOf(Error);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkStream, tellFaults } from '../../../src/client/engine/check-stream.ts';
import { fingerprint } from '../../../src/client/engine/fingerprint.ts';
import { sha256 } from '../../../src/lib/tables/sha256.ts';

const whole = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A body that arrives in parts; `onCancel` hears that nobody wants the rest. */
function arriving(bytes: Uint8Array, onCancel = (): void => {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(Uint8Array.from(bytes.slice(at, (at += 1_000))));
    },
    cancel: onCancel,
  });
}

function checked(bytes: Uint8Array, hashes: readonly string[]): Promise<ArrayBuffer> {
  const refuse = (): never => {
    throw new TypeError('another file');
  };
  const check = { hashes, fingerprintOf: fingerprint, plain: sha256, refuse };
  return new Response(checkStream(arriving(bytes), check)).arrayBuffer();
}

describe('checkStream', () => {
  it('hands on what has one of the hashes, whole', async () => {
    const hashes = [hashOf(new Uint8Array(1)), hashOf(whole)];
    expect(new Uint8Array(await checked(whole, hashes))).toEqual(whole);
  });

  it.each([
    ['one bit changed', Uint8Array.from(whole, (byte, i) => (i === 9_999 ? byte ^ 1 : byte))],
    ['a part missing', whole.subarray(0, 9_000)],
    ['a byte more', Uint8Array.from([...whole, 0])],
    ['nothing', new Uint8Array(0)],
  ])('never ends well with %s', async (_name, bytes) => {
    await expect(checked(bytes, [hashOf(whole)])).rejects.toThrow('another file');
  });
});

describe('tellFaults', () => {
  it('hands on what comes and tells nothing', async () => {
    const told: string[] = [];
    const body = tellFaults(arriving(whole), (fault) => told.push(fault));
    expect(new Uint8Array(await new Response(body).arrayBuffer())).toEqual(whole);
    expect(told).toEqual([]);
  });

  it('tells what broke it before it breaks', async () => {
    const told: string[] = [];
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('torn')) });
    await expect(
      tellFaults(broken, (fault) => told.push(fault))
        .getReader()
        .read(),
    ).rejects.toThrow('torn');
    expect(told).toEqual(['TypeError: torn']);
  });

  it('wants no more of it when its reader wants none', async () => {
    let isCancelled = false;
    const body = tellFaults(
      arriving(whole, () => (isCancelled = true)),
      () => {},
    );
    await body.cancel();
    expect(isCancelled).toBe(true);
  });
});

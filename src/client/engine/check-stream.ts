import type { sha256 } from '../../lib/tables/sha256.ts';
import type { fingerprint } from './fingerprint.ts';

/** What a stream is held against: the hashes it may have, how they are made, and what to do when it has another. */
export interface StreamCheck {
  hashes: readonly string[];
  fingerprintOf: typeof fingerprint;
  plain: typeof sha256;
  refuse: () => never;
}

/**
 * Passes a body on as it comes and holds its end back until all of it is known to be what was expected: whoever reads it
 * to the end has it whole and right, and nobody waits for it before. Self-contained, because its text also travels into
 * the worker.
 */
export function checkStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { hashes, fingerprintOf, plain, refuse }: StreamCheck,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const checker = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, controller) {
      parts.push(part.slice());
      controller.enqueue(part);
    },
    async flush() {
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      if (!hashes.includes(await fingerprintOf(whole, plain))) refuse();
    },
  });
  return body.pipeThrough(checker);
}

/**
 * Passes a body on and tells what breaks it, before WebAssembly, which reads it, makes one message of all faults.
 * Self-contained, as `checkStream`.
 */
export function tellFaults(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (fault: string) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await reader.read().catch((error: unknown) => {
        tell(String(error));
        throw error;
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

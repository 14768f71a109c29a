import type { sha256 } from '../../lib/tables/sha256.ts';

/**
 * SHA-256 of bytes in hexadecimal: the browser's own where it has one, which it has on secure pages only, `plain`
 * elsewhere. Self-contained, because its text also travels into the worker.
 */
export async function fingerprint(bytes: Uint8Array<ArrayBuffer>, plain: typeof sha256): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return plain(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

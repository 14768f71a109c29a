import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/lib/tables/sha256.ts';

const judge = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the digests that FIPS 180-4 prints: %s', (text, digest) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(digest);
  });

  it.each([55, 56, 63, 64, 65, 119, 120, 1_000_003])('agrees with OpenSSL on %d bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 251);
    expect(sha256(bytes)).toBe(judge(bytes));
  });

  it('agrees with OpenSSL on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(judge(bytes));
      }),
    );
  });
});
